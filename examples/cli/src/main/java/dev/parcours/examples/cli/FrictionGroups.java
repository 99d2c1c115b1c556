package dev.parcours.examples.cli;

import dev.parcours.core.Interaction;
import dev.parcours.core.friction.FrictionGrouping;
import dev.parcours.core.friction.FrictionOptions;
import dev.parcours.examples.cli.OptionValues.Names;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The groups in which frictions may be concentrated. */
final class FrictionGroups {

    /** A column of more values than this names things one by one rather than groups of them. */
    private static final int MOST_VALUES = 20;

    /** The groups that have a field of their own. */
    private static final List<String> USUAL = List.of("device", "channel", "campaign");

    @Option(
            names = "--groups",
            paramLabel = "COL,...",
            description = "With --friction, the columns whose values are groups, such as platform,country. By default"
                    + " device, channel, campaign and every other column of 2 to " + MOST_VALUES + " values.")
    private @Nullable Names columns;

    /** Returns the options by which to look for frictions among some interactions. */
    FrictionOptions options(Collection<Interaction> interactions, @Nullable ZoneId zone) {
        List<FrictionGrouping> groupings = columns == null
                ? allOf(interactions)
                : columns.list().stream().map(FrictionGroups::grouping).toList();
        FrictionOptions.Builder options = FrictionOptions.builder().groupings(groupings);
        return (zone == null ? options : options.zone(zone)).build();
    }

    /** Returns the columns that were named as groups though no interaction has a value in them. */
    List<String> withoutValues(Collection<Interaction> interactions) {
        List<String> named = columns == null ? List.of() : columns.list();
        return named.stream()
                .filter(column -> !USUAL.contains(column))
                .filter(column -> interactions.stream()
                        .noneMatch(interaction -> interaction.properties().containsKey(column)))
                .toList();
    }

    private static List<FrictionGrouping> allOf(Collection<Interaction> interactions) {
        Map<String, FrictionGrouping> byName = new LinkedHashMap<>();
        for (String column : USUAL) {
            byName.put(column, grouping(column));
        }
        FrictionGrouping.byProperties(interactions, MOST_VALUES)
                .forEach(grouping -> byName.putIfAbsent(grouping.name(), grouping));
        return List.copyOf(byName.values());
    }

    private static FrictionGrouping grouping(String column) {
        return switch (column) {
            case "device" -> FrictionGrouping.byDevice();
            case "channel" -> FrictionGrouping.byChannel();
            case "campaign" -> FrictionGrouping.byCampaign();
            default -> FrictionGrouping.byProperty(column);
        };
    }
}
