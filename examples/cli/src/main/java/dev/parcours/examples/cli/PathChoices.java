package dev.parcours.examples.cli;

import dev.parcours.attribution.path.ConversionDefinition;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.core.Dimension;
import dev.parcours.examples.cli.OptionValues.Names;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options that say how paths are made of events. */
final class PathChoices {

    private static final String DIRECT = "direct";

    private static final String[] NAMES = {
        "--conversion",
        "--reaching",
        "--lookback",
        "--dimension",
        "--without",
        "--gaps",
        "--ignore-direct",
        "--overlap",
        "--collapse-repeats",
        "--max-touches",
        "--milestones"
    };

    @Option(
            names = "--conversion",
            paramLabel = "EVENT,...",
            description = "With --events, which events are conversions.")
    private Names conversions = Names.NONE;

    @Option(
            names = "--reaching",
            paramLabel = "STAGE,...",
            description =
                    "With --events and --placement, stages that are conversions when a journey first reaches them.")
    private Names reaching = Names.NONE;

    @Option(
            names = "--lookback",
            paramLabel = "TIME|EVENT=TIME,...",
            description =
                    "With --events, how far before a conversion a touch may be, such as 12h or 30d; or for kinds of"
                            + " events, such as click=30d,view=1d. By default 30d.")
    private Names lookbacks = Names.NONE;

    @Option(
            names = "--dimension",
            paramLabel = "DIMENSION[,DIMENSION]",
            description = "With --events, what of a touch is credited: channel, campaign, touchpoint, device, stage or"
                    + " type, or a pair of them. By default channel.")
    private Names dimensions = new Names(List.of("channel"));

    @Option(
            names = "--without",
            paramLabel = "CHANNEL,...",
            description = "With --events, channels that get no credit, such as the shop itself.")
    private Names without = Names.NONE;

    @Option(
            names = "--gaps",
            paramLabel = "CHANNEL,...",
            description = "With --events, channels whose credit stays unattributed.")
    private Names gaps = Names.NONE;

    @Option(
            names = "--ignore-direct",
            description = "With --events, the channel direct gets credit only where there is no other.")
    private boolean ignoresDirect;

    @Option(
            names = "--overlap",
            description = "With --events, a repeat conversion sees all touches of its lookback, also those before the"
                    + " conversion before it.")
    private boolean overlaps;

    @Option(names = "--collapse-repeats", description = "With --events, the same channel in a row is one touch.")
    private boolean collapses;

    @Option(
            names = "--max-touches",
            paramLabel = "N",
            description = "With --events, how many touches, the last ones, a path has at most.")
    private @Nullable Integer maxTouches;

    @Option(
            names = "--milestones",
            paramLabel = "NAME=EVENT,...",
            description = "With --events, milestones for the models w and full-path, such as"
                    + " lead=registration,opportunity=add_to_cart.")
    private Names milestones = Names.NONE;

    /** Says which of these options were given although the paths are counted. */
    void sayIdle(IdleOptions idle) {
        idle.say(true, "without --events", NAMES);
    }

    /**
     * Returns the rule.
     *
     * @throws ParameterException if the options contradict each other
     */
    ConversionPathRule rule(CommandSpec spec) {
        try {
            ConversionPathRule rule = withChannels(ConversionPathRule.on(first(spec), others()));
            rule = rule.withDimensions(dimensions());
            rule = withLookbacks(rule);
            rule = overlaps ? rule.withOverlap() : rule;
            rule = collapses ? rule.withCollapsedRepeats() : rule;
            rule = maxTouches == null ? rule : rule.withMaxTouches(maxTouches);
            for (String milestone : milestones.list()) {
                String[] parts = parts(milestone);
                rule = rule.withMilestone(parts[0], parts[1]);
            }
            return rule;
        } catch (IllegalArgumentException | TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private List<ConversionDefinition> definitions() {
        return Stream.concat(
                        conversions.list().stream().map(ConversionDefinition::ofType),
                        reaching.list().stream().map(ConversionDefinition::reaching))
                .toList();
    }

    private ConversionDefinition first(CommandSpec spec) {
        return definitions().stream()
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "say with --conversion which events are conversions"));
    }

    private ConversionDefinition[] others() {
        return definitions().stream().skip(1).toArray(ConversionDefinition[]::new);
    }

    private ConversionPathRule withChannels(ConversionPathRule rule) {
        ConversionPathRule chosen = rule.withoutChannels(without.list().toArray(String[]::new))
                .withGaps(gaps.list().toArray(String[]::new));
        return ignoresDirect ? chosen.withDirectOnlyIfAlone(DIRECT) : chosen;
    }

    private Dimension[] dimensions() {
        return dimensions.list().stream().map(OptionValues::dimension).toArray(Dimension[]::new);
    }

    private ConversionPathRule withLookbacks(ConversionPathRule rule) {
        ConversionPathRule chosen = rule;
        for (String lookback : lookbacks.list()) {
            if (lookback.contains("=")) {
                String[] parts = parts(lookback);
                chosen = chosen.withLookback(parts[0], OptionValues.duration(parts[1]));
            } else {
                chosen = chosen.withLookback(OptionValues.duration(lookback));
            }
        }
        return chosen;
    }

    private static String[] parts(String pair) {
        int equals = pair.lastIndexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("'%s' is not NAME=VALUE".formatted(pair));
        }
        return new String[] {
            pair.substring(0, equals).strip(), pair.substring(equals + 1).strip()
        };
    }
}
