package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up what touches earn by channel and position. */
final class PositionCredits {

    private final ConversionPaths paths;
    private final PairIndex places = new PairIndex();
    private final List<Sum> conversions = new ArrayList<>();
    private final List<Sum> values = new ArrayList<>();

    private PositionCredits(ConversionPaths paths) {
        this.paths = paths;
    }

    static List<PositionCredit> of(ConversionPaths paths, JourneySharing sharing) {
        PositionCredits credits = new PositionCredits(paths);
        PathWeights weights = PathWeights.of(paths);
        for (int row = 0; row < paths.size(); row++) {
            if (weights.conversions()[row] > 0 && paths.length(row) > 0) {
                credits.add(row, sharing, weights);
            }
        }
        return credits.list();
    }

    private void add(int row, JourneySharing sharing, PathWeights weights) {
        double[] ofConversions = sharing.ofConversions(paths, row);
        double[] ofValue = weights.values()[row] > 0 ? sharing.ofValue(paths, row) : ofConversions;
        for (int i = 0; i < ofConversions.length; i++) {
            int place = places.of(paths.channelIndex(row, i), i + 1);
            if (place == conversions.size()) {
                conversions.add(new Sum());
                values.add(new Sum());
            }
            conversions.get(place).add(weights.conversions()[row] * ofConversions[i]);
            values.get(place).add(weights.values()[row] * ofValue[i]);
        }
    }

    private List<PositionCredit> list() {
        List<PositionCredit> list = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            String channel = paths.channels().get(places.first(place));
            if (!channel.equals(ConversionPaths.GAP)) {
                list.add(new PositionCredit(
                        channel,
                        places.second(place),
                        conversions.get(place).get(),
                        values.get(place).get()));
            }
        }
        list.sort(Comparator.comparing(PositionCredit::channel).thenComparing(PositionCredit::position));
        return List.copyOf(list);
    }
}
