package dev.parcours.segmentation;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.FileRules.Event;
import dev.parcours.segmentation.FileRules.Person;
import dev.parcours.segmentation.FileRules.Rule;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.ValueRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real customers: published figures, and 10,000 random rules beside plain Java over the fields of the files. */
class RealRulesTest {

    private static List<Person> leads() throws IOException {
        Map<String, Instant> won = new LinkedHashMap<>();
        List<String> deals = SharedFiles.lines("olist_marketing_funnel/olist_closed_deals_dataset.csv");
        for (String line : deals.subList(1, deals.size())) {
            String[] fields = line.split(",", -1);
            won.put(fields[0], Instant.parse(fields[4].replace(' ', 'T') + "Z"));
        }
        List<Person> people = new ArrayList<>();
        List<String> leads = SharedFiles.lines("olist_marketing_funnel/olist_marketing_qualified_leads_dataset.csv.gz");
        for (String line : leads.subList(1, leads.size())) {
            String[] fields = line.split(",", -1);
            Instant time = won.get(fields[0]);
            people.add(lead(fields, time == null ? List.of() : List.of(new Event("deal", "", time, BigDecimal.ZERO))));
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
        return person(fields[0], known, events);
    }

    private static List<Person> buyers() throws IOException {
        Map<String, List<Event>> histories = new LinkedHashMap<>();
        for (String line : SharedFiles.lines("cdnow/CDNOW_sample.txt.gz")) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields[0].matches("\\d+")) {
                LocalDate day = LocalDate.parse(
                        fields[2].substring(0, 4) + "-" + fields[2].substring(4, 6) + "-" + fields[2].substring(6));
                histories
                        .computeIfAbsent(fields[1], id -> new ArrayList<>())
                        .add(new Event(
                                "purchase",
                                "",
                                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                new BigDecimal(fields[4])));
            }
        }
        List<Person> people = new ArrayList<>();
        histories.forEach((id, events) -> people.add(person(id, Map.of(), events)));
        return people;
    }

    private static Person person(String id, Map<String, String> fields, List<Event> events) {
        return FileRules.person(id, fields, (name, text) -> AttributeValue.of(text), events);
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
        FileRules.assertAnswered(leads(), 40, Instant.parse("2018-05-01T00:00:00Z"), RealRulesTest::onLead);
    }

    @Test
    void buyers_randomRules_areAnsweredAsByPlainJava() throws IOException {
        // At midnight, so that purchases lie on the very edges of windows of days.
        FileRules.assertAnswered(buyers(), 20, Instant.parse("1997-10-01T00:00:00Z"), RealRulesTest::onBuyer);
    }

    private static Rule onLead(Random random, Instant asOf) {
        List<String> origins = List.of("paid search", "organic search", "social", "email", "referral", "unknown");
        switch (random.nextInt(5)) {
            case 0 -> {
                String one = origins.get(random.nextInt(origins.size()));
                String other = origins.get(random.nextInt(origins.size()));
                return new Rule(
                        attribute("origin").isIn(one, other),
                        person -> FileRules.ofField(person, "origin", text -> text.equals(one) || text.equals(other)));
            }
            case 1 -> {
                String start = Integer.toHexString(random.nextInt(16));
                return new Rule(
                        attribute("page").startsWith(start),
                        person -> FileRules.ofField(person, "page", text -> text.indexOf(start) == 0));
            }
            case 2 -> {
                LocalDate from = LocalDate.of(2017, 6, 14).plusDays(random.nextInt(350));
                return new Rule(
                        attribute("contact").onOrAfter(from),
                        person -> FileRules.ofField(person, "contact", text -> text.compareTo(from.toString()) >= 0));
            }
            case 3 -> {
                return new Rule(
                        attribute("origin").isPresent(),
                        person -> FileRules.known(person.fields().containsKey("origin")));
            }
            default -> {
                int days = 1 + random.nextInt(120);
                return new Rule(
                        did("deal").within(Duration.ofDays(days)),
                        person -> FileRules.known(count(person, asOf, days, BigDecimal.ZERO) > 0));
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
        return new Rule(condition, person -> FileRules.known(count(person, asOf, days, least) >= times));
    }

    private static int count(Person person, Instant asOf, int days, BigDecimal least) {
        int count = 0;
        for (Event event : person.events()) {
            long age = asOf.getEpochSecond() - event.time().getEpochSecond();
            count += age >= 0 && age < days * 86_400L && event.amount().compareTo(least) >= 0 ? 1 : 0;
        }
        return count;
    }
}
