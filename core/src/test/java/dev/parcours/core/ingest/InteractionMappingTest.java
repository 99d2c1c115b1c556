package dev.parcours.core.ingest;

import static dev.parcours.core.ingest.InteractionMapping.Field.CAMPAIGN;
import static dev.parcours.core.ingest.InteractionMapping.Field.CHANNEL;
import static dev.parcours.core.ingest.InteractionMapping.Field.COST;
import static dev.parcours.core.ingest.InteractionMapping.Field.CURRENCY;
import static dev.parcours.core.ingest.InteractionMapping.Field.DEVICE;
import static dev.parcours.core.ingest.InteractionMapping.Field.DIRECTION;
import static dev.parcours.core.ingest.InteractionMapping.Field.ID;
import static dev.parcours.core.ingest.InteractionMapping.Field.SATISFACTION_SCALE;
import static dev.parcours.core.ingest.InteractionMapping.Field.SATISFACTION_SCORE;
import static dev.parcours.core.ingest.InteractionMapping.Field.SEQUENCE;
import static dev.parcours.core.ingest.InteractionMapping.Field.SESSION;
import static dev.parcours.core.ingest.InteractionMapping.Field.TOUCHPOINT;
import static dev.parcours.core.ingest.InteractionMapping.Field.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionMappingTest {

    private static final InteractionMapping FULL = InteractionMapping.of("user", "time", "event")
            .with(TOUCHPOINT, "place")
            .with(CHANNEL, "channel")
            .with(SESSION, "session")
            .with(ID, "id")
            .with(SEQUENCE, "sequence")
            .with(DIRECTION, "direction")
            .with(DEVICE, "device")
            .with(CAMPAIGN, "campaign")
            .with(VALUE, "value")
            .with(COST, "cost")
            .with(CURRENCY, "currency")
            .with(SATISFACTION_SCALE, "scale")
            .with(SATISFACTION_SCORE, "score")
            .withCurrency(Currency.getInstance("EUR"));

    private static final String HEADER = "user,time,event,place,channel,session,id,sequence,direction,device,campaign,"
            + "value,cost,currency,scale,score\n";

    private static List<Interaction> accepted(String rows, IngestReport[] report) throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        report[0] = RecordReader.csv(FULL)
                .read(
                        new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                        "events.csv",
                        accepted::add);
        return accepted;
    }

    @Test
    void map_everyColumn_fillsTheInteraction() throws IOException {
        IngestReport[] report = new IngestReport[1];
        List<Interaction> read = accepted(
                "u,2026-01-05T10:00:00Z,order,Basket,web,s1,i1,7,INBOUND,mobile,spring,12.5,0.05,,nps,9\n", report);

        assertThat(read)
                .containsExactly(Interaction.builder()
                        .customer("u")
                        .time(Instant.parse("2026-01-05T10:00:00Z"))
                        .type("order")
                        .touchpoint(Touchpoint.of(Channel.WEB, "Basket"))
                        .session("s1")
                        .id("i1")
                        .sequence(7)
                        .direction(Direction.INBOUND)
                        .device("mobile")
                        .campaign("spring")
                        .value(Money.of("12.50", "EUR"))
                        .cost(Money.of("0.05", "EUR"))
                        .satisfaction(new Satisfaction(Satisfaction.Scale.NPS, 9))
                        .source("events.csv", 1)
                        .build());
    }

    @Test
    void map_onlyWhatIsNeeded_leavesTheRestAbsent() throws IOException {
        IngestReport[] report = new IngestReport[1];
        Interaction read =
                accepted("u,2026-01-05T10:00:00Z,visit,,,,,,,,,,,,,\n", report).get(0);

        assertThat(read)
                .isEqualTo(Interaction.of("u", "visit", Instant.parse("2026-01-05T10:00:00Z")).toBuilder()
                        .source("events.csv", 1)
                        .build());
        assertThat(read.touchpoint()).isEqualTo(Touchpoint.of("visit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,,,,x,,,,,,,,|BAD_NUMBER|sequence|'x' is not a number",
                ",,,,,1.5,,,,,,,,|BAD_NUMBER|sequence|'1.5' is not a whole number",
                ",,,,,,sideways,,,,,,,|BAD_VALUE|direction|'sideways' is not one of [inbound, outbound]",
                ",,,,,,,,,12.345,,,,|BAD_NUMBER|value|amount 12.345 does not fit EUR, which has 2 decimals",
                ",,,,,,,,,1e999999999,,,,|BAD_NUMBER|value|does not fit EUR",
                ",,,,,,,,,NaN,,,,|BAD_NUMBER|value|'NaN' is not a number",
                ",,,,,,,,,'1,5',,,,|TOO_MANY_FIELDS||has 17 fields",
                ",,,,,,,,,1,,EURO,,|BAD_VALUE|currency|'EURO' is not an ISO 4217 code",
                ",,,,,,,,,,,,nps,11|BAD_NUMBER|score|is not a whole number from 0 to 10",
                ",,,,,,,,,,,,nps,9.5|BAD_NUMBER|score|is not a whole number from 0 to 10",
                ",,,,,,,,,,,,nps,awful|BAD_NUMBER|score|is not a whole number from 0 to 10",
                ",,,,,,,,,,,,stars,5|BAD_VALUE|scale|'stars' is not one of [nps, csat, ces]",
                ",,,,,,,,,,,,,5|MISSING_VALUE|scale|is absent"
            })
    void map_badValue_rejectsTheRecord(String rest, RejectionReason reason, String column, String problem)
            throws IOException {
        IngestReport[] report = new IngestReport[1];
        List<Interaction> read = accepted("u,2026-01-05T10:00:00Z,visit" + rest.replace("'", "") + "\n", report);

        assertThat(read).isEmpty();
        Rejection rejection = report[0].first().get(0);
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.column().orElse(null)).isEqualTo(column);
        assertThat(rejection.problem()).contains(problem);
    }

    @Test
    void byName_asksForThreeColumnsAndUsesTheOthersThatAreThere() throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        RecordReader.csv(InteractionMapping.byName())
                .read(
                        new ByteArrayInputStream(
                                "channel,event,time,customer,page\nweb,visit,2026-01-05T10:00:00Z,u,home\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                        "x",
                        accepted::add);

        assertThat(accepted.get(0).channel()).contains(Channel.WEB);
        assertThat(accepted.get(0).properties()).containsOnlyKeys("page");
        assertThat(InteractionMapping.byName().with(CHANNEL, "source").requiredColumns())
                .containsExactlyInAnyOrder("customer", "time", "event", "source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"129,90|129.90", "'1 249,50'|1249.50", "'1\u202F249,5'|1249.50", "-12|-12.00"})
    void withDecimalComma_readsAmountsAsTheyAreWrittenInFrench(String text, String amount) throws IOException {
        assertThat(amounts(text)).containsExactly(Money.of(amount, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.249,50", "12.50", "1,2,3", "12,50 €", ""})
    void withDecimalComma_rejectsOrLeavesOutWhatIsNotSuchAnAmount(String text) throws IOException {
        assertThat(amounts(text)).isEmpty();
    }

    private static List<Money> amounts(String text) throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        String csv = "user;time;event;value\nu;2026-01-05T10:00:00Z;order;" + text + "\n";
        RecordReader.csv(InteractionMapping.of("user", "time", "event")
                        .with(VALUE, "value")
                        .withCurrency(Currency.getInstance("EUR"))
                        .withDecimalComma())
                .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "x", accepted::add);
        return accepted.stream().flatMap(read -> read.value().stream()).toList();
    }

    @Test
    void withoutOtherColumns_leavesThemOut() throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        RecordReader.csv(InteractionMapping.of("user", "time", "event").withoutOtherColumns())
                .read(
                        new ByteArrayInputStream(
                                "user,time,event,x\nu,2026-01-05T10:00:00Z,visit,1\n".getBytes(StandardCharsets.UTF_8)),
                        "x",
                        accepted::add);

        assertThat(accepted.get(0).properties()).isEmpty();
    }
}
