package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random customers, conditions and position rules over so few words that they often meet. */
public final class RandomRules extends DomainContextBase {

    private static final List<String> TYPES = List.of("purchase", "add_to_cart", "view");
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.of("kiosk"));

    private static Arbitrary<Duration> windows() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(2, 3, 4, 5).map(Duration::ofHours)),
                Tuple.of(1, Arbitraries.of(Duration.ofNanos(1), Duration.ofDays(400_000_000_000L))));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("x", "xy", "", "2", "2.50", "true", "2026-03-01", "Xy", "XÝ");
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.of("-1", "0", "2", "2.5", "100").map(BigDecimal::new);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-2, 2).map(LocalDate.of(2026, 3, 1)::plusDays);
    }

    /** Hours around now, some of them a nanosecond off. */
    private static Arbitrary<Instant> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(-6, 2),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, -1)))
                .as((hours, nanos) -> NOW.plus(Duration.ofHours(hours)).plusNanos(nanos));
    }

    private static Arbitrary<AttributeValue> values() {
        return Arbitraries.oneOf(
                texts().map(AttributeValue::of),
                numbers().map(AttributeValue::of),
                dates().map(AttributeValue::of),
                Arbitraries.of(true, false).map(AttributeValue::of),
                times().map(AttributeValue::of),
                texts().set().ofMaxSize(2).map(AttributeValue::of));
    }

    private static Arbitrary<ProfileAttribute> attributes() {
        return Combinators.combine(values(), times().optional(0.3))
                .as((value, since) -> new ProfileAttribute(value, ProfileAttribute.Origin.DECLARED, since));
    }

    private static Arbitrary<Interaction> interactions() {
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        times(),
                        Arbitraries.of(CHANNELS).optional(0.7),
                        Arbitraries.of("page", "letter").optional(0.3),
                        Arbitraries.of("spring").optional(0.3),
                        Arbitraries.integers().between(0, 10).optional(0.3),
                        RandomValues.amounts().optional(0.6),
                        Arbitraries.of("1", "2", "3", "x").optional(0.6))
                .as((type, time, channel, touchpoint, campaign, nps, value, items) -> {
                    Interaction.Builder interaction = Interaction.builder()
                            .customer("c-1")
                            .type(type)
                            .time(time)
                            .touchpoint(new Touchpoint(channel, touchpoint.orElse(type)));
                    campaign.ifPresent(interaction::campaign);
                    value.ifPresent(interaction::value);
                    items.ifPresent(text -> interaction.properties(Map.of("items", AttributeValue.of(text))));
                    nps.ifPresent(score -> interaction.satisfaction(new Satisfaction(Satisfaction.Scale.NPS, score)));
                    return interaction.build();
                });
    }

    private static Arbitrary<Consent> consents() {
        return Combinators.combine(
                        Arbitraries.of(CHANNELS),
                        Arbitraries.of("marketing", "survey"),
                        Arbitraries.of(true, false),
                        times().optional(0.7))
                .as(Consent::new);
    }

    @Provide
    public Arbitrary<Customer> customers() {
        return Combinators.combine(
                        attributes().optional(0.6),
                        attributes().optional(0.6),
                        consents().list().ofMaxSize(4),
                        Arbitraries.of(CHANNELS).list().uniqueElements().ofMaxSize(2),
                        interactions()
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(12)
                                .withSizeDistribution(RandomDistribution.uniform()))
                .as((a, b, consents, preferred, history) -> {
                    Customer.Builder customer = Customer.builder()
                            .id("c-1")
                            .preferredChannels(preferred)
                            .history(numbered(history));
                    a.ifPresent(value -> customer.attribute("a", value));
                    b.ifPresent(value -> customer.attribute("b", value));
                    consents.forEach(customer::consent);
                    return customer.build();
                });
    }

    /** Gives each interaction a number, so that those of one instant have an order of their own. */
    private static List<Interaction> numbered(List<Interaction> history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> history.get(i).toBuilder().sequence(i).build())
                .toList();
    }

    private static Arbitrary<Condition> leaves() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, dids()),
                Tuple.of(4, behaviour().leaves()),
                Tuple.of(2, leavesThatTimeDoesNotChange()),
                Tuple.of(1, ages()),
                Tuple.of(2, RandomValues.conditions()),
                Tuple.of(1, RandomShares.conditions()),
                Tuple.of(2, RandomJourneys.conditions(behaviour().windows())));
    }

    private static Arbitrary<Condition> leavesThatTimeDoesNotChange() {
        Arbitrary<String> channels = Arbitraries.of(CHANNELS).map(Channel::id);
        return Arbitraries.oneOf(
                names().map(AttributePresent::new),
                Combinators.combine(names(), Arbitraries.of(true, false)).as(BooleanIs::new),
                Combinators.combine(names(), texts().set().ofMinSize(1).ofMaxSize(3), comparisons())
                        .as(TextIsIn::new),
                Combinators.combine(names(), numbers().set().ofMinSize(1).ofMaxSize(3))
                        .as(NumberIsIn::new),
                numbersInRange(),
                datesInRange(),
                Combinators.combine(names(), texts().filter(text -> !text.isEmpty()), comparisons())
                        .as(TextStartsWith::new),
                Combinators.combine(names(), texts()).as(SetContains::new),
                moreTexts(),
                moreSets(),
                distances(),
                Arbitraries.just(new IsKnown()),
                channels.map(Prefers::new),
                Combinators.combine(channels, Arbitraries.of("marketing", "survey"))
                        .as(HasConsent::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 9),
                                Arbitraries.integers().between(0, 1))
                        .as((minimum, width) -> new LastAnswer(Satisfaction.Scale.NPS, minimum, minimum + width)));
    }

    private static Arbitrary<Condition> numbersInRange() {
        return Combinators.combine(names(), numbers().optional(), numbers().optional())
                .filter((name, a, b) -> a.isPresent() || b.isPresent())
                .as((name, a, b) -> a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) > 0
                        ? new NumberInRange(name, b, a)
                        : new NumberInRange(name, a, b));
    }

    private static Arbitrary<Condition> datesInRange() {
        return Combinators.combine(names(), dates().optional(), dates().optional())
                .filter((name, a, b) -> a.isPresent() || b.isPresent())
                .as((name, a, b) -> a.isPresent() && b.isPresent() && a.get().isAfter(b.get())
                        ? new DateInRange(name, b, a)
                        : new DateInRange(name, a, b));
    }

    static RandomBehaviour behaviour() {
        return new RandomBehaviour(filters(), windows());
    }

    private static Arbitrary<InteractionFilter> filters() {
        return Combinators.combine(
                        Arbitraries.of(TYPES).optional(0.9),
                        Arbitraries.of(CHANNELS).map(Channel::id).optional(0.2),
                        Arbitraries.of("page", "view").optional(0.1),
                        Arbitraries.of("spring").optional(0.1))
                .as((type, channel, touchpoint, campaign) -> new InteractionFilter(
                        type,
                        Optional.empty(),
                        channel,
                        touchpoint,
                        campaign,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static Arbitrary<Condition> dids() {
        return Combinators.combine(
                        filters(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2).optional(0.5),
                        behaviour().windows())
                .as((filter, minimum, width, window) -> width.isPresent()
                        ? new Did(filter, minimum, OptionalInt.of(minimum + width.get()), window)
                        : new Did(filter, Math.max(minimum, 1), OptionalInt.empty(), window));
    }

    private static Arbitrary<Condition> combined(Arbitrary<Condition> leaves) {
        Arbitrary<Condition> conditions = leaves;
        for (int level = 0; level < 4; level++) {
            Arbitrary<Condition> parts = conditions;
            conditions = Arbitraries.frequencyOf(
                    Tuple.of(3, leaves),
                    Tuple.of(1, parts.map(Not::new)),
                    Tuple.of(1, parts.list().ofMinSize(1).ofMaxSize(3).map(AllOf::new)),
                    Tuple.of(1, parts.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new)),
                    Tuple.of(1, atLeast(parts)),
                    Tuple.of(1, scores(parts)));
        }
        return conditions;
    }

    private static Arbitrary<Condition> atLeast(Arbitrary<Condition> parts) {
        return Combinators.combine(
                        parts.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 3))
                .as((list, minimum) -> new AtLeastOf(Math.min(minimum, list.size()), list));
    }

    private static Arbitrary<Condition> scores(Arbitrary<Condition> parts) {
        Arbitrary<Score.Weight> weights = Combinators.combine(
                        Arbitraries.of("-2", "-0.5", "1", "2.5").map(BigDecimal::new), parts)
                .as(Score.Weight::new);
        return Combinators.combine(weights.list().ofMinSize(1).ofMaxSize(3), numbers())
                .as(Score::new);
    }

    @Provide
    public Arbitrary<Condition> conditions() {
        Arbitrary<Condition> inPosition = Arbitraries.of(CyclePosition.class).map(InPosition::new);
        return combined(Arbitraries.frequencyOf(
                Tuple.of(8, leaves()), Tuple.of(2, inPosition), Tuple.of(3, RandomStays.conditions())));
    }

    @Provide
    public Arbitrary<CyclePositionRules> positions() {
        Arbitrary<PositionRule> rules = Combinators.combine(Arbitraries.of(CyclePosition.class), combined(leaves()))
                .as(PositionRule::new);
        return Combinators.combine(rules.list().ofMaxSize(4), Arbitraries.of(CyclePosition.class))
                .as(CyclePositionRules::new);
    }

    private static Arbitrary<TextComparison> comparisons() {
        return Arbitraries.of(TextComparison.class);
    }

    private static Arbitrary<Condition> moreTexts() {
        return Arbitraries.oneOf(
                Combinators.combine(names(), texts().filter(text -> !text.isEmpty()), comparisons())
                        .as(TextContains::new),
                Combinators.combine(names(), Arbitraries.of("x*", "?", "*2*5*", "*y", "2026-*-0?"), comparisons())
                        .as(TextLike::new));
    }

    private static Arbitrary<Condition> moreSets() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                names(),
                                Arbitraries.of(SetContains.Share.class),
                                texts().set().ofMinSize(1).ofMaxSize(3))
                        .as(SetContains::new),
                Combinators.combine(
                                names(),
                                Arbitraries.integers().between(0, 2),
                                Arbitraries.integers().between(0, 1))
                        .as((name, minimum, width) -> new SetSize(name, minimum, OptionalInt.of(minimum + width))));
    }

    private static Arbitrary<Condition> distances() {
        return Combinators.combine(numbers().filter(degrees -> degrees.intValue() < 90), numbers(), numbers())
                .as((latitude, longitude, kilometres) -> new DistanceWithin(
                        "a", "b", latitude, longitude, kilometres.abs().add(BigDecimal.ONE)));
    }

    private static Arbitrary<Condition> ages() {
        return Combinators.combine(
                        names(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1).optional(),
                        Arbitraries.of("UTC", "Europe/Paris", "Pacific/Apia").map(ZoneId::of))
                .as((name, minimum, width, zone) -> new AgeInRange(
                        name,
                        OptionalInt.of(minimum),
                        width.map(years -> OptionalInt.of(minimum + years)).orElse(OptionalInt.empty()),
                        zone));
    }
}
