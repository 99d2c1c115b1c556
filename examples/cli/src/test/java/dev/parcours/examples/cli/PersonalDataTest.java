package dev.parcours.examples.cli;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.Segment;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.ingest.CustomerMapping;
import dev.parcours.core.ingest.Histories;
import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.RowMapping;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.path.Accumulator;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.MoveCounts;
import dev.parcours.segmentation.Explanation;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person is, said or agreed to stays out of every {@code toString}, sentence and exception. Here each attribute,
 * consent and property of a customer holds one of two marks, and nothing that is made of the customer may show them.
 */
class PersonalDataTest {

    private static final String MARK = "SECRET-42";
    private static final int NUMBER_MARK = 4242;
    private static final String[] MARKS = {MARK, Integer.toString(NUMBER_MARK)};

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");
    private static final LocalDate DATE_MARK = LocalDate.of(NUMBER_MARK, 1, 1);

    private static final Map<String, AttributeValue> MARKED = Map.of(
            "text", AttributeValue.of(MARK),
            "number", AttributeValue.of(NUMBER_MARK),
            "date", AttributeValue.of(DATE_MARK),
            "instant", AttributeValue.of(Instant.parse(NUMBER_MARK + "-01-01T00:00:00Z")),
            "set", AttributeValue.of(Set.of(MARK, "other")));

    private static Customer customer() {
        Customer.Builder customer = Customer.builder().id("c1");
        MARKED.forEach((name, value) -> customer.attribute(name, ProfileAttribute.declared(value)));
        return customer.consent(Consent.granted(Channel.SMS, MARK))
                .consent(Consent.refused(Channel.EMAIL, Consent.MARKETING))
                .history(List.of(
                        interaction("visit", Channel.SEARCH, 0),
                        interaction("visit", Channel.EMAIL, 1),
                        interaction("purchase", Channel.WEB, 2)))
                .build();
    }

    private static Interaction interaction(String type, Channel channel, int hours) {
        return Interaction.builder()
                .customer("c1")
                .type(type)
                .time(MONDAY.plusSeconds(3600L * hours))
                .touchpoint(Touchpoint.of(channel, "home page"))
                .value(Money.of("10.00", "EUR"))
                .satisfaction(new Satisfaction(Scale.NPS, 9))
                .properties(MARKED)
                .build();
    }

    /** Conditions that are true of the customer, so that whoever sees what they ask for knows the customer. */
    private static List<Condition> conditions() {
        return List.of(
                attribute("text").is(MARK),
                attribute("text").startsWith(MARK),
                attribute("set").contains(MARK),
                attribute("number").is(NUMBER_MARK),
                attribute("number").isIn(1, NUMBER_MARK),
                attribute("number").between(NUMBER_MARK, NUMBER_MARK),
                attribute("date").between(DATE_MARK, DATE_MARK),
                attribute("text").isPresent(),
                not(hasConsent(Channel.EMAIL)),
                did("visit").atLeast(2),
                lastAnswer(Scale.NPS).atLeast(9));
    }

    private static SegmentationEngine engine() {
        List<SegmentRule> rules = new ArrayList<>();
        for (Condition condition : conditions()) {
            rules.add(SegmentRule.of(Segment.of("s" + rules.size(), "Segment"), condition));
        }
        rules.add(
                SegmentRule.of(Segment.of("all", "Segment"), allOf(conditions().toArray(Condition[]::new))));
        return SegmentationEngine.of(rules);
    }

    private static Journeys journeys() {
        return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .observedUntil(LATER)
                .assemble(customer().history());
    }

