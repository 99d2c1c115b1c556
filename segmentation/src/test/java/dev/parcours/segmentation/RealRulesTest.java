package dev.parcours.segmentation;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.ValueRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Real customers: published figures, and 10,000 random rules beside plain Java over the fields of the files. */
class RealRulesTest {

    private static final int RULES = 10_000;

    // A deal is won at an instant; of a customer of a shop, each purchase has a day and an amount.
    private record Event(Instant time, BigDecimal amount) {}

    /** What the file says of one customer, and the same as the engine reads it. */
    private record Person(Map<String, String> fields, List<Event> events, Customer customer) {}

    /** A condition, and what it means: -1 for false, 0 for unknown, 1 for true. */
    private record Rule(Condition condition, Function<Person, Integer> meaning) {}

    private static List<String> lines(String name) throws IOException {
        Path path = SharedFiles.data(name);
        try (InputStream in = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static List<Person> leads() throws IOException {
        Map<String, Instant> won = new LinkedHashMap<>();
        List<String> deals = lines("olist_marketing_funnel/olist_closed_deals_dataset.csv");
        for (String line : deals.subList(1, deals.size())) {
            String[] fields = line.split(",", -1);
            won.put(fields[0], Instant.parse(fields[4].replace(' ', 'T') + "Z"));
        }
        List<Person> people = new ArrayList<>();
        List<String> leads = lines("olist_marketing_funnel/olist_marketing_qualified_leads_dataset.csv.gz");
        for (String line : leads.subList(1, leads.size())) {
            String[] fields = line.split(",", -1);
            Instant time = won.get(fields[0]);
            people.add(lead(fields, time == null ? List.of() : List.of(new Event(time, BigDecimal.ZERO))));
        }
        return people;
    }

    private static Person lead(String[] fields, List<Event> events) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("contact", fields[1]);
        known.put("page", fields[2]);
        if (!fields[3].isEmpty()) {
            known.put("origin", fields[3]);
        }
        return person(fields[0], known, events, "deal");
    }

    private static List<Person> buyers() throws IOException {
        Map<String, List<Event>> histories = new LinkedHashMap<>();
        for (String line : lines("cdnow/CDNOW_sample.txt.gz")) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields[0].matches("\\d+")) {
                LocalDate day = LocalDate.parse(
                        fields[2].substring(0, 4) + "-" + fields[2].substring(4, 6) + "-" + fields[2].substring(6));
                histories
                        .computeIfAbsent(fields[1], id -> new ArrayList<>())
                        .add(new Event(day.atStartOfDay(ZoneOffset.UTC).toInstant(), new BigDecimal(fields[4])));
            }
        }
        List<Person> people = new ArrayList<>();
        histories.forEach((id, events) -> people.add(person(id, Map.of(), events, "purchase")));
        return people;
    }

    private static Person person(String id, Map<String, String> fields, List<Event> events, String type) {
        Customer.Builder customer = Customer.builder().id(id);
        fields.forEach((name, text) -> customer.attribute(name, ProfileAttribute.declared(AttributeValue.of(text))));
        customer.history(events.stream()
                .map(event -> Interaction.of(id, type, event.time()).toBuilder()
                        .value(Money.of(event.amount(), Money.NO_CURRENCY))
                        .build())
                .toList());
        return new Person(fields, events, customer.build());
    }

    @Test
    void leads_wonAndByOrigin_areThePublishedNumbers() throws IOException {
        Segment won = Segment.of("won", "Won");
        Segment paid = Segment.of("paid", "From paid search");
        SegmentationEngine engine = SegmentationEngine.of(
                SegmentRule.of(won, did("deal")),
                SegmentRule.of(paid, attribute("origin").is("paid search")));
        SegmentCounts counts = SegmentCounts.of(engine);
        for (Person person : leads()) {
            counts.add(engine.evaluate(person.customer(), Instant.parse("2019-01-01T00:00:00Z")));
        }
        assertThat(counts.customers()).isEqualTo(8000);
        assertThat(counts.size(won)).isEqualTo(842);
        assertThat((double) counts.overlap(won, paid) / counts.size(paid)).isCloseTo(0.123, within(0.0005));
    }

    @Test
    void leads_randomRules_areAnsweredAsByPlainJava() throws IOException {
        assertAnswered(leads(), 40, Instant.parse("2018-05-01T00:00:00Z"), RealRulesTest::onLead);
    }

    @Test
    void buyers_randomRules_areAnsweredAsByPlainJava() throws IOException {
        // At midnight, so that purchases lie on the very edges of windows of days.
        assertAnswered(buyers(), 20, Instant.parse("1997-10-01T00:00:00Z"), RealRulesTest::onBuyer);
    }

    private static void assertAnswered(List<Person> people, int every, Instant asOf, LeafDrawer leaves) {
        Random random = new Random(7);
        List<Rule> rules = IntStream.range(0, RULES)
                .mapToObj(number -> composed(random, 3, () -> leaves.draw(random, asOf)))
                .toList();
        SegmentationEngine engine = SegmentationEngine.of(IntStream.range(0, RULES)
                .mapToObj(number -> SegmentRule.of(
                        Segment.of("s" + number, "S"), rules.get(number).condition()))
                .toList());
        int members = 0;
        for (int i = 0; i < people.size(); i += every) {
            Person person = people.get(i);
            BitSet expected = new BitSet();
            IntStream.range(0, RULES)
                    .filter(number -> rules.get(number).meaning().apply(person) > 0)
                    .forEach(expected::set);
            BitSet found = new BitSet();
            engine.evaluate(person.customer(), asOf)
                    .in()
                    .forEach(segment -> found.set(Integer.parseInt(segment.id().substring(1))));
            assertThat(found).as(person.customer().id()).isEqualTo(expected);
            members += expected.cardinality();
        }
        assertThat(members).isGreaterThan(RULES);
    }

    private interface LeafDrawer {
        Rule draw(Random random, Instant asOf);
    }

    private static Rule composed(Random random, int depth, Supplier<Rule> leaves) {
        int kind = depth == 0 ? 4 : random.nextInt(6);
        if (kind >= 4) {
            return leaves.get();
        }
        if (kind == 3) {
            Rule part = composed(random, depth - 1, leaves);
            return new Rule(new Not(part.condition()), person -> -part.meaning().apply(person));
        }
        List<Rule> parts = IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(number -> composed(random, depth - 1, leaves))
                .toList();
        List<Condition> conditions = parts.stream().map(Rule::condition).toList();
        // "All" is at least every one, and "any" at least one; the k-th greatest answer decides.
        int needed = kind == 0 ? parts.size() : kind == 1 ? 1 : 1 + random.nextInt(parts.size());
        Condition condition = kind == 0
                ? new AllOf(conditions)
                : kind == 1 ? new AnyOf(conditions) : new AtLeastOf(needed, conditions);
        return new Rule(condition, person -> {
            int[] answers = parts.stream()
                    .mapToInt(part -> part.meaning().apply(person))
                    .sorted()
                    .toArray();
            return answers[answers.length - needed];
        });
    }

    private static Rule onLead(Random random, Instant asOf) {
        List<String> origins = List.of("paid search", "organic search", "social", "email", "referral", "unknown");
        switch (random.nextInt(5)) {
            case 0 -> {
                String one = origins.get(random.nextInt(origins.size()));
                String other = origins.get(random.nextInt(origins.size()));
                return new Rule(
                        attribute("origin").isIn(one, other),
                        person -> ofField(person, "origin", text -> text.equals(one) || text.equals(other)));
            }
            case 1 -> {
                String start = Integer.toHexString(random.nextInt(16));
                return new Rule(
                        attribute("page").startsWith(start),
                        person -> ofField(person, "page", text -> text.indexOf(start) == 0));
            }
            case 2 -> {
                LocalDate from = LocalDate.of(2017, 6, 14).plusDays(random.nextInt(350));
                return new Rule(
                        attribute("contact").onOrAfter(from),
                        person -> ofField(person, "contact", text -> text.compareTo(from.toString()) >= 0));
            }
            case 3 -> {
                return new Rule(
                        attribute("origin").isPresent(),
                        person -> known(person.fields().containsKey("origin")));
            }
            default -> {
                int days = 1 + random.nextInt(120);
                return new Rule(
                        did("deal").within(Duration.ofDays(days)),
                        person -> known(count(person, asOf, days, BigDecimal.ZERO) > 0));
            }
        }
    }

    private static Rule onBuyer(Random random, Instant asOf) {
        int days = 1 + random.nextInt(270);
        int times = 1 + random.nextInt(4);
        BigDecimal least = random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(60));
        Condition condition = allOf(did(interactions("purchase").withValue(ValueRange.atLeast(least)))
                .atLeast(times)
                .within(Duration.ofDays(days)));
        return new Rule(condition, person -> known(count(person, asOf, days, least) >= times));
    }

    private static int count(Person person, Instant asOf, int days, BigDecimal least) {
        int count = 0;
        for (Event event : person.events()) {
            long age = asOf.getEpochSecond() - event.time().getEpochSecond();
            count += age >= 0 && age < days * 86_400L && event.amount().compareTo(least) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static int ofField(Person person, String name, Function<String, Boolean> test) {
        String text = person.fields().get(name);
        return text == null ? 0 : known(test.apply(text));
    }

    private static int known(boolean holds) {
        return holds ? 1 : -1;
    }
}
