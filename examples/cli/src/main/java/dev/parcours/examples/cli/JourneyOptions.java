package dev.parcours.examples.cli;

import com.google.re2j.Pattern;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.json.JsonFormatException;
import dev.parcours.segmentation.EngineOptions;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.RegexEngine;
import dev.parcours.segmentation.journey.JourneyReading;
import dev.parcours.segmentation.json.SegmentationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how journeys are read, for rules that ask for them, and the reading of rules. */
final class JourneyOptions {

    private static final Duration USUAL_INACTIVITY = Duration.ofDays(30);

    /** Matches in linear time, whatever the expression. */
    private static final RegexEngine REGEXES = regex -> Pattern.compile(regex)::matches;

    @Option(
            names = "--placement",
            paramLabel = "FILE",
            description =
                    "In JSON, the stages of journeys, and which events belong in them. Needed by rules that ask for"
                            + " journeys.")
    private @Nullable Path placement;

    @Option(
            names = "--purchases",
            split = ",",
            paramLabel = "EVENT",
            description = "With --placement, the events that are purchases, each of which ends a journey.")
    private @Nullable List<String> purchases;

    @Option(
            names = "--inactivity",
            paramLabel = "TIME",
            description = "With --placement, the time without events after which a journey has ended; by default 30d.")
    private @Nullable Duration inactivity;

    /** Reads a file of rules. */
    SegmentationEngine readRules(Path file) throws IOException {
        EngineOptions options = options();
        try {
            return InputFile.read(file, path -> SegmentationJson.read(path, options));
        } catch (JsonFormatException e) {
            String problem = String.valueOf(e.getMessage());
            if (placement == null && problem.contains("EngineOptions.withJourneys")) {
                throw new BadInputException(problem + "; here, give --placement FILE");
            }
            throw e;
        }
    }

    private EngineOptions options() throws IOException {
        EngineOptions options = EngineOptions.none().withRegexes(REGEXES);
        if (placement != null) {
            return options.withJourneys(
                    JourneyReading.of(PlacementFile.assembler(placement).withPolicy(policy())));
        }
        if (purchases != null || inactivity != null) {
            throw new BadInputException(
                    "--purchases and --inactivity say how journeys are read; give --placement FILE, too, or leave them"
                            + " out");
        }
        return options;
    }

    private JourneyPolicy policy() {
        JourneyPolicy policy = JourneyPolicy.journeys().endingAfter(inactivity == null ? USUAL_INACTIVITY : inactivity);
        return purchases == null ? policy : policy.endingOn(purchases.toArray(String[]::new));
    }
}
