package io.github.pytree4j.text;

import java.util.Comparator;

/** Orders strings as Python does, by their code points; Java's own order differs beyond the basic plane. */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String first, String second) {
        int shared = Math.min(first.length(), second.length());
        for (int i = 0; i < shared; i++) {
            char a = first.charAt(i);
            char b = second.charAt(i);
            if (a != b) {
                boolean bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(first.length(), second.length());
    }
}
