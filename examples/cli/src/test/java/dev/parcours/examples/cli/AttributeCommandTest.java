package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeCommandTest {

    // The example of MarkovAttribution: the removal effects are 1/2, 1 and 1.
    private static final String PATHS = """
            path,total_conversions,total_conversion_value,total_null
            C1 > C2 > C3,1,10,0
            C1,0,0,1
            C2 > C3,0,0,1
            """;

    @TempDir
    Path folder;

    private Run attribute(String paths, String models) throws IOException {
        Path file = Files.writeString(folder.resolve("paths.csv"), paths);
        return Run.of("attribute", file, "--model", models, "--out", folder.resolve("out"));
    }

    private Path attribution() {
        return folder.resolve("out").resolve("attribution.csv");
    }

    @Test
    void attribute_smallFile_creditsWhatIsWorkedOutByHand() throws IOException {
        Run run = attribute(PATHS, "first,last,linear,position,markov:1");

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "1 conversions worth 10 on 3 paths of 3 channels; written to %s\n"
                                .formatted(folder.resolve("out")),
                        ""));
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        first,C1,1,10,
                        first,C2,0,0,
                        first,C3,0,0,
                        last,C1,0,0,
                        last,C2,0,0,
                        last,C3,1,10,
                        linear,C1,0.333333333333333,3.33333333333333,
                        linear,C2,0.333333333333333,3.33333333333333,
                        linear,C3,0.333333333333333,3.33333333333333,
                        position,C1,0.4,4,
                        position,C2,0.2,2,
                        position,C3,0.4,4,
                        markov:1,C1,0.2,2,0.5
                        markov:1,C2,0.4,4,1
                        markov:1,C3,0.4,4,1
                        """);
    }

    @Test
    void attribute_modelNamedTwice_isThereOnce() throws IOException {
        attribute(PATHS, "markov, markov:1,markov:1");

        assertThat(attribution()).content().hasLineCount(4);
    }

    @Test
    void attribute_nothingConverted_creditsNothing() throws IOException {
        Run run =
                attribute("path,total_conversions,total_conversion_value,total_null\na > b,0,0,3\n", "linear,markov:1");

        assertThat(run.code()).isZero();
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        linear,a,0,0,
                        linear,b,0,0,
                        markov:1,a,0,0,0
                        markov:1,b,0,0,0
                        """);
    }

    @Test
    void attribute_timeDecay_isRefusedBeforeTheFileIsRead() {
        Run run = Run.of("attribute", "absent.csv", "--model", "first,time-decay", "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0))
                .isEqualTo(
                        "parcours: the model time-decay:7d needs the time of each touch, which paths that were counted"
                                + " do not have; leave it out");
    }

    @Test
    void attribute_thousandsOfChannels_areSolved() throws IOException {
        StringBuilder paths = new StringBuilder("path,total_conversions,total_conversion_value,total_null\n");
        for (int i = 0; i < 2_500; i++) {
            paths.append("c").append(i).append(",1,1,0\n");
        }

        Run run = attribute(paths.toString(), "markov:1");

        assertThat(run.code()).isZero();
        assertThat(Files.readAllLines(attribution()))
                .hasSize(2_501)
                .contains("markov:1,c17,1,1,0.0004", "markov:1,c2499,1,1,0.0004");
    }

    @Test
    void attribute_channelLikeAFormula_getsAnApostrophe() throws IOException {
        attribute("path,total_conversions,total_conversion_value,total_null\n=cmd(),1,2,0\n", "first");

        assertThat(attribution()).hasContent("model,channel,conversions,value,removal_effect\nfirst,'=cmd(),1,2,\n");
    }

    private static final String BOUGHT = """
            path,total_conversions,total_conversion_value,total_null
            search > email,1,0.01,0
            email,2,10,97
            """;

    private Path written(String name) {
        return folder.resolve("out").resolve(name);
    }

    private Run attribute(String paths, Object... options) throws IOException {
        List<Object> arguments = new ArrayList<>();
        arguments.add("attribute");
        arguments.add(Files.writeString(folder.resolve("paths.csv"), paths));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--out", folder.resolve("out")));
        return Run.of(arguments.toArray());
    }

    @Test
    void attribute_moneyOfACurrency_isSharedOutToTheCent() throws IOException {
        attribute(BOUGHT, "--model", "linear", "--money", "eur", "--journeys");

        // Of one cent both touches have half; the earlier one gets it.
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect,minor_units
                        linear,email,2.5,10.00,,1000
                        linear,search,0.5,0.01,,1
                        """);
        assertThat(written("journey-credits.csv")).hasContent("""
                        journey,touch,channel,model,credit,value
                        paths.csv:1,1,search,linear,0.5,0.01
                        paths.csv:1,2,email,linear,0.5,0
                        paths.csv:2,1,email,linear,2,10
                        """);
    }

    @ParameterizedTest
    @CsvSource({"a>b, --separator, >", "a > b, --separator, ' > '", "a | b, --path-separator, ' | '"})
    void attribute_separatorOfTouches_isNotOneOfFields(String path, String option, String value) throws IOException {
        attribute(
                "path,total_conversions,total_conversion_value,total_null\n" + path + ",1,2,0\n",
                "--model",
                "linear",
                option,
                value);

        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        linear,a,0.5,1,
                        linear,b,0.5,1,
                        """);
    }

    @Test
    void attribute_costs_addWhatTheyEarned() throws IOException {
        Path costs = Files.writeString(
                folder.resolve("costs.csv"), "channel,cost,cost_per_touch\nemail,,0.5\nsearch,4,\nradio,7,\n");

        attribute(BOUGHT, "--model", "last", "--costs", costs);

        // E-mail was met 1 + 99 times.
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect,cost,cpa,roas,roi
                        last,email,3,10.01,,50,16.6666666666667,0.2002,-0.7998
                        last,search,0,0,,4,,0,-1
                        last,radio,0,0,,7,,0,-1
                        """);
    }

    @Test
    void attribute_costsTwiceForAChannel_areBadInput() throws IOException {
        Path costs = Files.writeString(folder.resolve("costs.csv"), "channel,cost\nemail,1\nemail,2\n");

        assertThat(attribute(BOUGHT, "--model", "last", "--costs", costs))
                .isEqualTo(
                        new Run(1, "", "parcours: two rows of the costs are of channel 'email'; put them together\n"));
    }

    @Test
    void attribute_confidence_addsBoundsAroundTheCredit() throws IOException {
        attribute(BOUGHT, "--model", "last", "--confidence", "0.9", "--resamples", "500", "--seed", "7");

        List<String> email = List.of(Files.readAllLines(attribution()).get(1).split(",", -1));
        assertThat(Files.readAllLines(attribution()).get(0))
                .isEqualTo("model,channel,conversions,value,removal_effect,low,high");
        assertThat(email.subList(0, 3)).containsExactly("last", "email", "3");
        assertThat(Double.parseDouble(email.get(5))).isBetween(0.0, 2.0);
        assertThat(Double.parseDouble(email.get(6))).isBetween(5.0, 8.0);
    }

    @Test
    void attribute_tooFewResamples_isRefused() throws IOException {
        Run run = attribute(BOUGHT, "--model", "last", "--confidence", "0.99", "--resamples", "100");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0))
                .isEqualTo(
                        "parcours: for the level 0.99 there must be between 200 and 1000000 resamples, but there were"
                                + " 100");
    }

    @Test
    void attribute_compare_tellsHowFarModelsDisagree() throws IOException {
        attribute(BOUGHT, "--model", "first,last", "--compare");

        assertThat(written("comparison.csv")).hasContent("""
                        channel,first,last,spread
                        email,2,3,0.333333333333333
                        search,1,0,0.333333333333333
                        """);
        assertThat(written("disagreement.csv")).hasContent("""
                        model,other,disagreement
                        first,last,0.333333333333333
                        """);
    }

    @Test
    void attribute_noNull_leavesTheNonConversionsOut() throws IOException {
        attribute(PATHS, "--model", "markov:1", "--no-null");

        // Only C1, C2, C3 is left, which no channel can be missed in.
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        markov:1,C1,0.333333333333333,3.33333333333333,1
                        markov:1,C2,0.333333333333333,3.33333333333333,1
                        markov:1,C3,0.333333333333333,3.33333333333333,1
                        """);
    }

    @Test
    void attribute_creditBeyondTheJourneys_standsUnderNoJourney() throws IOException {
        // What leads to a is b, which is in no path that converts.
        attribute("""
                path,total_conversions,total_conversion_value,total_null
                a,1,1,0
                b > a,0,0,1
                """, "--model", "markov:1", "--journeys");

        List<String> rows = Files.readAllLines(written("journey-credits.csv"));
        assertThat(rows.subList(1, 2)).containsExactly("paths.csv:1,1,a,markov:1,1,1");
        assertThat(rows.subList(2, 4))
                .containsExactly(
                        "(no journey),,a,markov:1,-0.333333333333333,-0.333333333333333",
                        "(no journey),,b,markov:1,0.333333333333333,0.333333333333333");
    }

    @Test
    void attribute_valueBeyondTheJourneys_standsUnderNoJourney() throws IOException {
        // All value is that of a alone, and some is credited to b, which leads to a.
        attribute("""
                path,total_conversions,total_conversion_value,total_null
                a,1,10,0
                b > a,0,0,1
                b,1,0,0
                a > b,2,0,0
                """, "--model", "markov:1", "--journeys");

        List<String> rows = Files.readAllLines(written("journey-credits.csv"));
        assertThat(rows.subList(5, rows.size()))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("(no journey),,a,markov:1,0,-"),
                        row -> assertThat(row).startsWith("(no journey),,b,markov:1,0,"));
    }

    private static final String EVENTS = """
            who,when,what,where,worth
            c1,2026-03-01T10:00:00Z,click,search,
            c1,2026-03-05T10:00:00Z,click,email,
            c1,2026-03-08T10:00:00Z,purchase,web,50
            c2,2026-01-01T10:00:00Z,click,search,
            c2,2026-03-08T10:00:00Z,purchase,web,20
            c3,2026-03-08T10:00:00Z,click,social,
            """;

    private Run attributeEvents(Object... options) throws IOException {
        Path events = Files.writeString(folder.resolve("events.csv"), EVENTS);
        List<Object> arguments = new ArrayList<>(List.of("attribute", "--events", events));
        arguments.addAll(List.of("--customer", "who", "--time", "when", "--event", "what", "--channel", "where"));
        arguments.addAll(List.of("--value", "worth", "--out", folder.resolve("out")));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }

    @Test
    void attribute_events_makesPathsAndTellsWhatHadNoTouch() throws IOException {
        Run run = attributeEvents("--conversion", "purchase", "--model", "last,time-decay", "--money", "EUR");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("2 conversions worth 70 on 3 paths of 3 channels, 1 without a touch; written to %s\n"
                        .formatted(folder.resolve("out")));
        // The weights are 2^(-7/7) and 2^(-3/7): search has 0.402254 of c1.
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect,minor_units
                        last,email,1,50.00,,5000
                        last,search,0,0.00,,0
                        last,social,0,0.00,,0
                        last,(unattributed),1,20,,2000
                        time-decay:7d,email,0.597746461297316,29.89,,2989
                        time-decay:7d,search,0.402253538702684,20.11,,2011
                        time-decay:7d,social,0,0.00,,0
                        time-decay:7d,(unattributed),1,20,,2000
                        """);
    }

    @Test
    void attribute_eventsWithLongerLookback_findsTheTouch() throws IOException {
        attributeEvents("--conversion", "purchase", "--model", "last", "--lookback", "90d", "--without", "email");

        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        last,search,2,70,
                        last,social,0,0,
                        """);
    }

    @Test
    void attribute_eventsWithLookbackOfAKind_isShorterForIt() throws IOException {
        attributeEvents("--conversion", "purchase", "--model", "last", "--lookback", "click=2d,90d");

        assertThat(attribution()).content().contains("last,(unattributed),2,70,");
    }

    @Test
    void attribute_eventsWithAGap_leavesItsCreditUnattributed() throws IOException {
        attributeEvents("--conversion", "purchase", "--model", "linear", "--gaps", "email");

        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        linear,search,0.5,25,
                        linear,social,0,0,
                        linear,(unattributed),1.5,45,
                        """);
    }

    @Test
    void attribute_eventsOnAPairOfDimensions_creditsPairs() throws IOException {
        attributeEvents(
                "--conversion", "purchase", "--model", "last", "--dimension", "type,channel", "--max-touches", "1");

        assertThat(attribution()).content().contains("last,click | email,1,50,");
    }

    @ParameterizedTest
    @CsvSource({
        "--lookback, 30, '30' is not a time such as 90s",
        "--lookback, click=0d, '0d' is not a time such as 90s",
        "--lookback, '=30d', '=30d' is not NAME=VALUE",
        "--dimension, colour, 'colour' is none of [type",
        "--dimension, 'channel,device,stage', paths are on one dimension or on two different ones",
        "--milestones, lead, 'lead' is not NAME=VALUE",
        "--reaching, ' ', ' ' has an empty name"
    })
    void attribute_choiceThatMakesNoSense_isRefused(String option, String value, String problem) throws IOException {
        Run run = attributeEvents("--conversion", "purchase", "--model", "last", option, value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0)).contains(problem);
    }

    @Test
    void attribute_countedPathsWithChoicesOfEvents_saysThatTheyHaveNoEffect() throws IOException {
        Run run = attribute(BOUGHT, "--model", "last", "--lookback", "9d", "--overlap");

        assertThat(run.errLines())
                .containsExactly(
                        "parcours: --lookback has no effect without --events",
                        "parcours: --overlap has no effect without --events");
    }

    @Test
    void attribute_eventsWithoutConversion_isRefused() throws IOException {
        Run run = attributeEvents("--model", "last");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0)).isEqualTo("parcours: say with --conversion which events are conversions");
    }

    @Test
    void attribute_noFile_isRefused() {
        Run run = Run.of("attribute", "--model", "last", "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0))
                .isEqualTo("parcours: name the file of the paths, or with --events that of the events");
    }
}
