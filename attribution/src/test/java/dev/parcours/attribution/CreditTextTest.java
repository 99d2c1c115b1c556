package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPath.LeftOut;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.Touch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CreditTextTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");

    private static final ConversionPaths PATHS = ConversionPaths.of(List.of(
                    ConversionPath.builder("j-42")
                            .leaveOut(new LeftOut(Touch.of("print", MONDAY), NoCredit.OUTSIDE_LOOKBACK))
                            .touch("search", MONDAY.plusSeconds(60))
                            .touch("email", MONDAY.plusSeconds(120))
                            .converted(MONDAY.plusSeconds(180))
                            .value(new BigDecimal("50"))
                            .build(),
                    ConversionPath.builder("j-42")
                            .converted(MONDAY.plusSeconds(240))
                            .build(),
                    ConversionPath.builder("j-43")
                            .touch("email")
                            .nonConversions(1_200)
                            .build()))
            .withCurrency(Currency.getInstance("EUR"));

    private static final AttributionReport REPORT =
            AttributionModel.named("position:0.75:0").attribute(PATHS);

    @Test
    void explain_journey_namesEachTouchAndWhyItEarnedNothing() {
        assertThat(REPORT.journey("j-42").explain(Locale.ENGLISH))
                .containsExactly(
                        "Journey j-42: 2 conversions, worth 50.00 EUR.",
                        "- print, 2026-05-04T10:00:00Z: nothing. The touch lies further before the conversion than the rule"
                                + " looks back.",
                        "- search, 2026-05-04T10:01:00Z: 1 of a conversion, 50.00 EUR.",
                        "- email, 2026-05-04T10:02:00Z: nothing. The model gives nothing to a touch at this place.",
                        "1 conversion had no touch before and stays unattributed.");
        assertThat(REPORT.journey("j-43").explain(Locale.FRENCH))
                .containsExactly(
                        "Parcours j-43 : aucune conversion.",
                        "- email : rien. Le chemin s’est terminé sans conversion.");
    }

    @Test
    void explain_report_tellsModelWindowCountsAndThatCreditIsNotCause() {
        assertThat(REPORT.explain(Locale.ENGLISH))
                .containsExactly(
                        "Model position:0.75:0.0 (first=0.75, last=0.0).",
                        "Paths of CHANNEL: 2 conversions, 1,200 non-conversions.",
                        "Attributed 1, without a touch 1 conversions; 50.00 and 0 in value.",
                        "Left out: 1 OUTSIDE_LOOKBACK.",
                        "Credit is not cause: the model shares out conversions that happened, and does not know which would"
                                + " have happened without a channel. An experiment tells.");
        assertThat(REPORT.explain(Locale.FRENCH).get(1))
                .isEqualTo("Chemins sur CHANNEL : 2 conversions, 1\u202f200 non-conversions.");
    }
}
