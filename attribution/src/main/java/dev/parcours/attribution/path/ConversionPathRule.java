package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes conversion paths out of journeys.
 *
 * <p>Each interaction of a conversion type closes a path. Its touches are the other interactions of the journey since
 * the conversion before it, in the order of the steps, that
 *
 * <ul>
 *   <li>say something on the dimension, by default {@link Dimension#CHANNEL},
 *   <li>are not on a channel that is {@linkplain #withoutChannels left out}, by default none, and
 *   <li>lie within the lookback, by default 30 days. A touch at {@code t} does if {@code conversion - lookback <= t <=
 *       conversion}, both limits included.
 * </ul>
 *
 * <p>The others are {@linkplain ConversionPath#leftOut() left out} with the reason. For example, on purchases with a
 * lookback of 30 days, the journey <em>email (day 0), search (day 40), purchase (day 41), email (day 50)</em> makes two
 * paths: <em>search</em> with 1 conversion, from which the first e-mail is left out, and <em>email</em> with 1
 * non-conversion.
 *
 * <ul>
 *   <li>What comes after the last conversion, or is in a journey without any, is a path with one non-conversion. No
 *       lookback limits it. A journey still open at the end of the data counts as not converted, as far as one can see.
 *   <li>A conversion without a touch, such as the second of two in a row, is a path without touches.
 *   <li>A path's value is that of the interaction that closes it, zero if it has none. The interaction is not itself a
 *       touch, whatever channel it is on.
 *   <li>An interaction of a conversion type with a negative value is a refund: it closes no path and is left out.
 *   <li>A step of the same instant as the conversion, but after it in order, belongs to the path after.
 *   <li>The id of each path is that of its journey, so a journey of two conversions has two paths of one id.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ConversionPathRule {

    private static final Duration DEFAULT_LOOKBACK = Duration.ofDays(30);

    private final Set<String> types;
    private final Dimension dimension;
    private final @Nullable Duration lookback;
    private final Set<String> withoutChannels;

    private ConversionPathRule(
            Set<String> types, Dimension dimension, @Nullable Duration lookback, Set<String> withoutChannels) {
        this.types = types;
        this.dimension = dimension;
        this.lookback = lookback;
        this.withoutChannels = withoutChannels;
    }

    /**
     * Returns the rule that takes interactions of some types for conversions.
     *
     * @throws IllegalArgumentException if no type is given
     */
    public static ConversionPathRule on(String... types) {
        checkArgument(types.length > 0, "give at least one type of interaction that is a conversion");
        return new ConversionPathRule(ImmutableSortedSet.copyOf(types), Dimension.CHANNEL, DEFAULT_LOOKBACK, Set.of());
    }

    /**
     * Returns this rule with how far before a conversion a touch may be.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public ConversionPathRule withLookback(Duration newLookback) {
        checkArgument(
                !newLookback.isNegative() && !newLookback.isZero(),
                "the lookback must be positive, but was %s",
                newLookback);
        return new ConversionPathRule(types, dimension, newLookback, withoutChannels);
    }

    /** Returns this rule without a limit to how far before a conversion a touch may be. */
    public ConversionPathRule withoutLookback() {
        return new ConversionPathRule(types, dimension, null, withoutChannels);
    }

    /** Returns this rule with another dimension. */
    public ConversionPathRule withDimension(Dimension newDimension) {
        return new ConversionPathRule(types, checkNotNull(newDimension, "dimension"), lookback, withoutChannels);
    }

    /**
     * Returns this rule without the interactions on some channels, by id, whatever the dimension. The places where
     * customers buy, such as the brand's own site and stores, are before every purchase and would take most of the
     * credit from what brought the customers there.
     */
    public ConversionPathRule withoutChannels(String... channels) {
        return new ConversionPathRule(types, dimension, lookback, ImmutableSortedSet.copyOf(channels));
    }

    /**
     * Returns the paths of journeys, in the order of the journeys. Their currency is that of the conversions, or
     * {@link Money#NO_CURRENCY} if none has a value.
     *
     * @throws IllegalArgumentException if the values of two conversions have different currencies
     */
    public ConversionPaths over(Iterable<Journey> journeys) {
        List<ConversionPath> paths = new ArrayList<>();
        Currency currency = null;
        for (Journey journey : journeys) {
            List<Step> steps = journey.steps();
            int from = 0;
            for (int i = 0; i < steps.size(); i++) {
                Interaction interaction = steps.get(i).interaction();
                if (types.contains(interaction.type()) && !isRefund(interaction)) {
                    currency = checkCurrency(journey, interaction, currency);
                    paths.add(converted(journey, steps.subList(from, i), interaction));
                    from = i + 1;
                }
            }
            if (from < steps.size()) {
                paths.add(notConverted(journey, steps.subList(from, steps.size())));
            }
        }
        return ConversionPaths.of(paths, origin(currency == null ? Money.NO_CURRENCY : currency));
    }

    private PathOrigin origin(Currency currency) {
        return new PathOrigin(
                List.of(dimension),
                currency,
                ImmutableMap.of(
                        "conversions", String.join(",", types),
                        "lookback", lookback == null ? "none" : lookback.toString(),
                        "without-channels", withoutChannels.isEmpty() ? "none" : String.join(",", withoutChannels)));
    }

    private ConversionPath converted(Journey journey, List<Step> steps, Interaction conversion) {
        ConversionPath.Builder path = ConversionPath.builder(journey.id())
                .converted(conversion.time())
                .value(conversion.value().map(Money::amount).orElse(BigDecimal.ZERO));
        for (Step step : steps) {
            if (isBeyondLookback(step.interaction().time(), conversion.time())) {
                path.leaveOut(new ConversionPath.LeftOut(touch(step), NoCredit.OUTSIDE_LOOKBACK));
            } else {
                addOrLeaveOut(path, step);
            }
        }
        return path.build();
    }

    private ConversionPath notConverted(Journey journey, List<Step> steps) {
        ConversionPath.Builder path = ConversionPath.builder(journey.id()).nonConversions(1);
        steps.forEach(step -> addOrLeaveOut(path, step));
        return path.build();
    }

    private void addOrLeaveOut(ConversionPath.Builder path, Step step) {
        Touch touch = touch(step);
        if (types.contains(step.interaction().type())) {
            path.leaveOut(new ConversionPath.LeftOut(touch, NoCredit.REFUND));
        } else if (withoutChannels.contains(Dimension.CHANNEL.of(step))) {
            path.leaveOut(new ConversionPath.LeftOut(touch, NoCredit.CHANNEL_LEFT_OUT));
        } else if (touch.channel().equals(Dimension.NONE)) {
            path.leaveOut(new ConversionPath.LeftOut(touch, NoCredit.NOTHING_SAID_ON_DIMENSION));
        } else {
            path.touch(touch);
        }
    }

    private Touch touch(Step step) {
        return Touch.of(dimension.of(step), step.interaction().time());
    }

    private boolean isBeyondLookback(Instant touch, Instant conversion) {
        return lookback != null && Duration.between(touch, conversion).compareTo(lookback) > 0;
    }

    private static boolean isRefund(Interaction interaction) {
        return interaction.value().filter(value -> value.minorUnits() < 0).isPresent();
    }

    private static @Nullable Currency checkCurrency(
            Journey journey, Interaction conversion, @Nullable Currency currency) {
        if (conversion.value().isEmpty()) {
            return currency;
        }
        Money value = conversion.value().get();
        checkArgument(
                currency == null || currency.equals(value.currency()),
                "a conversion of journey '%s' is in %s and one before it in %s; convert them to one currency first",
                journey.id(),
                value.currency(),
                currency);
        return value.currency();
    }
}
