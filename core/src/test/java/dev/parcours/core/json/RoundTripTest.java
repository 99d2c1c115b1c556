package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Dimension;
import dev.parcours.core.Direction;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.identity.AnonymousPolicy;
import dev.parcours.core.identity.IdentityRules;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.core.map.Emotion;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import dev.parcours.core.path.DesignedPath;
import dev.parcours.core.path.DesignedPaths;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written reads back as the same value, and is written again as the same text. */
class RoundTripTest {

    @Property(tries = 300)
    void interactionRoundTrip(@ForAll("interactions") Interaction interaction) {
        assertRoundTrip(interaction);
    }

    @Property(tries = 100)
    void customerRoundTrip(@ForAll("customers") Customer customer) {
        assertRoundTrip(customer);
    }

    @Property(tries = 100)
    void journeyRoundTrip(@ForAll("journeys") Journey journey) {
        assertRoundTrip(journey);
    }

    @Property(tries = 100)
    void mapRoundTrip(@ForAll("maps") JourneyMap map) {
        assertRoundTrip(map);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void designedPathRoundTrip(@ForAll("designedPaths") DesignedPath path, @ForAll Dimension dimension) {
        assertRoundTrip(path.by(dimension));
    }

    @Provide
    Arbitrary<DesignedPath> designedPaths() {
        return DesignedPaths.any();
    }

    @Property(tries = 100)
    void policyRoundTrip(@ForAll("policies") JourneyPolicy policy) {
        assertRoundTrip(policy);
    }

    @Property(tries = 100)
    void placementRoundTrip(@ForAll("placementRules") PlacementRule rule) {
        assertRoundTrip(rule);
    }

    @Property(tries = 200)
    void identityRulesRoundTrip(
            @ForAll("namespaces") Set<String> exclusive,
            @ForAll("namespaces") Set<String> shared,
            @ForAll("texts") String neverLinked,
            @ForAll @IntRange(min = 1) int mostPeople,
            @ForAll AnonymousPolicy anonymous) {
        Set<String> others = new LinkedHashSet<>(shared);
        others.removeAll(exclusive);
        assertRoundTrip(IdentityRules.defaults()
                .withExclusive()
                .withShared(others.toArray(String[]::new))
                .withExclusive(exclusive.toArray(String[]::new))
                .withMostPeople(mostPeople)
                .withNeverLinked(neverLinked)
                .withAnonymous(anonymous));
    }

    @Provide
    Arbitrary<Set<String>> namespaces() {
        return Arbitraries.of("customer_id", "cookie", "device", "loyalty_card", "kiosk")
                .set();
    }

    private static void assertRoundTrip(Object value) {
        String json = JsonCodec.core().write(value);
        Object copy = JsonCodec.core().read(json, value.getClass());
        assertThat(copy).isEqualTo(value);
        assertThat(JsonCodec.core().write(copy)).isEqualTo(json);
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(RoundTripTest::isWhole);
    }

    /** A surrogate without its other half is no text, and no encoding keeps it. */
    private static boolean isWhole(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static Arbitrary<String> ids() {
        return texts().filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<Channel> channels() {
        Arbitrary<Channel> own = Combinators.combine(
                        Arbitraries.oneOf(ids(), Arbitraries.of("email", "sms")),
                        Arbitraries.of(Channel.Medium.class),
                        Arbitraries.of(Channel.Ownership.class),
                        Arbitraries.of(true, false))
                .as(Channel::new);
        return Arbitraries.oneOf(Arbitraries.of(Channel.usual()), own, ids().map(Channel::of));
    }

    private static Arbitrary<Touchpoint> touchpoints() {
        return Combinators.combine(channels().optional(), ids()).as(Touchpoint::new);
    }

    private static Arbitrary<Money> amounts() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of("EUR", "JPY", "TND", "XXX").map(Currency::getInstance))
                .as(Money::new);
    }

    private static Arbitrary<AttributeValue> values() {
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-250, 250))
                .as(BigDecimal::new);
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(text -> text.isBlank() || isWhole(text))
                        .map(AttributeValue::of),
                numbers.map(AttributeValue::of),
                Arbitraries.of(true, false).map(AttributeValue::of),
                Arbitraries.longs()
                        .between(-1_000_000, 1_000_000)
                        .map(day -> AttributeValue.of(LocalDate.ofEpochDay(day))),
                instants().map(AttributeValue::of),
                texts().set().ofMaxSize(3).map(AttributeValue::of));
    }

    private static Arbitrary<Interaction> interactionsOf(String customer) {
        Arbitrary<Interaction.Builder> least = Combinators.combine(ids(), instants(), touchpoints())
                .as((type, time, touchpoint) -> Interaction.builder()
                        .customer(customer)
                        .type(type)
                        .time(time)
                        .touchpoint(touchpoint));
        Arbitrary<Interaction.Builder> described = Combinators.combine(
                        least,
                        ids().optional(),
                        Arbitraries.longs().optional(),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        ids().optional(),
                        Arbitraries.of(Direction.class).optional())
                .as((builder, text, sequence, place, session, direction) -> {
                    text.ifPresent(t -> builder.id(t).device(t).campaign(t).source(t, place));
                    sequence.ifPresent(builder::sequence);
                    session.ifPresent(builder::session);
                    direction.ifPresent(builder::direction);
                    return builder;
                });
        return Combinators.combine(
                        described,
                        amounts().optional(),
                        Arbitraries.integers().between(1, 5).optional(),
                        Arbitraries.maps(texts(), values()).ofMaxSize(4))
                .as((builder, money, score, properties) -> {
                    money.ifPresent(amount -> builder.value(amount).cost(amount));
                    score.ifPresent(s -> builder.satisfaction(new Satisfaction(Satisfaction.Scale.CSAT, s)));
                    return builder.properties(properties).build();
                });
    }

    @Provide
    Arbitrary<Interaction> interactions() {
        return ids().flatMap(RoundTripTest::interactionsOf);
    }

    @Provide
    Arbitrary<Customer> customers() {
        Arbitrary<Map<String, ProfileAttribute>> attributes = Arbitraries.maps(
                        ids(),
                        Combinators.combine(
                                        values(),
                                        Arbitraries.of(ProfileAttribute.Origin.class),
                                        instants().optional())
                                .as(ProfileAttribute::new))
                .ofMaxSize(4);
        Arbitrary<List<Consent>> consents = Combinators.combine(
                        channels(),
                        ids(),
                        Arbitraries.of(true, false),
                        instants().optional())
                .as(Consent::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        attributes,
                        consents,
                        channels().list().ofMaxSize(3),
                        interactionsOf("c-1").list().ofMaxSize(3))
                .as((known, agreed, preferred, history) -> Customer.builder()
                        .id("c-1")
                        .attributes(known)
                        .consents(agreed)
                        .preferredChannels(preferred)
                        .history(history)
                        .build());
    }

    private static Arbitrary<StageModel> stageModels() {
        List<StageModel> models = new ArrayList<>(StageModels.all());
        models.add(Examples.repair());
        return Arbitraries.of(models);
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Combinators.combine(
                        stageModels(),
                        interactionsOf("c-1").list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(-1, 1).list().ofSize(4),
                        Arbitraries.of(Grain.SESSION, Grain.JOURNEY, Grain.CUSTOMER),
                        Arbitraries.of(Journey.Start.class),
                        Arbitraries.of(Journey.End.class))
                .as((model, interactions, stages, grain, start, end) ->
                        new Journey("c-1#1", grain, model, steps(model, interactions, stages), start, end));
    }

    private static List<Step> steps(StageModel model, List<Interaction> interactions, List<Integer> stages) {
        List<Step> steps = new ArrayList<>();
        for (Interaction interaction :
                interactions.stream().sorted(Interaction.ORDER).toList()) {
            int stage = stages.get(steps.size());
            Optional<Stage> place =
                    stage < 0 ? Optional.empty() : Optional.of(model.stages().get(stage));
            steps.add(new Step(interaction, place));
        }
        return steps;
    }

    @Provide
    Arbitrary<JourneyMap> maps() {
        Arbitrary<List<String>> lines = texts().list().ofMaxSize(2);
        Arbitrary<MapStage.Builder> stages = Combinators.combine(
                        lines,
                        lines,
                        Combinators.combine(Arbitraries.integers().between(-2, 2), texts().optional())
                                .as(Emotion::new)
                                .optional(),
                        touchpoints().list().uniqueElements().ofMaxSize(2),
                        Combinators.combine(lines, lines, lines, lines).as(MarketingMix::new))
                .as((actions, questions, emotion, touchpoints, mix) -> {
                    MapStage.Builder stage = MapStage.builder()
                            .actions(actions)
                            .questions(questions)
                            .touchpoints(touchpoints)
                            .marketingMix(mix);
                    emotion.ifPresent(stage::emotion);
                    return stage;
                });
        Arbitrary<LocalizedText> titles = Arbitraries.maps(Arbitraries.of("", "en", "fr"), texts())
                .ofMinSize(1)
                .map(LocalizedText::new);
        return Combinators.combine(stageModels(), titles, stages.list().ofMaxSize(2))
                .as((model, title, described) -> {
                    List<MapStage> named = new ArrayList<>();
                    for (MapStage.Builder stage : described) {
                        named.add(stage.stage(model.stages().get(named.size()).id())
                                .build());
                    }
                    return JourneyMap.builder()
                            .id("m-1")
                            .title(title)
                            .stageModel(model)
                            .stages(named)
                            .build();
                });
    }

    private static Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(1, 10_000_000_000L).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<JourneyPolicy> policies() {
        Arbitrary<ZoneId> zones =
                Arbitraries.of("Europe/Paris", "UTC", "+05:30").map(ZoneId::of);
        Arbitrary<JourneyPolicy> sessions = Combinators.combine(
                        durations(), zones.optional(), Arbitraries.of(true, false))
                .as((gap, zone, onNewCampaign) ->
                        JourneyPolicy.sessions(new SessionRule(false, Optional.of(gap), zone, onNewCampaign)));
        Arbitrary<JourneyPolicy> journeys = Combinators.combine(
                        ids().set().ofMaxSize(2),
                        ids().set().ofMaxSize(2),
                        durations().optional(),
                        durations().optional())
                .as((conversions, openings, inactivity, maxDuration) -> new JourneyPolicy(
                        Grain.JOURNEY, Optional.empty(), conversions, Set.of(), openings, inactivity, maxDuration));
        return Arbitraries.oneOf(
                sessions,
                journeys,
                durations().map(gap -> JourneyPolicy.sessions(SessionRule.given(gap))),
                Arbitraries.just(JourneyPolicy.wholeHistory()));
    }

    @Provide
    Arbitrary<PlacementRule> placementRules() {
        Arbitrary<Set<String>> names = ids().set().ofMaxSize(2);
        return Combinators.combine(
                        ids(),
                        names,
                        names,
                        ids().set().ofSize(1),
                        Arbitraries.doubles().between(0, false, 1, true))
                .as((stage, types, channels, after, confidence) ->
                        new PlacementRule(stage, types, channels, Set.of(), after, Set.of(), confidence));
    }
}
