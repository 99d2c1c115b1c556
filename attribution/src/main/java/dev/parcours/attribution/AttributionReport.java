package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What each channel earned according to one model.
 *
 * <p>Figures count conversions; a journey may have several. Always
 *
 * <pre>{@code
 * attributed + unattributed = total
 * }</pre>
 *
 * <p>for conversions and, exactly, for their value. Unattributed are the conversions of paths without a touch, and what
 * the model gives to touches that {@linkplain dev.parcours.attribution.path.ConversionPathRule#withGaps leave a gap}.
 * The credits of the channels sum to what is attributed, if the report {@linkplain #isAdditive() is additive}.
 *
 * <p>Attribution is not causation. A report says how a model shares out conversions that happened; it does not say
 * which of them would not have happened had a channel been switched off. Only an experiment can.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AttributionReport {

    private final String model;
    private final boolean isAdditive;
    private final Map<String, String> conventions;
    private final ConversionPaths paths;
    private final AttributableTotals totals;
    private final ImmutableMap<String, ChannelCredit> channels;
    private final JourneySharing sharing;
    // Most reports are never asked for a journey, so the index waits for the first question.
    private final Supplier<ImmutableListMultimap<String, Integer>> journeys;
    private final Supplier<List<Residual>> residuals;

    AttributionReport(
            AttributionModel model,
            Map<String, String> conventions,
            ConversionPaths paths,
            List<ChannelCredit> credits,
            JourneySharing sharing) {
        this.model = model.name();
        isAdditive = model.isAdditive();
        this.conventions = ImmutableSortedMap.copyOf(conventions);
        this.paths = checkNotNull(paths, "paths");
        totals = AttributableTotals.of(paths).without(GapCredit.of(paths, credits));
        channels = Maps.uniqueIndex(
                Iterables.filter(credits, credit -> !GapCredit.isOfGap(credit)), ChannelCredit::channel);
        this.sharing = sharing;
        journeys = Suppliers.memoize(() -> rowsById(paths));
        residuals = Suppliers.memoize(() -> Residuals.of(paths, credits, sharing));
    }

    private static ImmutableListMultimap<String, Integer> rowsById(ConversionPaths paths) {
        ImmutableListMultimap.Builder<String, Integer> rows = ImmutableListMultimap.builder();
        for (int row = 0; row < paths.size(); row++) {
            rows.put(paths.id(row), row);
        }
        return rows.build();
    }

    /** Returns the {@linkplain AttributionModel#name() name} of the model. */
    public String model() {
        return model;
    }

    /**
     * Returns whether the credits of the channels sum to what is attributed. Under participation they exceed it, since
     * each channel has every conversion that it took part in.
     */
    public boolean isAdditive() {
        return isAdditive;
    }

    /** Returns the conventions that the model followed, as codes by name, such as {@code half-life=PT168H}. */
    public Map<String, String> conventions() {
        return conventions;
    }

    /**
     * Returns the paths that were attributed, which also know the dimension, the currency, the lookback and the touches
     * that got into no path.
     */
    public ConversionPaths paths() {
        return paths;
    }

    /** Returns the number of conversions. */
    public double conversions() {
        return totals.conversions();
    }

    /** Returns the number of conversions that channels were credited for. */
    public double attributedConversions() {
        return totals.attributedConversions();
    }

    /** Returns the number of conversions without a touch before them, and what gaps have of the others. */
    public double unattributedConversions() {
        return totals.unattributedConversions();
    }

    /** Returns the exact value of the conversions, in major units. */
    public BigDecimal value() {
        return totals.value();
    }

    /** Returns the exact value of the conversions that channels were credited for, in major units. */
    public BigDecimal attributedValue() {
        return totals.attributedValue().amount();
    }

    /** Returns the exact value of the conversions without a touch before them, and of gaps, in major units. */
    public BigDecimal unattributedValue() {
        return totals.unattributedValue().amount();
    }

    /** Returns the credit of each channel of the paths, in the order of their names, those without credit included. */
    public List<ChannelCredit> channels() {
        return channels.values().asList();
    }

    /**
     * Returns the credit of a channel, or of what else the touches say on the dimension of the paths.
     *
     * @throws IllegalArgumentException if no touch of the paths is on the channel
     */
    public ChannelCredit channel(String id) {
        ChannelCredit credit = channels.get(id);
        ChannelNames names = new ChannelNames(channels.keySet());
        checkArgument(credit != null, "no touch of the %s is on '%s'; they are on %s", paths, id, names);
        return credit;
    }

    /**
     * Returns the credit of a channel.
     *
     * @throws IllegalArgumentException if no touch of the paths is on the channel, or if the paths are on another
     *     dimension than {@link Dimension#CHANNEL}
     */
    public ChannelCredit channel(Channel channel) {
        checkArgument(
                paths.dimensions().equals(List.of(Dimension.CHANNEL)),
                "for %s, '%s' is no channel; ask for a text",
                paths,
                channel.id());
        return channel(channel.id());
    }

    /**
     * Returns what a channel is credited for beyond what its touches earn in all journeys.
     *
     * <p>A rule gives credit to touches, and what a channel has is their sum: the residual is zero. Other models give
     * credit to channels over all paths together, and this is what counts. The conversions of each journey are then
     * shared out among its touches so that, as far as any sharing can, those of a channel sum to its credit. None can
     * if a channel is credited for more than the conversions that it was met before, as one that mostly leads to other
     * channels may be. What is then missing is its residual; that of other channels is negative, and all residuals sum
     * to zero, within the precision of the fit.
     *
     * @param id the id of the channel, or what else the touches say on the dimension
     * @throws IllegalArgumentException if no touch of the paths is on the channel
     */
    public Residual residual(String id) {
        ChannelCredit credit = channel(id);
        return residuals.get().get(ChannelPlace.of(paths.channels(), credit.channel()));
    }

    /**
     * Returns what each channel earned at each position, in the order of channels and positions, for the positions at
     * which a path that converted met the channel.
     *
     * <p>The credits of a channel sum to its credit less its {@linkplain #residual residual}.
     */
    public List<PositionCredit> positions() {
        return PositionCredits.of(paths, sharing);
    }

    /**
     * Returns who earned the conversions of a journey.
     *
     * @param id the id of the journey, which is that of its paths
     * @throws IllegalArgumentException if no path has the id
     */
    public JourneyCredit journey(String id) {
        List<Integer> rows = journeys.get().get(id);
        checkArgument(!rows.isEmpty(), "no path is of a journey '%s'", id);
        AttributableTotals own = AttributableTotals.of(paths, rows.stream().mapToInt(Integer::intValue))
                .without(GapCredit.of(paths, sharing, rows));
        return new JourneyCredit(
                id,
                own.conversions(),
                own.value(),
                own.unattributedConversions(),
                own.unattributedValue().amount(),
                new TouchCredits(paths, sharing).of(rows));
    }

    /**
     * Returns what stands behind the credits in sentences: the model and the paths with their conventions, the totals,
     * what was left out, and that credit is not cause; in French or in English.
     */
    public List<String> explain(Locale locale) {
        return new CreditText(locale).report(this);
    }

    /** Returns the model and the counts, and whether the credits do not sum to them. */
    @Override
    public String toString() {
        return "%s: %s of %s conversions attributed to %s channels%s"
                .formatted(
                        model,
                        attributedConversions(),
                        conversions(),
                        channels.size(),
                        isAdditive ? "" : ", whose credits do not sum to them");
    }
}
