package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands segment and explain. */
class SegmentCommandsTest {

    private static final String RULES = """
            {"parcoursRules": 1, "segments": [
              {"id": "keen", "label": {"en": "Keen", "fr": "Motivés"}, "when": {"all": [
                {"did": "cart", "within": "P7D"},
                {"not": {"did": "purchase", "within": "P7D"}}
              ]}},
              {"id": "mail", "label": "By mail", "when": {"consent": "email"}},
              {"id": "nantes", "label": "In Nantes", "when": {"attribute": "city", "is": "Nantes"}}
            ]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        write("rules.json", RULES);
        write("customers.csv", "customer,consent_email,city\nu2,no,Nantes\nu1,yes,Nantes\nu3,,\n");
        write("events.csv", """
                customer,time,event
                u1,2026-01-01T10:00:00Z,cart
                u2,2026-01-02T10:00:00Z,cart
                u2,2026-01-03T10:00:00Z,purchase
                +33,2026-01-04T10:00:00Z,cart
                u1,2026-01-06T10:00:00Z,purchase
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run run(String command, String... more) {
        List<Object> args = new ArrayList<>(List.of(command, "--customers", folder.resolve("customers.csv")));
        args.addAll(List.of("--events", folder.resolve("events.csv"), "--rules", folder.resolve("rules.json")));
        args.addAll(List.of("--as-of", "2026-01-05T00:00:00Z"));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray());
    }

    private Run segment(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--out", folder.resolve("out").toString()));
        return run("segment", args.toArray(String[]::new));
    }

    private Path membership() {
        return folder.resolve("out").resolve("membership.csv");
    }

    private Path writePlacement() throws IOException {
        return write("placement.json", """
                {"stageModel": "five-stages", "rules": [
                  {"stage": "consideration", "types": ["cart"]},
                  {"stage": "purchase", "types": ["purchase"]}
                ]}
                """);
    }

    // u2 bought, so that journey is over; the cart of u1 is forgotten a nanosecond after a day without events.
    @Test
    void segment_rulesThatAskForJourneys_areAnsweredByThePlacement() throws IOException {
        write("rules.json", """
                {"parcoursRules": 1, "segments": [
                  {"id": "browsing", "label": "B", "when": {"inStage": ["consideration"]}},
                  {"id": "open", "label": "O", "when": {"journeyEnd": ["open"]}},
                  {"id": "ahead", "label": "A", "when": {"moved": ["advance"]}},
                  {"id": "planned", "label": "P", "when": {"boughtAs": ["planned"]}}
                ]}
                """);

        Run run = segment("--placement", writePlacement().toString(), "--purchases", "purchase", "--inactivity", "1d");

        assertThat(run.err()).isEmpty();
        assertThat(membership()).hasContent("""
                        customer,segment,valid_until
                        +33,browsing,
                        +33,open,2026-01-05T10:00:00.000000001Z
                        u1,browsing,
                        u2,ahead,
                        u2,planned,
                        """);
    }

    @Test
    void segment_rulesThatAskForJourneysWithoutPlacement_areRefused() throws IOException {
        write("rules.json", """
                {"parcoursRules": 1, "segments": [{"id": "b", "label": "B", "when": {"inStage": ["consideration"]}}]}
                """);

        assertThat(segment().code()).isEqualTo(1);
        assertThat(segment().err()).contains("rules ask for journeys");
        assertThat(segment("--purchases", "purchase").err()).contains("give --placement FILE, too");
        assertThat(segment("--placement", writePlacement().toString()).code()).isZero();
    }

    // A cart counts for 7 times 24 hours; the purchase of u1 is later than the instant asked for.
    @Test
    void segment_smallFiles_writesMembershipsInOrder() {
        Run run = segment();

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "5 memberships of 4 customers in 3 segments; written to %s\n".formatted(folder.resolve("out")),
                        ""));
        assertThat(membership()).hasContent("""
                        customer,segment,valid_until
                        +33,keen,2026-01-11T10:00:00Z
                        u1,keen,2026-01-08T10:00:00Z
                        u1,mail,
                        u1,nantes,
                        u2,nantes,
                        """);
    }

    @Test
    void segment_rowsInAnotherOrder_writesTheSame() throws IOException {
        segment();
        byte[] before = Files.readAllBytes(membership());
        write("customers.csv", "customer,consent_email,city\nu3,,\nu1,yes,Nantes\nu2,no,Nantes\n");
        write("events.csv", """
                customer,time,event
                u1,2026-01-06T10:00:00Z,purchase
                u2,2026-01-03T10:00:00Z,purchase
                +33,2026-01-04T10:00:00Z,cart
                u2,2026-01-02T10:00:00Z,cart
                u1,2026-01-01T10:00:00Z,cart
                """);
        segment();

        assertThat(membership()).hasBinaryContent(before);
    }

    @Test
    void segment_filesWithOtherColumns_areReadByTheMapping() throws IOException {
        write("customers.csv", "id;opt_in;city\nu1;oui;Nantes\n");
        write("events.csv", "id;at;action\nu1;04/01/2026 23:30;cart\n");
        Path mapping = write("mapping.json", """
                {
                  "events": {
                    "columns": {"customer": "id", "time": "at", "event": "action"},
                    "zone": "Europe/Paris",
                    "timePattern": "dd/MM/uuuu HH:mm"
                  },
                  "customers": {"id": "id", "consents": [{"channel": "email", "column": "opt_in"}]}
                }
                """);

        Run run = segment("--mapping", mapping.toString());

        assertThat(run.err()).isEmpty();
        assertThat(membership())
                .hasContent("customer,segment,valid_until\nu1,keen,2026-01-11T22:30:00Z\nu1,mail,\nu1,nantes,\n");
    }

    @Test
    void segment_profileTwice_isMergedAndSaid() throws IOException {
        write("customers.csv", "customer,city\nu1,Nantes\nu1,Paris\nu2,Paris\n");

        Run run = segment();

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("parcours: merged 1 profiles of customers who have one before, the first of 'u1'\n");
        // Neither row says since when, so the city that comes last by its letters is taken: Paris.
        assertThat(membership()).content().contains("u1,keen,").doesNotContain("nantes");
    }

    @Test
    void segment_twoValued_takesAbsentDataAsFalse() throws IOException {
        write("rules.json", """
                {"parcoursRules": 1, "segments": [
                  {"id": "elsewhere", "label": "Elsewhere", "when": {"not": {"attribute": "city", "is": "Nantes"}}}
                ]}
                """);

        segment();
        assertThat(membership()).hasContent("customer,segment,valid_until");
        segment("--lenient", "two-valued");
        assertThat(membership()).hasContent("customer,segment,valid_until\n+33,elsewhere,\nu3,elsewhere,");
    }

    @Test
    void segment_unknownLogic_isRefused() {
        Run run = segment("--lenient", "four-valued");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'four-valued' is none of [three_valued, two_valued]");
    }

    @Test
    void segment_explained_writesALineForEachCustomerAndSegment() {
        segment("--explain");

        assertThat(folder.resolve("out").resolve("explanations.jsonl"))
                .content()
                .hasLineCount(12)
                .startsWith("""
                        {"customer":"+33","segment":"keen","in":true,"answer":"true","valid_until":"2026-01-11T10:00:00Z",\
                        "why":["yes: all of these","  yes: cart: 1 in 7 days","  yes: it must not be that",\
                        "    no: purchase: none in 7 days"],\
                        "nearest_change":{"makes":"out","from":"2026-01-11T10:00:00Z","changes":[],\
                        "sentence":"would be out with: time alone, from 11 January 2026 at 10:00 (UTC)"}}
                        {"customer":"+33","segment":"mail","in":false,"answer":"unknown",""")
                .contains("""
                        "nearest_change":{"makes":"in","changes":[{"change":"more_interactions","times":1,"event":"cart"}],\
                        "sentence":"would be in with: cart once more"}""")
                .contains("""
                        "changes":[{"change":"attribute_value","attribute":"city","holds":false}]""")
                // No explanation shows the city of anybody.
                .doesNotContain("Nantes");
    }

    @Test
    void segment_sizes_areThoseOfTheMemberships() {
        segment("--sizes");

        assertThat(folder.resolve("out").resolve("sizes.csv")).hasContent("""
                        segment,customers,of,share,share_low,share_high
                        keen,2,4,0.5,0.15003898915215,0.84996101084785
                        mail,1,4,0.25,0.0455872608097006,0.699358157417598
                        nantes,2,4,0.5,0.15003898915215,0.84996101084785
                        """);
        assertThat(folder.resolve("out").resolve("overlap.csv")).hasContent("""
                        segment,other,customers,share_of_segment,share_of_other
                        keen,mail,1,0.5,1
                        keen,nantes,1,0.5,0.5
                        mail,nantes,1,1,0.5
                        """);
    }

    @Test
    void explain_memberInEnglish_saysWhyAndUntilWhen() {
        assertThat(run("explain", "--id", "u1", "--segment", "keen")).isEqualTo(new Run(0, """
                        u1 / Keen
                        yes: all of these
                          yes: cart: 1 in 7 days
                          yes: it must not be that
                            no: purchase: none in 7 days
                        valid_until: 2026-01-08T10:00:00Z
                        """, ""));
    }

    @Test
    void explain_otherInFrench_saysWhatIsMissing() {
        Run run = run("explain", "--id", "u2", "--segment", "keen", "--locale", "fr");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("u2 / Motivés\nnon")
                .contains("purchase")
                .endsWith("valid_until: -\n");
    }

    @Test
    void explain_unknownCustomer_isBadInput() {
        assertThat(run("explain", "--id", "u9", "--segment", "keen"))
                .isEqualTo(new Run(
                        1, "", "parcours: there is no customer 'u9' in the files; write the id as the files do\n"));
    }

    @Test
    void explain_unknownSegment_isBadInput() {
        assertThat(run("explain", "--id", "u1", "--segment", "cold"))
                .isEqualTo(new Run(
                        1, "", "parcours: there is no segment 'cold'; the segments are [keen, mail, nantes]\n"));
    }
}
