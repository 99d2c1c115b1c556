package dev.parcours.examples.cli;

import dev.parcours.core.Interaction;
import dev.parcours.core.friction.FrictionGrouping;
import dev.parcours.core.friction.FrictionOptions;
import dev.parcours.examples.cli.OptionValues.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The groups in which frictions may be concentrated. */
final class FrictionGroups {

    /** A column of more values than this names things one by one rather than groups of them. */
    private static final int MOST_VALUES = 12;

    @Option(
            names = "--groups",
            paramLabel = "COL,...",
            description = "With --friction, the columns whose values are groups, such as platform,country. By default"
                    + " device, channel, campaign and every other column of 2 to " + MOST_VALUES + " values.")
    private @Nullable Names columns;

    /** Returns the options by which to look for frictions among some interactions. */
    FrictionOptions options(Collection<Interaction> interactions) {
        Collection<String> names = columns == null ? columnsOfGroups(interactions) : columns.list();
        List<FrictionGrouping> groupings = new ArrayList<>();
        if (columns == null) {
            groupings.add(FrictionGrouping.byDevice());
            groupings.add(FrictionGrouping.byChannel());
            groupings.add(FrictionGrouping.byCampaign());
        }
        names.stream().map(FrictionGroups::grouping).forEach(groupings::add);
        return FrictionOptions.builder()
                .groupings(groupings.toArray(FrictionGrouping[]::new))
                .build();
    }

    private static FrictionGrouping grouping(String column) {
        return switch (column) {
            case "device" -> FrictionGrouping.byDevice();
            case "channel" -> FrictionGrouping.byChannel();
            case "campaign" -> FrictionGrouping.byCampaign();
            default -> FrictionGrouping.byProperty(column);
        };
    }

    private static Collection<String> columnsOfGroups(Collection<Interaction> interactions) {
        Map<String, Set<String>> values = new TreeMap<>();
        for (Interaction interaction : interactions) {
            interaction.properties().forEach((name, value) -> {
                Set<String> seen = values.computeIfAbsent(name, unseen -> new HashSet<>());
                if (seen.size() <= MOST_VALUES) {
                    value.asText().ifPresent(seen::add);
                }
            });
        }
        values.values().removeIf(seen -> seen.size() < 2 || seen.size() > MOST_VALUES);
        return values.keySet();
    }
}
