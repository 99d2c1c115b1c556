package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.Touch;
import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each channel earned according to one model.
 *
 * <p>Figures count conversions; a journey may have several. Always
 *
 * <pre>{@code
 * attributed + unattributed = total
 * }</pre>
 *
 * <p>for conversions and, exactly, for their value. Unattributed are the conversions of paths without a touch. The
 * credits of the channels sum to what is attributed.
 *
 * <p>Attribution is not causation. A report says how a model shares out conversions that happened; it does not say
 * which of them would not have happened had a channel been switched off. Only an experiment can.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AttributionReport {

    private final String model;
    private final Map<String, String> conventions;
    private final ConversionPaths paths;
    private final AttributableTotals totals;
    private final ImmutableMap<String, ChannelCredit> channels;
    private final @Nullable TouchShares shares;
    // Most reports are never asked for a journey, so the index waits for the first question.
    private final Supplier<ImmutableListMultimap<String, ConversionPath>> journeys;

    private AttributionReport(
            String model,
            Map<String, String> conventions,
            ConversionPaths paths,
            List<ChannelCredit> credits,
            @Nullable TouchShares shares) {
        this.model = checkNotNull(model, "model");
        this.conventions = ImmutableMap.copyOf(conventions);
        this.paths = checkNotNull(paths, "paths");
        totals = AttributableTotals.of(paths);
        channels = Maps.uniqueIndex(credits, ChannelCredit::channel);
        this.shares = shares;
        journeys = Suppliers.memoize(() -> Multimaps.index(paths, ConversionPath::id));
    }

    /** Returns the report of a rule that shares each conversion out among the touches of its path. */
    static AttributionReport byTouch(
            String model, Map<String, String> conventions, ConversionPaths paths, TouchShares shares) {
        ChannelTotals totals = new ChannelTotals(paths);
        for (ConversionPath path : paths) {
            if (isAttributed(path)) {
                totals.add(path, shares.of(path));
            }
        }
        return new AttributionReport(model, conventions, paths, totals.credits(), shares);
    }

    /** Returns the report of a model that credits channels over all paths together. */
    static AttributionReport byChannel(
            String model, Map<String, String> conventions, ConversionPaths paths, List<ChannelCredit> credits) {
        return new AttributionReport(model, conventions, paths, credits, null);
    }

    private static boolean isAttributed(ConversionPath path) {
        return path.conversions() > 0 && !path.touches().isEmpty();
    }

    /** Returns the {@linkplain AttributionModel#name() name} of the model. */
    public String model() {
        return model;
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
        return totals.attributedConversions() + totals.unattributedConversions();
    }

    /** Returns the number of conversions that channels were credited for. */
    public double attributedConversions() {
        return totals.attributedConversions();
    }

    /** Returns the number of conversions without a touch before them. */
    public double unattributedConversions() {
        return totals.unattributedConversions();
    }

    /** Returns the exact value of the conversions, in major units. */
    public BigDecimal value() {
        return totals.attributedValue().add(totals.unattributedValue());
    }

    /** Returns the exact value of the conversions that channels were credited for, in major units. */
    public BigDecimal attributedValue() {
        return totals.attributedValue();
    }

    /** Returns the exact value of the conversions without a touch before them, in major units. */
    public BigDecimal unattributedValue() {
        return totals.unattributedValue();
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
        checkArgument(
                credit != null,
                "no path has a touch with '%s' on the dimension %s; the touches have %s",
                id,
                paths.dimension(),
                channels.keySet());
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
                paths.dimension() == Dimension.CHANNEL,
                "the paths are on the dimension %s, where '%s' is no channel; ask for a text",
                paths.dimension(),
                channel.id());
        return channel(channel.id());
    }

    /**
     * Returns who earned the conversions of a journey.
     *
     * @param id the id of the journey, which is that of its paths
     * @throws IllegalArgumentException if no path has the id
     */
    public JourneyCredit journey(String id) {
        List<ConversionPath> own = journeys.get().get(id);
        checkArgument(!own.isEmpty(), "no path is of a journey '%s'", id);
        AttributableTotals ownTotals = AttributableTotals.of(own);
        List<TouchCredit> credits = new ArrayList<>();
        own.forEach(path -> credits.addAll(touchCredits(path)));
        return new JourneyCredit(
                id,
                ownTotals.attributedConversions() + ownTotals.unattributedConversions(),
                ownTotals.attributedValue().add(ownTotals.unattributedValue()),
                ownTotals.unattributedConversions(),
                ownTotals.unattributedValue(),
                credits);
    }

    private List<TouchCredit> touchCredits(ConversionPath path) {
        List<TouchCredit> credits = new ArrayList<>();
        if (isAttributed(path) && shares != null) {
            credits.addAll(sharedOut(path, shares.of(path)));
        } else {
            NoCredit reason = isAttributed(path) ? NoCredit.CREDITED_TO_CHANNEL : NoCredit.NOT_CONVERTED;
            path.touches().forEach(touch -> credits.add(nothing(touch, reason)));
        }
        path.leftOut().forEach(left -> credits.add(nothing(left.touch(), left.reason())));
        if (!path.leftOut().isEmpty()) {
            credits.sort(Comparator.comparing(credit -> credit.touch().time().orElse(Instant.MIN)));
        }
        return credits;
    }

    private List<TouchCredit> sharedOut(ConversionPath path, double[] parts) {
        List<TouchCredit> credits = new ArrayList<>();
        List<Money> money = ChannelTotals.money(paths, path, parts);
        double value = path.value().doubleValue();
        for (int i = 0; i < parts.length; i++) {
            credits.add(new TouchCredit(
                    path.touches().get(i),
                    path.conversions() * parts[i],
                    value * parts[i],
                    money.isEmpty() ? Optional.empty() : Optional.of(money.get(i)),
                    parts[i] > 0 ? Optional.empty() : Optional.of(NoCredit.NOT_BY_MODEL)));
        }
        return credits;
    }

    private TouchCredit nothing(Touch touch, NoCredit reason) {
        Optional<Money> money = paths.hasCurrency() ? Optional.of(Money.zero(paths.currency())) : Optional.empty();
        return new TouchCredit(touch, 0, 0, money, Optional.of(reason));
    }

    /** Returns the model and the counts. */
    @Override
    public String toString() {
        return "%s: %s of %s conversions attributed to %s channels"
                .formatted(model, attributedConversions(), conversions(), channels.size());
    }
}
