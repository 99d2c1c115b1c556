package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import dev.parcours.segmentation.condition.Seen;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What is asked of how recently, how often and for how much the customer buys. */
final class ValuePhrases {

    private ValuePhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(RfmInRange.class, new Phrase<>(ValuePhrases::measure, ValuePhrases::measureNote));
        phrases.add(RfmScoreInRange.class, new Phrase<>(ValuePhrases::score, ValuePhrases::scoreNote));
    }

    private static String measure(RfmInRange condition, boolean holds, Wording wording) {
        return wording.say(
                "rfm", measure(condition.basis(), condition.measure(), wording), range(condition, holds, wording));
    }

    private static String measureNote(RfmInRange condition, Seen seen, Wording wording) {
        String measure = measure(condition.basis(), condition.measure(), wording);
        return wording.say("rfm.note", measure, range(condition, true, wording)) + wording.missing(seen);
    }

    private static String range(RfmInRange condition, boolean holds, Wording wording) {
        return wording.amount(condition.minimum(), condition.maximum(), holds);
    }

    private static String score(RfmScoreInRange condition, boolean holds, Wording wording) {
        return wording.say("rfm_score", measure(condition.scale(), wording), range(condition, holds, wording));
    }

    private static String scoreNote(RfmScoreInRange condition, Seen seen, Wording wording) {
        return wording.say("rfm_score.note", measure(condition.scale(), wording), range(condition, true, wording))
                + wording.missing(seen);
    }

    private static String range(RfmScoreInRange condition, boolean holds, Wording wording) {
        Optional<BigDecimal> minimum = Optional.of(condition.minimum())
                .filter(score -> score > RfmScale.LOWEST)
                .map(BigDecimal::valueOf);
        Optional<BigDecimal> maximum = Optional.of(condition.maximum())
                .filter(score -> score < RfmScale.HIGHEST)
                .map(BigDecimal::valueOf);
        return wording.amount(minimum, maximum, holds);
    }

    private static String measure(RfmScale scale, Wording wording) {
        return measure(scale.basis(), scale.measure(), wording);
    }

    /** Returns what is measured: "time since the last purchase in days". */
    private static String measure(RfmBasis basis, RfmMeasure measure, Wording wording) {
        return wording.say(
                "rfm." + measure.name().toLowerCase(Locale.ROOT),
                FilterWords.of(basis.purchases(), wording),
                wording.say("units." + basis.unit().name().toLowerCase(Locale.ROOT)));
    }
}
