package dev.parcours.examples.cli;

import dev.parcours.attribution.path.ConversionPathMapping;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Interaction;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options that say where the paths of {@code parcours attribute} come from, and the reading of them. */
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class PathInput {

    private static final String IN_PLACE_OF_PATHS = "";

    @Parameters(
            arity = "0..1",
            paramLabel = "PATHS",
            description = "The paths, counted. Columns path (channels with ' > ' between them), total_conversions,"
                    + " total_conversion_value and total_null. With --events, the events.")
    private @Nullable Path paths;

    @Option(
            names = "--events",
            arity = "0..1",
            fallbackValue = IN_PLACE_OF_PATHS,
            paramLabel = "EVENTS",
            description =
                    "The file is of events, one a record, of which paths are to be made; needs --conversion and the"
                            + " options that say which columns hold what.")
    private @Nullable String events;

    @Option(
            names = "--path-separator",
            paramLabel = "TEXT",
            description = "What stands between the touches of a counted path. By default ' > '.")
    private @Nullable String pathSeparator;

    @Mixin
    private PathChoices choices;

    @Option(
            names = "--placement",
            paramLabel = "FILE",
            description = "With --events, in JSON, which events belong in which stage; needed for --dimension stage.")
    private @Nullable Path placement;

    @Mixin
    private EventFile eventFile;

    /** Returns the file that is read. */
    Path file(CommandSpec spec) {
        if (paths != null && events != null && !events.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "'%s' and '%s' are two files; name one".formatted(paths, events));
        }
        if (events != null && !events.isEmpty()) {
            return Path.of(events);
        }
        if (paths == null) {
            throw new ParameterException(
                    spec.commandLine(), "name the file of the paths, or with --events that of the events");
        }
        return paths;
    }

    Records records() {
        return eventFile.records();
    }

    /** Returns whether the touches have times. */
    boolean hasTimes() {
        return events != null;
    }

    ConversionPaths read(CommandSpec spec) throws IOException {
        IdleOptions idle = new IdleOptions(spec);
        if (!hasTimes()) {
            choices.sayIdle(idle);
        }
        idle.say(!hasTimes(), "without --events", "--placement", "--customer", "--time", "--event", "--channel");
        idle.say(hasTimes(), "with --events", "--path-separator");
        return hasTimes() ? ofEvents(spec) : counted(spec);
    }

    private ConversionPaths counted(CommandSpec spec) throws IOException {
        ConversionPathMapping mapping = ConversionPathMapping.withDefaults();
        String between =
                pathSeparator == null && records().isBetweenTouches() ? Records.BETWEEN_TOUCHES : pathSeparator;
        return ConversionPaths.of(eventFile
                .records()
                .read(
                        file(spec),
                        between == null ? mapping : mapping.withSeparator(between),
                        spec.commandLine().getErr())
                .accepted());
    }

    private ConversionPaths ofEvents(CommandSpec spec) throws IOException {
        ConversionPathRule rule = choices.rule(spec);
        List<Interaction> read = eventFile.read(file(spec), false, spec).accepted();
        Journeys journeys = PlacementFile.assembler(placement)
                .withPolicy(JourneyPolicy.wholeHistory())
                .assemble(read);
        return rule.over(journeys);
    }
}
