package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reports of several models on the same paths, side by side.
 *
 * <p>Models disagree, and none of them is right in itself. How far they disagree is the part of the attributed
 * conversions that would change hands from one to the other: half the sum of the differences between the shares that
 * channels have. It is 0 where two models agree, and 1 where they credit no channel in common. For example, of two
 * conversions after <em>search, email</em> first touch gives both to search and last touch both to email: 1; linear
 * gives one to each, which differs from either by 1/2.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ModelComparison {

    private final ImmutableMap<String, AttributionReport> reports;
    private final ImmutableMap<String, Double> credited;
    private final ImmutableList<String> channels;

    private ModelComparison(ImmutableMap<String, AttributionReport> reports, List<String> channels) {
        this.reports = reports;
        this.channels = ImmutableList.copyOf(channels);
        credited = ImmutableMap.copyOf(Maps.transformValues(reports, ModelComparison::credited));
    }

    private static double credited(AttributionReport report) {
        return report.channels().stream()
                .mapToDouble(ChannelCredit::conversions)
                .sum();
    }

    /**
     * Returns the comparison of reports.
     *
     * @throws IllegalArgumentException if there is none, if two are of one model, or if they are not of the same paths
     */
    public static ModelComparison of(List<AttributionReport> reports) {
        checkArgument(!reports.isEmpty(), "give at least one report to compare");
        AttributionReport first = reports.get(0);
        for (AttributionReport report : reports) {
            checkArgument(
                    report.paths() == first.paths(),
                    "the reports of %s and %s are of two collections of paths; attribute the same one",
                    first.model(),
                    report.model());
        }
        return new ModelComparison(
                Maps.uniqueIndex(reports, AttributionReport::model),
                first.channels().stream().map(ChannelCredit::channel).toList());
    }

    /** Returns the names of the models, in the order in which their reports were given. */
    public List<String> models() {
        return reports.keySet().asList();
    }

    /** Returns the channels in the order of their names. */
    public List<String> channels() {
        return channels;
    }

    /**
     * Returns the share of a channel in what a model credits to channels, from 0 to 1; 0 for all if there is no
     * conversion.
     *
     * @throws IllegalArgumentException if there is no report of the model, or if no path is on the channel
     */
    public double share(String model, String channel) {
        double conversions = report(model).channel(channel).conversions();
        return conversions > 0 ? conversions / Objects.requireNonNull(credited.get(model)) : 0;
    }

    /**
     * Returns by how much the shares that models give a channel differ: the largest less the smallest, from 0 to 1.
     *
     * @throws IllegalArgumentException if no path is on the channel
     */
    public double spread(String channel) {
        double largest = 0;
        double smallest = 1;
        for (String model : models()) {
            double share = share(model, channel);
            largest = Math.max(largest, share);
            smallest = Math.min(smallest, share);
        }
        return largest - smallest;
    }

    /**
     * Returns which part of the conversions would change hands between two models, from 0 to 1.
     *
     * @throws IllegalArgumentException if there is no report of one of the models
     */
    public double disagreement(String model, String other) {
        double sum = 0;
        for (String channel : channels) {
            sum += Math.abs(share(model, channel) - share(other, channel));
        }
        return sum / 2;
    }

    /** Returns the reports by the names of their models. */
    public Map<String, AttributionReport> reports() {
        return reports;
    }

    private AttributionReport report(String model) {
        AttributionReport report = reports.get(model);
        checkArgument(report != null, "there is no report of the model '%s'; there are %s", model, reports.keySet());
        return report;
    }

    /** Returns the names of the models. */
    @Override
    public String toString() {
        return "comparison of " + models();
    }
}
