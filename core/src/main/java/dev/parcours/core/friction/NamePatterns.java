package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names given with {@code *} for any characters; capital letters do not matter. */
final class NamePatterns {

    private final Set<String> patterns;
    private final Pattern anyOf;

    NamePatterns(Collection<String> patterns) {
        patterns.forEach(pattern -> checkArgument(!pattern.isBlank(), "the pattern of a name must not be blank"));
        this.patterns = ImmutableSet.copyOf(patterns);
        anyOf = Pattern.compile(
                patterns.stream().map(NamePatterns::regex).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String regex(String pattern) {
        return Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
    }

    Set<String> patterns() {
        return patterns;
    }

    boolean matches(String name) {
        return !patterns.isEmpty() && anyOf.matcher(name).matches();
    }

    /** A memory of answers, since a name comes a million times. Not thread-safe. */
    final class Memory {

        private final Map<String, Boolean> answers = new HashMap<>();

        boolean matches(String name) {
            return answers.computeIfAbsent(name, NamePatterns.this::matches);
        }
    }
}
