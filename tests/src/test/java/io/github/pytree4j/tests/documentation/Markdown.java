package io.github.pytree4j.tests.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few things about a Markdown page that its tests ask for. */
final class Markdown {
    /** What the comment before a {@code module-info.java} says. */
    static final String MODULE = "module";

    private static final Pattern FENCE = Pattern.compile("```(\\w*).*");
    private static final Pattern COMMENT = Pattern.compile("<!--\\s*java:\\s*(.*?)\\s*-->");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private Markdown() {}

    /**
     * A fenced block.
     *
     * @param line the number of the line of its opening fence; the text begins on the next
     * @param language what stands after the fence; may be empty
     * @param use what the comment before it says, or empty
     * @param text the lines between the fences
     */
    record Block(int line, String language, String use, String text) {}

    /** All fenced blocks, and comments without one as blocks without a language. */
    static List<Block> blocks(String page) {
        List<String> lines = page.lines().toList();
        List<Block> blocks = new ArrayList<>();
        String use = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            Matcher comment = COMMENT.matcher(lines.get(i).strip());
            if (!use.isEmpty() && !fence.matches()) {
                blocks.add(new Block(i, "", use, ""));
                use = "";
            }
            if (comment.matches()) {
                use = comment.group(1);
            } else if (fence.matches()) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("```")) {
                    end++;
                }
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new Block(i + 1, fence.group(1), use, text));
                use = "";
                i = end;
            }
        }
        if (!use.isEmpty()) {
            blocks.add(new Block(lines.size(), "", use, ""));
        }
        return blocks;
    }

    /** The relative paths that the page links to. */
    static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            if (!link.group(1).contains("://")) {
                links.add(link.group(1));
            }
        }
        return links;
    }
}
