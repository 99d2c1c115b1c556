package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes conversion paths out of journeys: every choice on the way from what happened to what models are given.
 *
 * <p>Each {@linkplain ConversionDefinition conversion} closes a path. Its touches are the other interactions of the
 * journey since the conversion before it, in the order of the steps, that say something on the dimension and lie within
 * the lookback. The others are {@linkplain ConversionPath#leftOut() left out} with the reason. For example, on
 * purchases with a lookback of 30 days, the journey <em>email (day 0), search (day 40), purchase (day 41), email (day
 * 50)</em> makes two paths: <em>search</em> with 1 conversion, from which the first e-mail is left out, and
 * <em>email</em> with 1 non-conversion.
 *
 * <p>The choices, all of which {@link ConversionPaths#conventions()} tells by code:
 *
 * <table>
 *   <caption>What can be chosen</caption>
 *   <tr><th>choice</th><th>by default</th><th>instead</th></tr>
 *   <tr><td>what a touch says</td><td>its channel</td><td>{@link #withDimensions}</td></tr>
 *   <tr><td>how far back touches may be</td><td>30 days, both limits included</td><td>{@link #withLookback(Duration)},
 *       {@link #withLookback(String, Duration)}, {@link #withoutLookback}, {@link #withoutLookbackEdge}</td></tr>
 *   <tr><td>what a repeat conversion sees</td><td>what came after the conversion before it</td>
 *       <td>{@link #withOverlap}</td></tr>
 *   <tr><td>the converting interaction</td><td>is no touch, whatever channel it is on</td>
 *       <td>{@link #withConversionAsTouch}</td></tr>
 *   <tr><td>a touch at the instant of the conversion</td><td>belongs where the order of the steps puts it</td>
 *       <td>{@link #withTouchesOfItsInstant}</td></tr>
 *   <tr><td>channels</td><td>all may get credit</td><td>{@link #withoutChannels}, {@link #withGaps},
 *       {@link #withDirectOnlyIfAlone}, {@link #withoutDirect}</td></tr>
 *   <tr><td>a view and the click after it</td><td>are two touches</td><td>{@link #withDeduplication}</td></tr>
 *   <tr><td>the same in a row</td><td>are as many touches</td><td>{@link #withCollapsedRepeats}</td></tr>
 *   <tr><td>how many touches</td><td>all</td><td>{@link #withMaxTouches}</td></tr>
 *   <tr><td>what comes after the last conversion</td><td>is a path with one non-conversion</td>
 *       <td>{@link #withoutTouchesAfterConversion}</td></tr>
 *   <tr><td>a journey still open at the end of the data</td><td>has not converted, as far as one can see</td>
 *       <td>{@link #withoutOpenJourneys}</td></tr>
 *   <tr><td>milestones</td><td>none</td><td>{@link #withMilestone}, {@link #withMilestoneAtStage}</td></tr>
 *   <tr><td>currency</td><td>that of the first value</td><td>{@link #withCurrency}, {@link #withExchangeRates}</td></tr>
 * </table>
 *
 * <ul>
 *   <li>They apply in this order: refunds, lookback, channels, dimension, deduplication, direct, repeats, number of
 *       touches. A touch that is left out has the reason that comes first.
 *   <li>A path without conversion has no lookback, since there is nothing to look back from; all else holds for it too.
 *   <li>A conversion without a touch, such as the second of two in a row, is a path without touches: it stays
 *       unattributed and is never dropped.
 *   <li>An interaction that would be a conversion but has a negative value is a refund: it closes no path and is left
 *       out.
 *   <li>An interaction that several definitions take for a conversion is one, by the first of them.
 *   <li>The id of each path is that of its journey, so a journey of two conversions has two paths of one id.
 * </ul>
 *
 * <p>Single choices are checked at once. Choices that contradict each other can be told only when all are made: see
 * {@link #problems}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ConversionPathRule {

    private final PathOptions options;
    private final List<PathFilter> filters;
    private final List<String> problems;

    private ConversionPathRule(PathOptions options) {
        this.options = options;
        filters = options.filters();
        problems = PathOptionProblems.of(options);
    }

    /**
     * Returns the rule that takes interactions of some types for conversions, each worth its own value, or zero if it
     * has none.
     *
     * @throws IllegalArgumentException if no type is given or one is blank
     */
    public static ConversionPathRule on(String... types) {
        checkArgument(types.length > 0, "give at least one type of interaction that is a conversion");
        return new ConversionPathRule(new PathOptions(ImmutableSortedSet.copyOf(types).stream()
                .map(ConversionDefinition::ofType)
                .toList()));
    }

    /** Returns the rule of some definitions of conversions. */
    public static ConversionPathRule on(ConversionDefinition conversion, ConversionDefinition... others) {
        return new ConversionPathRule(new PathOptions(Lists.asList(conversion, others)));
    }

    /**
     * Returns the rule by which the conversion is that a journey {@linkplain ConversionDefinition#reaching reaches} a
     * stage.
     *
     * @param stage the id of the stage
     * @throws IllegalArgumentException if the id is blank
     */
    public static ConversionPathRule onReaching(String stage) {
        return on(ConversionDefinition.reaching(stage));
    }

    /**
     * Returns the rule by which each move {@linkplain ConversionDefinition#leaving from} a stage to a later one is a
     * conversion.
     *
     * @param stage the id of the stage
     * @throws IllegalArgumentException if the id is blank
     */
    public static ConversionPathRule onLeaving(String stage) {
        return on(ConversionDefinition.leaving(stage));
    }

    private ConversionPathRule changed(Consumer<PathOptions> change) {
        PathOptions copy = new PathOptions(options);
        change.accept(copy);
        return new ConversionPathRule(copy);
    }

    /** Returns this rule with what touches say on another dimension. */
    public ConversionPathRule withDimension(Dimension dimension) {
        return withDimensions(checkNotNull(dimension, "dimension"));
    }

    /**
     * Returns this rule with what touches say on another dimension, or on two: {@code email | spring} on channel and
     * campaign. A touch that says nothing on one of two says {@link Dimension#NONE} there; one that says nothing on
     * either is left out. What touches say may hold a bar itself; it is then written {@code \|}, and a backslash
     * {@code \\}, so that different pairs have different names.
     *
     * @throws IllegalArgumentException if there are not one or two different ones
     */
    public ConversionPathRule withDimensions(Dimension... dimensions) {
        List<Dimension> checked = TouchNames.checked(List.of(dimensions));
        return changed(options -> options.dimensions = checked);
    }

    /**
     * Returns this rule with how far before a conversion a touch at {@code t} may be: {@code conversion - lookback <= t
     * <= conversion}. It holds for all kinds that have no lookback of their own.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public ConversionPathRule withLookback(Duration lookback) {
        checkPositive(lookback);
        return changed(options -> options.lookback = options.lookback.withUsual(lookback));
    }

    /**
     * Returns this rule with how far before a conversion a touch of one kind may be, such as 1 day for views.
     *
     * @param kind the type of the interaction
     * @throws IllegalArgumentException if the time is not positive
     */
    public ConversionPathRule withLookback(String kind, Duration lookback) {
        checkArgument(!kind.isBlank(), "the kind of interactions that has a lookback must not be blank");
        checkPositive(lookback);
        return changed(options -> options.lookback = options.lookback.withKind(kind, lookback));
    }

    private static void checkPositive(Duration lookback) {
        checkArgument(
                !lookback.isNegative() && !lookback.isZero(), "the lookback must be positive, but was %s", lookback);
    }

    /** Returns this rule without a limit to how far before a conversion touches of the other kinds may be. */
    public ConversionPathRule withoutLookback() {
        return changed(options -> options.lookback = options.lookback.withUsual(null));
    }

    /** Returns this rule where a touch that lies exactly the lookback before the conversion is out. */
    public ConversionPathRule withoutLookbackEdge() {
        return changed(options -> options.lookback = options.lookback.withoutEdge());
    }

    /**
     * Returns this rule where each conversion sees all touches within its lookback, those before an earlier conversion
     * included, so that a touch may earn several conversions. By default, paths restart after each.
     *
     * <p>A touch that is in reach of no conversion is left out of the path of the first one after it, and not told
     * again; for all other reasons a touch is left out of each path that it lies in the lookback of. The cost of a
     * journey is that of all its paths, so it grows with the square of the conversions if there is no lookback.
     */
    public ConversionPathRule withOverlap() {
        return changed(options -> options.isOverlapping = true);
    }

    /**
     * Returns this rule where a converting interaction is itself the last touch of its path, as the click is that lands
     * on the page whose visit counts.
     */
    public ConversionPathRule withConversionAsTouch() {
        return changed(options -> options.isConversionATouch = true);
    }

    /**
     * Returns this rule where all touches of the very instant of a conversion come before it, for data whose order
     * within an instant, such as a day, means nothing.
     */
    public ConversionPathRule withTouchesOfItsInstant() {
        return changed(options -> options.areTouchesOfItsInstantFirst = true);
    }

    /**
     * Returns this rule without the interactions on some channels, by id, whatever the dimension: the other touches
     * share what they would have had. The places where customers buy, such as the brand's own site and stores, are
     * before every purchase and would take most of the credit from what brought the customers there.
     */
    public ConversionPathRule withoutChannels(String... channels) {
        Set<String> out = ImmutableSortedSet.copyOf(channels);
        return changed(options -> options.channels = new ChannelFilter(out, options.channels.gaps()));
    }

    /**
     * Returns this rule where the touches on some channels, by id, leave a gap: they stay in their paths as
     * {@link ConversionPaths#GAP}, all alike, and what a model gives to them stays unattributed.
     */
    public ConversionPathRule withGaps(String... channels) {
        Set<String> gaps = ImmutableSortedSet.copyOf(channels);
        return changed(options -> options.channels = new ChannelFilter(options.channels.out(), gaps));
    }

    /**
     * Returns this rule where direct touches, of customers who came by themselves, count only in paths in which nobody
     * else gets credit.
     *
     * @param channels the ids of the channels that are direct; {@code direct} if none is given
     */
    public ConversionPathRule withDirectOnlyIfAlone(String... channels) {
        DirectTouches direct = DirectTouches.of(DirectTouches.Treatment.ONLY_IF_ALONE, channels);
        return changed(options -> options.direct = direct);
    }

    /**
     * Returns this rule where direct touches never count. The others share what they would have had, and the
     * conversions of paths in which there is no other stay unattributed.
     *
     * @param channels the ids of the channels that are direct; {@code direct} if none is given
     */
    public ConversionPathRule withoutDirect(String... channels) {
        DirectTouches direct = DirectTouches.of(DirectTouches.Treatment.LEFT_OUT, channels);
        return changed(options -> options.direct = direct);
    }

    /**
     * Returns this rule where a view that is followed by a click of the same channel and campaign within some time
     * counts once, as the click. Views or clicks without channel or campaign have that in common.
     *
     * @param view the type of interaction that gives way
     * @param click the type that it gives way to
     * @param within how long after the view the click may be, this time included
     * @throws IllegalArgumentException if the two are the same or the time is negative
     */
    public ConversionPathRule withDeduplication(String view, String click, Duration within) {
        checkArgument(!view.equals(click), "a deduplication needs two types of interactions, but both are '%s'", view);
        checkArgument(!within.isNegative(), "the time of a deduplication must not be negative, but was %s", within);
        return changed(options -> options.deduplication = Optional.of(new Deduplication(view, click, within)));
    }

    /** Returns this rule where of touches in a row that say the same the last one stands for all. */
    public ConversionPathRule withCollapsedRepeats() {
        return changed(options -> options.areRepeatsCollapsed = true);
    }

    /**
     * Returns this rule with how many touches a path has at most: the latest.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public ConversionPathRule withMaxTouches(int max) {
        checkArgument(max > 0, "a path must have at least one touch, but at most %s were to be taken", max);
        return changed(options -> options.maxTouches = OptionalInt.of(max));
    }

    /**
     * Returns this rule where what comes after the last conversion of a journey is left out, in a path that counts
     * neither as converted nor as not.
     */
    public ConversionPathRule withoutTouchesAfterConversion() {
        return changed(options -> options.isTailLeftOut = true);
    }

    /**
     * Returns this rule where what has not converted in journeys that were {@linkplain Journey.End#OPEN still open} at
     * the end of the data is left out, in a path that counts neither as converted nor as not.
     */
    public ConversionPathRule withoutOpenJourneys() {
        return changed(options -> options.areOpenJourneysLeftOut = true);
    }

    /**
     * Returns this rule with a milestone, which models such as {@code w} give a part to. It is reached by the last
     * touch at or before each interaction of a type.
     *
     * @param milestone the name of the milestone, such as "lead"
     * @param type the type of the interaction, such as "form_submitted"; it may be no touch itself
     * @throws IllegalArgumentException if either is blank or the rule has the milestone already
     */
    public ConversionPathRule withMilestone(String milestone, String type) {
        return withMilestone(milestone, new JourneyEvent.OfType(type));
    }

    /**
     * Returns this rule with a milestone that is reached by the last touch at or before the first step in a stage or in
     * a later one.
     *
     * @param milestone the name of the milestone, such as "lead"
     * @param stage the id of the stage
     * @throws IllegalArgumentException if either is blank or the rule has the milestone already
     */
    public ConversionPathRule withMilestoneAtStage(String milestone, String stage) {
        return withMilestone(milestone, new JourneyEvent.ReachingStage(stage));
    }

    private ConversionPathRule withMilestone(String milestone, JourneyEvent event) {
        checkArgument(!milestone.isBlank(), "the name of a milestone must not be blank");
        checkArgument(!options.milestones.containsKey(milestone), "the rule has a milestone '%s' already", milestone);
        return changed(options -> options.addMilestone(milestone, event));
    }

    /** Returns this rule with the currency of all values. A conversion worth another one is refused. */
    public ConversionPathRule withCurrency(Currency currency) {
        checkNotNull(currency, "currency");
        return changed(options -> options.currency = Optional.of(currency));
    }

    /** Returns this rule with rates by which values are converted, one by one, into the currency of the rates. */
    public ConversionPathRule withExchangeRates(ExchangeRates rates) {
        checkNotNull(rates, "rates");
        return changed(options -> options.rates = Optional.of(rates));
    }

    /**
     * Returns what is wrong with the choices together, in sentences; nothing if they can be followed. A rule with
     * problems makes no paths, but more choices may solve them.
     */
    public List<String> problems() {
        return problems;
    }

    private void check() {
        checkArgument(
                problems.isEmpty(),
                "the rule of conversion paths contradicts itself: %s",
                Joiner.on("; ").join(problems));
    }

    /**
     * Returns the paths of one journey, a function of the journey alone. If the rule says no currency, that of the
     * first value holds for the others.
     *
     * <pre>{@code
     * PathCounts counts = PathCounts.by(rule);
     * journeys.forEach(journey -> rule.pathsOf(journey).forEach(counts::add));
     * }</pre>
     *
     * @throws IllegalArgumentException if the rule has {@linkplain #problems problems}, if a value is in another
     *     currency, or if the journey is placed in other stages than the rule names
     */
    public List<ConversionPath> pathsOf(Journey journey) {
        check();
        return JourneyPaths.of(options, filters, new ConversionValues(options), journey);
    }

    /**
     * Returns the paths of journeys, in the order of the journeys. If the rule says no currency, theirs is that of the
     * conversions, or {@link Money#NO_CURRENCY} if none has a value.
     *
     * @throws IllegalArgumentException if the rule has {@linkplain #problems problems}, if a value is in another
     *     currency, or if a journey is placed in other stages than the rule names
     */
    public ConversionPaths over(Iterable<Journey> journeys) {
        check();
        List<ConversionPath> paths = new ArrayList<>();
        ConversionValues values = new ConversionValues(options);
        for (Journey journey : journeys) {
            paths.addAll(JourneyPaths.of(options, filters, values, journey));
        }
        return ConversionPaths.of(paths, options.origin(values.currency()));
    }

    /**
     * Returns the origin of paths counted one by one.
     *
     * @throws IllegalArgumentException if the rule has problems or says no currency
     */
    PathOrigin origin() {
        check();
        checkArgument(
                options.knownCurrency().isPresent(),
                "to count paths one by one, say their currency: call withCurrency on the rule");
        return options.origin(options.knownCurrency().get());
    }

    /** Returns the definitions of conversions. */
    @Override
    public String toString() {
        return "paths to " + options.conversions;
    }
}
