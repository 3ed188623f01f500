package io.github.pytree4j.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/** The sections and the blocks of {@code docs/errors.md}, under the convention that {@link ErrorsPageTest} describes. */
final class ErrorsPage {
    private static final Pattern HEADING = Pattern.compile("## (.*)");
    private static final Pattern COMMENT = Pattern.compile("<!-- errors: (\\w+)(?: (\\S+))? -->");
    private static final Pattern FENCE = Pattern.compile("```(\\w*)");
    private static final Pattern MARK = Pattern.compile("(?://|<!--) (PT\\d{3}\\b.*?)(?: -->)?$");

    private ErrorsPage() {}

    /**
     * A part of the page.
     *
     * @param text without its blocks
     */
    record Section(String title, String text, List<Block> blocks) {}

    /**
     * A fenced block.
     *
     * @param line of the page, that of the fence before it
     * @param use the first word of the comment before it, empty without one
     * @param file the second word, or empty
     */
    record Block(int line, String language, String use, String file, String text) {
        /** What the marks in it say is wrong; an option is not wrong on a line. */
        List<Finding> marks() {
            List<String> lines = text.lines().toList();
            List<Finding> marks = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = MARK.matcher(lines.get(i));
                if (mark.find()) {
                    marks.add(Finding.of(language.equals("java") ? i + 1 : Diagnostic.NOPOS, mark.group(1)));
                }
            }
            return marks;
        }
    }

    /** The sections, without what is before the first. */
    static List<Section> sections(String page) {
        List<String> lines = page.lines().toList();
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        String title = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            Matcher fence = FENCE.matcher(lines.get(i));
            if (heading.matches()) {
                sections.add(new Section(title, text.toString(), List.copyOf(blocks)));
                title = heading.group(1);
                text.setLength(0);
                blocks.clear();
            } else if (fence.matches()) {
                int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
                blocks.add(block(i, fence.group(1), lines, end));
                i = end;
            } else {
                text.append(lines.get(i)).append('\n');
            }
        }
        sections.add(new Section(title, text.toString(), List.copyOf(blocks)));
        return sections.subList(1, sections.size());
    }

    private static Block block(int fence, String language, List<String> lines, int end) {
        Matcher comment = COMMENT.matcher(lines.get(fence - 1));
        boolean isMarked = comment.matches();
        return new Block(
                fence + 1,
                language,
                isMarked ? comment.group(1) : "",
                isMarked && comment.group(2) != null ? comment.group(2) : "",
                String.join("\n", lines.subList(fence + 1, end)) + "\n");
    }
}