    @Test
    void toString_ofWhatIsMadeOfACustomer_showsNoMark() {
        ConversionPaths paths = ConversionPathRule.on("purchase").over(journeys());

        Set<Object> values = new HashSet<>();
        values.addAll(reachable(customer()));
        values.addAll(reachable(Histories.join(List.of(customer(), customer()), List.of())));
        values.addAll(reachable(journeys()));
        values.addAll(reachable(Funnel.closed("visit", "purchase").over(journeys())));
        values.addAll(reachable(MoveCounts.none().over(journeys())));
        values.addAll(reachable(paths));
        for (String model : List.of("first", "linear", "time-decay", "markov")) {
            values.addAll(reachable(AttributionModel.named(model).attribute(paths)));
        }

        assertThat(values)
                .hasAtLeastOneElementOfType(Customer.class)
                .hasAtLeastOneElementOfType(ProfileAttribute.class)
                .hasAtLeastOneElementOfType(AttributeValue.class)
                .hasAtLeastOneElementOfType(Consent.class)
                .hasAtLeastOneElementOfType(Interaction.class)
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain(MARKS));
    }

    @Test
    void toString_ofAnswers_showsNeitherConsentNorScore() {
        assertThat(Consent.granted(Channel.SMS, "x")).hasToString("consent on sms");
        assertThat(Consent.refused(Channel.SMS, "y")).hasToString("consent on sms");
        assertThat(new Satisfaction(Scale.NPS, 9)).hasToString("answer on the NPS scale");
    }

    @Test
    void explanation_ofAttributesThatAreAskedFor_showsNoMark() {
        Memberships memberships = engine().evaluate(customer(), LATER);

        assertThat(memberships.in()).hasSize(conditions().size() + 1);
        assertThat(memberships.toString()).doesNotContain(MARKS);
        for (SegmentRule rule : engine().rules()) {
            Explanation explanation = memberships.explain(rule.segment());
            assertThat(explanation.toString()).doesNotContain(MARKS);
            assertThat(explanation.parts().toString()).doesNotContain(MARKS);
            assertThat(explanation.deciding().toString()).doesNotContain(MARKS);
            assertThat(explanation.sentence(Locale.ENGLISH)).doesNotContain(MARKS);
            assertThat(explanation.sentence(Locale.FRENCH)).doesNotContain(MARKS);
        }
    }

    @Test
    void exceptions_ofWhatCannotBeDone_showNoMark() {
        Customer customer = customer();
        Interaction foreign =
                customer.history().get(0).toBuilder().customer("c2").build();

        assertHidden(catchThrowable(() -> customer.withHistory(List.of(foreign))));
        assertHidden(catchThrowable(() -> JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .observedUntil(LATER)
                .assembleCustomer(List.of(customer.history().get(0), foreign))));
        assertHidden(
                catchThrowable(() -> MoveCounts.none().remove(journeys().list().get(0))));
        assertHidden(
                catchThrowable(() -> engine().evaluate(customer, LATER).explain(Segment.of("unknown", "Segment"))));
    }

    @Test
    void jsonErrors_ofACustomerCutShort_showNoMark() {
        String json = JsonCodec.core().write(customer());
        assertThat(JsonCodec.core().read(json, Customer.class)).isEqualTo(customer());
        assertThat(json).contains(MARKS);

        int refused = 0;
        for (int length = 0; length < json.length(); length++) {
            String start = json.substring(0, length);
            for (String end : List.of("", "\"", "}", "]", ": 1}", "\": []", "\": {\"date\": \"" + MARK + "\"}")) {
                // Some ends make it a customer again, of whom less is known.
                Throwable thrown = catchThrowable(() -> JsonCodec.core().read(start + end, Customer.class));
                if (thrown != null) {
                    assertHidden(thrown);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(5 * json.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "date", "instant", "yes", "consent", "since", "id"})
    void rejections_ofCustomers_showNoMark(String marked) throws IOException {
        CustomerMapping mapping = CustomerMapping.of("id")
                .withType("number", CustomerMapping.Type.NUMBER)
                .withType("date", CustomerMapping.Type.DATE)
                .withType("instant", CustomerMapping.Type.INSTANT)
                .withType("yes", CustomerMapping.Type.BOOLEAN)
                .withConsent(Channel.SMS, Consent.MARKETING, "consent", "since");
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : List.of("id", "text", "number", "date", "instant", "yes", "consent", "since")) {
            row.put(column, column.equals("id") ? "c1" : column.equals("consent") ? "yes" : "");
        }
        row.put("text", MARK);
        row.put(marked, marked.equals("id") ? "" : MARK);

        assertRejected(mapping, String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",2026-01-05T10:00:00Z,visit,SECRET-42,nps,9",
                "c1,,visit,SECRET-42,nps,9",
                "c1,yesterday,visit,SECRET-42,nps,9",
                "c1,2026-01-05T10:00:00Z,visit,SECRET-42,nps,11",
                "c1,2026-01-05T10:00:00Z,visit,,nps,SECRET-42",
                "c1,2026-01-05T10:00:00Z,visit,SECRET-42,nps,9,more",
                "c1,2026-01-05T10:00:00Z,visit,\"SECRET-42,nps,9"
            })
    void rejections_ofInteractions_showNoMark(String row) throws IOException {
        InteractionMapping mapping = InteractionMapping.of("customer", "time", "event")
                .with(InteractionMapping.Field.SATISFACTION_SCALE, "scale")
                .with(InteractionMapping.Field.SATISFACTION_SCORE, "score");

        assertRejected(mapping, "customer,time,event,note,scale,score\n" + row + "\n");
    }

    private static void assertRejected(RowMapping<?> mapping, String csv) throws IOException {
        IngestReport report = RecordReader.csv(mapping)
                .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "records.csv", accepted -> {});

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.first()).hasSize(1);
        assertThat(report.first().toString()).doesNotContain(MARKS);
        assertThat(report.toString()).doesNotContain(MARKS);
    }

    private static void assertHidden(Throwable thrown) {
        assertThat(thrown).isNotNull();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(MARKS);
        }
    }

    /** Returns a value of the libraries and all those that its accessors give, theirs and so on. */
    private static Set<Object> reachable(Object root) {
        Set<Object> seen = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object value = open.pop();
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(open::push);
            } else if (value instanceof Map<?, ?> map) {
                map.values().forEach(open::push);
            } else if (isOfLibraries(value.getClass()) && seen.add(value)) {
                accessors(value).forEach(accessor -> open.push(get(accessor, value)));
            }
            if (value instanceof Iterable<?> parts) {
                parts.forEach(open::push);
            }
        }
        return seen;
    }

    private static boolean isOfLibraries(Class<?> type) {
        return type.getName().startsWith("dev.parcours.") && !type.isEnum();
    }

    private static List<Method> accessors(Object value) {
        List<Method> accessors = new ArrayList<>();
        for (Method method : value.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                    && isOfLibraries(method.getDeclaringClass())
                    && method.getReturnType() != void.class
                    // Each such call makes another count, or another copy, without end.
                    && !Accumulator.class.isAssignableFrom(method.getReturnType())
                    && !method.getName().startsWith("with")
                    && !method.getReturnType().getSimpleName().equals("Builder")) {
                accessors.add(method);
            }
        }
        return accessors;
    }

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot read " + accessor, e);
        }
    }
}
