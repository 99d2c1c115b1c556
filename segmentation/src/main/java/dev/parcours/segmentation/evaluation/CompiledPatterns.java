package dev.parcours.segmentation.evaluation;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.RegexEngine;
import dev.parcours.segmentation.condition.TextMatches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The regular expressions of conditions, compiled once by the engine of the application. */
public final class CompiledPatterns {

    private final Optional<RegexEngine> engine;
    private final Map<String, Predicate<String>> byRegex;

    private CompiledPatterns(Optional<RegexEngine> engine, Map<String, Predicate<String>> byRegex) {
        this.engine = engine;
        this.byRegex = byRegex;
    }

    /** Returns no patterns, from an engine, if there is one. */
    public static CompiledPatterns none(Optional<RegexEngine> engine) {
        return new CompiledPatterns(engine, Map.of());
    }

    /**
     * Returns these patterns and those of more conditions.
     *
     * @throws IllegalArgumentException if there is no engine for them, or if some cannot be compiled; the message names
     *     them all
     */
    public CompiledPatterns and(List<Condition> conditions) {
        Map<String, Predicate<String>> compiled = new LinkedHashMap<>(byRegex);
        List<String> problems = new ArrayList<>();
        conditions.forEach(condition -> collect(condition, compiled, problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new CompiledPatterns(engine, ImmutableMap.copyOf(compiled));
    }

    private void collect(Condition condition, Map<String, Predicate<String>> compiled, List<String> problems) {
        if (condition instanceof TextMatches matches && !compiled.containsKey(matches.regex())) {
            compile(matches, problems).ifPresent(predicate -> compiled.put(matches.regex(), predicate));
        }
        condition.parts().forEach(part -> collect(part, compiled, problems));
    }

    private Optional<Predicate<String>> compile(TextMatches condition, List<String> problems) {
        if (engine.isEmpty()) {
            problems.add(("attribute '%s' is asked to match the regular expression '%s', and there is no engine for"
                            + " those; give a RegexEngine that matches in linear time, such as RE2/J, or ask with"
                            + " wildcards whether it is like a pattern")
                    .formatted(condition.attribute(), condition.regex()));
            return Optional.empty();
        }
        try {
            return Optional.of(checkNotNull(engine.get().compile(condition.regex())));
        } catch (RuntimeException e) { // which exceptions it has is up to the engine
            problems.add("the regular expression '%s' for attribute '%s' cannot be compiled (%s); correct it"
                    .formatted(condition.regex(), condition.attribute(), e.getMessage()));
            return Optional.empty();
        }
    }

    /** Returns the engine, if there is one. */
    public Optional<RegexEngine> engine() {
        return engine;
    }

    /** Returns whether a text matches one of the expressions as a whole. */
    boolean matches(String regex, String text) {
        return checkNotNull(byRegex.get(regex), regex).test(text);
    }
}
