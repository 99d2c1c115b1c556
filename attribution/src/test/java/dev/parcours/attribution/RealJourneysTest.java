package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.PathCounts;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.StagePlacement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Paths of real histories, against plain loops over their rows. */
class RealJourneysTest {

    // The customers of these data convert several times and are met again after; their rows are in no order.
    @Test
    void over_touchpointsOutOfOrder_arePathsOfTheLoops() throws IOException {
        List<Interaction> interactions = RecordReader.csv(InteractionMapping.of("customer_id", "time", "interaction")
                        .with(InteractionMapping.Field.CHANNEL, "channel")
                        .with(InteractionMapping.Field.VALUE, "conversion_value"))
                .read(PathFiles.shared("data/mta_touchpoints/attribution_data.csv.gz"))
                .accepted();
        Iterable<Journey> journeys = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(interactions);
        ConversionPathRule rule = ConversionPathRule.on("conversion")
                .withLookback(Duration.ofDays(5))
                .withOverlap()
                .withCollapsedRepeats()
                .withMaxTouches(4)
                .withoutChannels("Instagram")
                .withoutTouchesAfterConversion();

        Map<String, BigDecimal> expected = new TreeMap<>();
        Map<String, List<Interaction>> customers = interactions.stream()
                .sorted(Comparator.comparing(Interaction::time).thenComparing(Interaction::place))
                .collect(Collectors.groupingBy(Interaction::customer));
        customers.values().forEach(history -> {
            boolean isConverted = false;
            for (int i = 0; i < history.size(); i++) {
                if (history.get(i).type().equals("conversion")) {
                    isConverted = true;
                    Instant earliest = history.get(i).time().minus(Duration.ofDays(5));
                    String path = path(history.subList(0, i), earliest);
                    BigDecimal value = history.get(i).value().orElseThrow().amount();
                    expected.merge("converted " + path, value, BigDecimal::add);
                }
            }
            if (!isConverted) {
                expected.merge("lost " + path(history, Instant.MIN), BigDecimal.ONE, BigDecimal::add);
            }
        });

        Map<String, BigDecimal> found = new TreeMap<>();
        ConversionPaths paths = PathCounts.of(rule.over(journeys)).paths();
        paths.forEach(path -> {
            String touches =
                    path.touches().stream().map(touch -> touch.channel()).collect(Collectors.joining(" > "));
            if (path.conversions() > 0) {
                found.merge("converted " + touches, path.value(), BigDecimal::add);
            }
            if (path.nonConversions() > 0) {
                found.merge("lost " + touches, BigDecimal.valueOf((long) path.nonConversions()), BigDecimal::add);
            }
        });
        assertThat(paths.conversions()).isEqualTo(1_838);
        assertThat(found.size()).isEqualTo(222);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((path, value) -> assertThat(value).isEqualByComparingTo(expected.get(path)));
    }

    private static String path(List<Interaction> history, Instant earliest) {
        List<String> channels = new ArrayList<>();
        for (Interaction interaction : history) {
            String channel = interaction.channel().orElseThrow().id();
            boolean isIn = !interaction.type().equals("conversion")
                    && !interaction.time().isBefore(earliest)
                    && !channel.equals("Instagram");
            if (isIn
                    && (channels.isEmpty() || !channels.get(channels.size() - 1).equals(channel))) {
                channels.add(channel);
            }
        }
        return String.join(" > ", channels.subList(Math.max(0, channels.size() - 4), channels.size()));
    }
}
