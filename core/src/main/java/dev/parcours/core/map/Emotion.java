package dev.parcours.core.map;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * How the persona feels in a stage.
 *
 * @param level from -2, very negative, by 0, neutral, to 2, very positive
 * @param name the team's word for it, such as "impatient", or empty if it has none
 */
public record Emotion(int level, Optional<String> name) {

    /** The level of a very negative emotion. */
    public static final int LOWEST = -2;

    /** The level of a very positive emotion. */
    public static final int HIGHEST = 2;

    /**
     * Creates an emotion.
     *
     * @throws IllegalArgumentException if the level is outside -2 to 2, or if the name is blank
     */
    public Emotion {
        checkArgument(
                level >= LOWEST && level <= HIGHEST,
                "the level of an emotion is from %s (very negative) to %s (very positive), but was %s",
                LOWEST,
                HIGHEST,
                level);
        name.ifPresent(word ->
                checkArgument(!word.isBlank(), "the name of an emotion must not be blank; leave it out instead"));
    }

    /**
     * Returns an emotion that the team has no word for.
     *
     * @throws IllegalArgumentException if the level is outside -2 to 2
     */
    public static Emotion of(int level) {
        return new Emotion(level, Optional.empty());
    }

    /**
     * Returns an emotion with the team's word for it.
     *
     * @throws IllegalArgumentException if the level is outside -2 to 2, or if the name is blank
     */
    public static Emotion of(int level, String name) {
        return new Emotion(level, Optional.of(name));
    }
}
