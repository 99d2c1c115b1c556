package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.JourneyText;
import dev.parcours.core.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AttributionProfileTest {

    private static final ConversionPathRule RULE = ConversionPathRule.on("purchase");

    @Test
    void ga4LastClick_directLast_creditsTheLastOther() {
        Map<String, Double> credits = credits(
                AttributionProfile.ga4LastClick(),
                RULE,
                "sms@0 email@80 direct@99 purchase:@100 direct@101 purchase:@102 direct@200 purchase:@201");
        // The second purchase still has the e-mail in reach, the third nothing but direct.
        assertThat(credits).isEqualTo(Map.of("email", 2.0, "direct", 1.0));
    }

    // P(organic, direct) = 1/2, P(direct) = 3/28 and P(organic) = 1/27.
    @Test
    void fractribution_leavingEachOut_sharesByWhatIsLost() {
        List<Journey> journeys = new ArrayList<>();
        journeys.add(JourneyText.journey("it", "organic@0 organic@1 direct@2 purchase:@3 direct@4", Journey.End.OPEN));
        addJourneys(journeys, "organic@0 direct@1", 0, 1);
        addJourneys(journeys, "direct@1", 3, 28);
        addJourneys(journeys, "organic@1", 1, 27);
        JourneyCredit credit =
                AttributionProfile.fractribution().attribute(RULE, journeys).journey("it");
        assertThat(credit.credits().stream()
                        .mapToDouble(TouchCredit::conversions)
                        .toArray())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(0, .4590417317, .5409582683, 0);
    }

    private static void addJourneys(List<Journey> journeys, String steps, int converting, int all) {
        for (int i = 0; i < all; i++) {
            String text = i < converting ? steps + " purchase:@5" : steps;
            journeys.add(JourneyText.journey("j-" + journeys.size(), text, Journey.End.OPEN));
        }
    }

    @Test
    void adobeU_touchWithTheConversion_isTheLast() {
        Map<String, Double> credits = credits(AttributionProfile.adobeU(), RULE, "a@0 b@29 c@30 d@31 purchase:e@32");
        assertCredits(credits, Map.of("b", 0.4, "c", 0.1, "d", 0.1, "e", 0.4));
        assertCredits(credits(AttributionProfile.adobeU(), RULE, "a@0 purchase:b@1"), Map.of("a", 0.5, "b", 0.5));
    }

    // The example of the documentation of Adobe Analytics for its time-decay model; the value is 50 dollars.
    @Test
    void adobeTimeDecay_exampleOfAdobe_givesItsAmounts() {
        Map<String, Double> credits = credits(
                AttributionProfile.adobeTimeDecay(), RULE, "search@0 social@3 email@9 purchase:display=50.00USD@9");
        assertThat(credits.getOrDefault("search", 0.0) * 50).isCloseTo(6.9233, within(5e-5));
        assertThat(credits.getOrDefault("social", 0.0) * 50).isCloseTo(9.3181, within(5e-5));
        assertThat(credits.getOrDefault("email", 0.0) * 50).isCloseTo(16.8793, within(5e-5));
        assertThat(credits.getOrDefault("display", 0.0) * 50).isCloseTo(16.8793, within(5e-5));
    }

    @Test
    void hubspot_milestonesOfLeadAndDeal_haveTheirParts() {
        ConversionPathRule rule = ConversionPathRule.on("closed_won")
                .withMilestone("lead", "became_lead")
                .withMilestone("opportunity", "deal_created");
        String steps = "a@0 b@100 became_lead:@101 c@150 d@200 deal_created:@201 e@300 closed_won:@301";
        assertCredits(
                credits(AttributionProfile.hubspotW(), rule, steps),
                Map.of("a", 0.3, "b", 0.3, "c", 0.05, "d", 0.3, "e", 0.05));
        assertCredits(
                credits(AttributionProfile.hubspotFullPath(), rule, steps),
                Map.of("a", 0.225, "b", 0.225, "c", 0.1, "d", 0.225, "e", 0.225));
    }

    @Test
    void channelAttribution_synth2k_givesTheExactFigures() {
        AttributionReport report =
                AttributionProfile.channelAttribution().model().attribute(PathFiles.golden("synth2k/paths.csv"));
        for (PathFiles.Row row : PathFiles.table("synth2k/exact_markov_order1_loops_collapsed.csv")) {
            assertThat(report.channel(row.text("channel_name")).conversions())
                    .isCloseTo(row.number("total_conversions"), row.near("total_conversions"));
        }
        assertThat(AttributionProfile.channelAttribution()
                        .rule(RULE)
                        .over(List.of())
                        .conventions())
                .containsEntry("lookback", "none");
    }

    private static Map<String, Double> credits(AttributionProfile profile, ConversionPathRule rule, String steps) {
        AttributionReport report = profile.attribute(rule, List.of(JourneyText.journey(steps)));
        assertThat(report.model()).isEqualTo(profile.model().name());
        Map<String, Double> credits = new TreeMap<>();
        report.channels().stream()
                .filter(credit -> credit.conversions() > 0)
                .forEach(credit -> credits.put(credit.channel(), credit.conversions()));
        return credits;
    }

    private static void assertCredits(Map<String, Double> credits, Map<String, Double> expected) {
        assertThat(credits).hasSameSizeAs(expected);
        expected.forEach((channel, credit) -> assertThat(credits.get(channel)).isCloseTo(credit, within(1e-12)));
    }
}
