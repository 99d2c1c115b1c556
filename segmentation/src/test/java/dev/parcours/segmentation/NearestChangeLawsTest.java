package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What is told as the nearest change is tried on the customer, and the plain evaluation asked again. */
@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class NearestChangeLawsTest {

    // Those that random rules ask for.
    private static final List<String> TEXTS =
            List.of("x", "xy", "", "2", "2.50", "true", "2026-03-01", "Xy", "X\u00DD");

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void changeFlipsTheMembershipFromItsStartToItsEnd(
            @ForAll Condition condition,
            @ForAll Customer customer,
            @ForAll CyclePositionRules positions,
            @ForAll @LongRange(min = 1, max = 30_000_000_000_000L) long nanosLater) {
        Optional<NearestChange> nearest = nearest(condition, customer, positions);
        Statistics.label("said")
                .collect(nearest.isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 18));
        if (nearest.isEmpty()) {
            return;
        }
        NearestChange change = nearest.get();
        Customer known = PlainEvaluation.knownAt(customer, NOW);
        boolean isIn = isIn(condition, known, positions, NOW);
        assertThat(change.isIn()).isEqualTo(isIn);
        Instant from = change.from().orElse(NOW);
        Instant later = from.plusNanos(nanosLater);
        assertThat(from).isAfterOrEqualTo(NOW);
        assertThat(isInWith(change.changes(), from, condition, known, positions))
                .isEqualTo(!isIn);
        boolean isInTime =
                change.before().filter(before -> !later.isBefore(before)).isEmpty();
        if (isInTime) {
            assertThat(isInWith(change.changes(), later, condition, known, positions))
                    .isEqualTo(!isIn);
        }
        change.before().ifPresent(before -> {
            assertThat(isInWith(change.changes(), before.minusNanos(1), condition, known, positions))
                    .isEqualTo(!isIn);
            if (!leavesAChoice(change)) {
                assertThat(isInWith(change.changes(), before, condition, known, positions))
                        .isEqualTo(isIn);
            }
        });
        assertThat(change.sentence(Locale.ENGLISH)).isNotBlank().doesNotContain("{", "}");
        assertThat(change.sentence(Locale.FRENCH)).isNotBlank().doesNotContain("{", "}");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingOfTheChangeIsNeedless(
            @ForAll Condition condition, @ForAll Customer customer, @ForAll CyclePositionRules positions) {
        Customer known = PlainEvaluation.knownAt(customer, NOW);
        nearest(condition, customer, positions)
                .filter(change -> !leavesAChoice(change))
                .ifPresent(change -> {
                    for (int i = 0; i < change.changes().size(); i++) {
                        List<Change> fewer = new ArrayList<>(change.changes());
                        Change removed = fewer.remove(i);
                        if (removed instanceof Change.MoreInteractions more && more.times() > 1) {
                            fewer.add(i, new Change.MoreInteractions(more.filter(), more.times() - 1));
                        }
                        Instant from = change.from().orElse(NOW);
                        assertThat(isInWith(fewer, from, condition, known, positions))
                                .isEqualTo(change.isIn());
                    }
                });
    }

    // What is told holds for every value that is as asked for; for the one that is tried here less may do, and longer.
    private static boolean leavesAChoice(NearestChange change) {
        return change.changes().stream()
                .anyMatch(one -> one instanceof Change.AttributeValue || one instanceof Change.SatisfactionAnswer);
    }

    private static Optional<NearestChange> nearest(
            Condition condition, Customer customer, CyclePositionRules positions) {
        return SegmentationEngine.of(List.of(SegmentRule.of(SEGMENT, condition)), RandomJourneys.OPTIONS)
                .withPositions(positions)
                .evaluate(customer, NOW)
                .nearestChange(SEGMENT);
    }

    private static boolean isIn(Condition condition, Customer customer, CyclePositionRules positions, Instant asOf) {
        return new PlainEvaluation(customer, positions).ask(condition, asOf) > 0;
    }

    private static boolean isInWith(
            List<Change> changes, Instant at, Condition condition, Customer known, CyclePositionRules positions) {
        return isIn(condition, changed(known, changes, at), positions, at);
    }

    private static Customer changed(Customer customer, List<Change> changes, Instant at) {
        List<Interaction> history = new ArrayList<>(customer.history());
        List<Consent> consents = new ArrayList<>(customer.consents());
        List<Channel> preferred = new ArrayList<>(customer.preferredChannels());
        Map<String, ProfileAttribute> attributes = new TreeMap<>(customer.attributes());
        Map<String, List<Change.AttributeValue>> asked = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.MoreInteractions more) {
                for (int i = 0; i < more.times(); i++) {
                    history.add(interaction(more.filter(), at, history.size()));
                }
            } else if (change instanceof Change.SatisfactionAnswer answer) {
                history.add(answer(answer, at, history.size()));
            } else if (change instanceof Change.ConsentAnswer answer) {
                consents.add(
                        new Consent(Channel.of(answer.channel()), answer.purpose(), answer.granted(), Optional.of(at)));
            } else if (change instanceof Change.Preference preference) {
                preferred.removeIf(channel -> channel.id().equals(preference.channel()));
                preferred.add(preference.preferred() ? Channel.of(preference.channel()) : Channel.of("pigeon"));
            } else if (change instanceof Change.BecomesKnown) {
                attributes.put("something", ProfileAttribute.declared(AttributeValue.of("x")));
            } else {
                Change.AttributeValue value = (Change.AttributeValue) change;
                asked.computeIfAbsent(value.condition().attribute(), name -> new ArrayList<>())
                        .add(value);
            }
        }
        asked.forEach((name, wishes) -> {
            attributes.remove(name);
            value(wishes).ifPresent(value -> attributes.put(name, ProfileAttribute.declared(value)));
        });
        return Customer.builder()
                .id(customer.id())
                .attributes(attributes)
                .consents(consents)
                .preferredChannels(preferred)
                .history(history)
                .build();
    }

    private static Interaction interaction(InteractionFilter filter, Instant at, int number) {
        String type = filter.type().orElse("any type");
        Interaction.Builder made = Interaction.builder()
                .customer("c-1")
                .type(type)
                .time(at)
                .sequence(1000 + number)
                .touchpoint(new Touchpoint(
                        filter.channel().map(Channel::of), filter.touchpoint().orElse(type)));
        filter.campaign().ifPresent(made::campaign);
        filter.value()
                .ifPresent(value -> made.value(Money.of(
                        value.minimum().or(value::maximum).orElseThrow().toPlainString(),
                        value.currency().orElse("XXX"))));
        Map<String, AttributeValue> properties = new TreeMap<>();
        filter.properties().forEach(property -> properties.put(property.attribute(), propertyAsIn(property)));
        return made.properties(properties).build();
    }

    private static AttributeValue propertyAsIn(AttributeCondition condition) {
        return condition instanceof NumberInRange range
                ? AttributeValue.of(range.minimum().or(range::maximum).orElseThrow())
                : AttributeValue.of("of some kind");
    }

    private static Interaction answer(Change.SatisfactionAnswer answer, Instant at, int number) {
        int score = answer.scale().lowest();
        while ((answer.minimum() <= score && score <= answer.maximum()) != answer.within()) {
            score++;
        }
        return Interaction.of("c-1", "answer", at).toBuilder()
                .sequence(1000 + number)
                .satisfaction(new Satisfaction(answer.scale(), score))
                .build();
    }

    /** Returns the texts whose places are set in a number. */
    private static Set<String> texts(int places) {
        return IntStream.range(0, TEXTS.size())
                .filter(place -> ((places >> place) & 1) == 1)
                .mapToObj(TEXTS::get)
                .collect(Collectors.toSet());
    }

    /** Returns a value that is as all of some changes say, or none if it is to be absent. */
    private static Optional<AttributeValue> value(List<Change.AttributeValue> wishes) {
        if (wishes.stream().allMatch(wish -> wish.condition() instanceof AttributePresent && !wish.holds())) {
            return Optional.empty();
        }
        Stream<AttributeValue> texts = Stream.concat(TEXTS.stream(), Stream.of("false", "-", "something", "else"))
                .map(AttributeValue::of);
        Stream<AttributeValue> numbers = Stream.of("-2", "-1", "0", "1", "2", "2.5", "3", "100", "101")
                .map(number -> AttributeValue.of(new BigDecimal(number)));
        Stream<AttributeValue> days = Stream.iterate(-4, day -> day + 1)
                .limit(9)
                .map(day -> AttributeValue.of(LocalDate.of(2026, 3, 1).plusDays(day)));
        Stream<AttributeValue> births = Stream.iterate(0, years -> years + 1)
                .limit(120)
                .map(years -> AttributeValue.of(LocalDate.of(2026, 3, 1).minusYears(years)));
        Stream<AttributeValue> sets = IntStream.range(0, 1 << TEXTS.size())
                .mapToObj(NearestChangeLawsTest::texts)
                .map(AttributeValue::of);
        return Stream.of(texts, numbers, days, births, sets)
                .flatMap(values -> values)
                .filter(value -> wishes.stream().allMatch(wish -> isAsWished(value, wish)))
                .findFirst();
    }

    private static boolean isAsWished(AttributeValue value, Change.AttributeValue wish) {
        Customer customer = Cases.customer()
                .attribute(wish.condition().attribute(), ProfileAttribute.declared(value))
                .build();
        int answer = new PlainEvaluation(customer, CyclePositionRules.of()).ask(wish.condition(), NOW);
        return answer == (wish.holds() ? 1 : -1);
    }
}
