package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders names as people do: the signed numbers in them by value, the text between by its characters, so that
 * {@code Dense_2} comes before {@code Dense_10}.
 *
 * <p>Source of the rule: {@code natural_sort} in {@code flax/training/checkpoints.py} of Flax 0.12.8.
 */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /** Text and numbers in turn, beginning and ending with text, which may be empty. */
    private record Parts(List<String> texts, List<Double> numbers) {
        static Parts of(String name) {
            List<String> texts = new ArrayList<>();
            List<Double> numbers = new ArrayList<>();
            Matcher matcher = NUMBER.matcher(name);
            int end = 0;
            while (matcher.find()) {
                texts.add(name.substring(end, matcher.start()));
                numbers.add(Double.parseDouble(matcher.group()) + 0.0);
                end = matcher.end();
            }
            texts.add(name.substring(end));
            return new Parts(texts, numbers);
        }
    }

    @Override
    public int compare(String first, String second) {
        Parts a = Parts.of(first);
        Parts b = Parts.of(second);
        for (int i = 0; ; i++) {
            int byText = a.texts.get(i).compareTo(b.texts.get(i));
            if (byText != 0) {
                return byText;
            }
            boolean lastOfA = i == a.numbers.size();
            boolean lastOfB = i == b.numbers.size();
            if (lastOfA || lastOfB) {
                return Boolean.compare(lastOfB, lastOfA);
            }
            int byNumber = a.numbers.get(i).compareTo(b.numbers.get(i));
            if (byNumber != 0) {
                return byNumber;
            }
        }
    }
}
