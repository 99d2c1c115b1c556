package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.JourneyText;
import dev.parcours.core.Channel;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program of the README, which is compared with what is compiled here, and run. */
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/parcours/attribution/ReadmeTest.java");

    private static List<Object> run(List<Journey> journeys, Map<String, Money> spent) {
        // readme: begin
        ConversionPathRule rule = ConversionPathRule.on("purchase")
                .withLookback(Duration.ofDays(30))
                .withLookback("view", Duration.ofDays(1))
                .withoutChannels("web", "store")
                .withCurrency(Currency.getInstance("EUR"));
        ConversionPaths paths = rule.over(journeys);

        // The credits of all channels and what nobody earned sum to the total, to the cent.
        AttributionReport report = MarkovAttribution.ofOrder(2).attribute(paths);
        Money ofEmail = report.channel(Channel.EMAIL).money().orElseThrow();

        // Who earned what of one journey, and why the other touches earned nothing.
        List<String> why = report.journey("j-1").explain(Locale.ENGLISH);

        // How sure the credits are; CPA, ROAS and ROI; what would be lost and saved without a channel.
        CreditIntervals intervals = Bootstrap.of(1_000, 42).intervals(MarkovAttribution.ofOrder(2), paths);
        ChannelCosts costs = ChannelCosts.of(spent);
        List<ChannelReturn> returns = costs.returns(report);
        ChannelRemoval removal = MarkovAttribution.ofOrder(2).chain(paths).without(List.of("email"), costs);
        // readme: end
        return List.of(ofEmail, why.size(), intervals.channels().size(), returns.size(), removal.net());
    }

    @Test
    void program_oneJourney_runs() {
        List<Journey> journeys =
                List.of(JourneyText.journey("view:search@0 visit:email@2 visit:web@3 purchase:web=50EUR@4"));
        // The view lies too far back and the own site gets no credit: e-mail is met alone, and all is lost without it.
        assertThat(run(journeys, Map.of("email", Money.of("8", "EUR"))))
                .hasToString("[50.00 EUR, 4, 1, 1, OptionalDouble[42.0]]");
    }

    @Test
    void readme_program_isTheOneThatCompiles() throws IOException {
        String source = Files.readString(SOURCE);
        String program = source.substring(
                        source.indexOf("// readme: begin\n") + "// readme: begin\n".length(),
                        source.indexOf("        // readme: end"))
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + program + "\n```");
    }
}
