package dev.parcours.segmentation.condition;

import java.util.function.Predicate;

/**
 * Compiles regular expressions that are matched in linear time. The SDK has no such engine of its own; an application
 * whose rules have {@link TextMatches} gives one, for example by means of RE2/J:
 *
 * <pre>{@code
 * RegexEngine re2j = regex -> com.google.re2j.Pattern.compile(regex)::matches;
 * SegmentationEngine engine = SegmentationEngine.of(rules, re2j);
 * }</pre>
 *
 * <p>Rules come from people, and with an engine that tries alternatives one after the other, as {@code java.util.regex}
 * does, a few characters such as {@code (a+)+b} take longer than anybody waits. Such an engine must not be given here.
 */
@FunctionalInterface
public interface RegexEngine {

    /**
     * Returns whether a text as a whole matches a regular expression. What is returned must be thread-safe and take
     * time in proportion to the length of the text.
     *
     * @throws RuntimeException if the expression cannot be compiled; its message says why
     */
    Predicate<String> compile(String regex);
}
