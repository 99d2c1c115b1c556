package dev.parcours.core.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The written form of patterns, read from left to right. */
final class PatternText {

    private static final String ARROW = "->";
    private static final String OTHER_NAME_CHARACTERS = "_-/:.,#";

    private final String text;
    private final List<PatternStep> steps = new ArrayList<>();
    private boolean isFromStart;
    private boolean isToEnd;
    private int place;

    private PatternText(String text) {
        this.text = text;
    }

    static PatternText parse(String text) {
        PatternText read = new PatternText(text);
        read.readAll();
        return read;
    }

    /** Returns a name as it is written, in quotes if it needs them. */
    static String quoted(String name) {
        boolean isPlain = !name.equals(".") && name.codePoints().allMatch(PatternText::isPlain);
        return isPlain ? name : "'" + name.replace("'", "''") + "'";
    }

    private static boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) || OTHER_NAME_CHARACTERS.indexOf(character) >= 0;
    }

    List<PatternStep> steps() {
        return steps;
    }

    boolean isFromStart() {
        return isFromStart;
    }

    boolean isToEnd() {
        return isToEnd;
    }

    private void readAll() {
        isFromStart = take("^");
        if (isFromStart) {
            expect(ARROW, "'->' after '^'");
        }
        do {
            isToEnd = !steps.isEmpty() && take("$");
            if (!isToEnd) {
                steps.add(step());
            }
        } while (!isToEnd && take(ARROW));
        if (!isAtEnd()) {
            throw problem(isToEnd ? "the end, since nothing comes after '$'" : "'->' or the end");
        }
    }

    private PatternStep step() {
        int start = place;
        boolean isNegated = take("!");
        boolean isInParentheses = take("(");
        Set<String> names = isInParentheses ? names() : nameOrAny(isNegated);
        if (isInParentheses) {
            expect(")", "'|' or ')'");
        }
        PatternStep.Repetition repetition = repetition();
        if (names.size() > 1 && !isInParentheses && (isNegated || repetition != PatternStep.Repetition.ONCE)) {
            place = start;
            throw problem("parentheses around the names, as in '!(a|b)*'");
        }
        return new PatternStep(names, isNegated || names.isEmpty(), repetition);
    }

    /** Reads names without parentheses, or none for a dot. */
    private Set<String> nameOrAny(boolean isNegated) {
        int start = place;
        if (!isDot()) {
            return names();
        }
        if (isNegated) {
            place = start;
            throw problem("a name, since no step is none at all");
        }
        take(".");
        return Set.of();
    }

    private boolean isDot() {
        skipSpace();
        return text.startsWith(".", place) && endOfWord(place) == place + 1;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        do {
            names.add(name());
        } while (take("|"));
        return names;
    }

    private String name() {
        skipSpace();
        if (text.startsWith("'", place)) {
            return quotedName();
        }
        int end = endOfWord(place);
        if (end == place || isDot()) {
            throw problem("a name; one of other characters than letters, digits and _ - / : . , # stands in quotes, 'as"
                    + " here'");
        }
        String name = text.substring(place, end);
        place = end;
        return name;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && isPlain(text.codePointAt(end)) && !text.startsWith(ARROW, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private String quotedName() {
        int start = place;
        StringBuilder name = new StringBuilder();
        for (int i = place + 1; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                name.append(text.charAt(i));
            } else if (text.startsWith("''", i)) {
                name.append('\'');
                i++;
            } else {
                place = i + 1;
                return checkedName(name.toString(), start);
            }
        }
        throw problem("a quote that ends the name that starts here; a quote in a name is written twice");
    }

    private String checkedName(String name, int start) {
        if (name.isBlank()) {
            place = start;
            throw problem("a name that is not blank");
        }
        return name;
    }

    private PatternStep.Repetition repetition() {
        for (PatternStep.Repetition repetition : PatternStep.Repetition.values()) {
            if (!repetition.suffix().isEmpty() && take(repetition.suffix())) {
                return repetition;
            }
        }
        return PatternStep.Repetition.ONCE;
    }

    private void expect(String token, String expected) {
        if (!take(token)) {
            throw problem(expected);
        }
    }

    private boolean take(String token) {
        skipSpace();
        boolean isThere = text.startsWith(token, place);
        place += isThere ? token.length() : 0;
        return isThere;
    }

    private void skipSpace() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private boolean isAtEnd() {
        skipSpace();
        return place == text.length();
    }

    private IllegalArgumentException problem(String expected) {
        String found = isAtEnd() ? "the end" : "'" + text.substring(place, text.offsetByCodePoints(place, 1)) + "'";
        return new IllegalArgumentException("pattern '%s' is not understood at character %s, %s: write %s"
                .formatted(text, place + 1, found, expected));
    }
}
