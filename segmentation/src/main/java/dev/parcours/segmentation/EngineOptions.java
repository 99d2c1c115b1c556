package dev.parcours.segmentation;

import dev.parcours.segmentation.condition.RegexEngine;
import dev.parcours.segmentation.journey.JourneyReading;
import java.util.Optional;

/**
 * What some rules need beside customers: an engine for regular expressions, and a reading of journeys.
 *
 * <pre>{@code
 * EngineOptions.none().withRegexes(regex -> Pattern.compile(regex)::matches).withJourneys(reading)
 * }</pre>
 *
 * @param regexes compiles regular expressions; empty if no rule has one
 * @param journeys makes journeys of what customers did; empty if no rule asks for them
 */
public record EngineOptions(Optional<RegexEngine> regexes, Optional<JourneyReading> journeys) {

    private static final EngineOptions NONE = new EngineOptions(Optional.empty(), Optional.empty());

    /** Returns nothing, which is enough for most rules. */
    public static EngineOptions none() {
        return NONE;
    }

    /** Returns these options with an engine for regular expressions. */
    public EngineOptions withRegexes(RegexEngine engine) {
        return new EngineOptions(Optional.of(engine), journeys);
    }

    /** Returns these options with a reading of journeys. */
    public EngineOptions withJourneys(JourneyReading reading) {
        return new EngineOptions(regexes, Optional.of(reading));
    }
}
