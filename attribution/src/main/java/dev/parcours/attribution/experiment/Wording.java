package dev.parcours.attribution.experiment;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Sentences;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says results in sentences. */
final class Wording {

    private static final Sentences SENTENCES = Sentences.load(Wording.class::getResourceAsStream);

    /** How many digits say a difference well enough. */
    private static final MathContext DIGITS = new MathContext(3);

    /** From here on whole numbers have as many. */
    private static final int WHOLE = 100;

    private static final int PERCENT = 100;

    private Wording() {}

    static String of(Comparison comparison, Locale locale) {
        String conversion = comparison
                .conversion()
                .map(effect -> effect(comparison, "conversion", effect, PERCENT, locale))
                .orElseGet(
                        () -> SENTENCES.say(locale, "comparison.nobody", comparison.variant(), comparison.control()));
        return comparison
                .value()
                .map(effect -> conversion + " " + effect(comparison, "value", effect, 1, locale))
                .orElse(conversion);
    }

    private static String effect(Comparison comparison, String measure, Effect effect, int unit, Locale locale) {
        String verdict = effect.verdict().name().toLowerCase(Locale.ROOT);
        ConfidenceInterval interval = effect.interval();
        // Less is said by the word, so that the number and its interval are of the size.
        int sign = effect.verdict() == Effect.Verdict.LESS ? -unit : unit;
        double one = sign * interval.lower();
        double other = sign * interval.upper();
        return SENTENCES.say(
                locale,
                measure + "." + verdict,
                comparison.variant(),
                comparison.control(),
                rounded(sign * effect.difference()),
                PERCENT * interval.level(),
                rounded(Math.min(one, other)),
                rounded(Math.max(one, other)));
    }

    static String mismatch(SampleRatio ratio, Locale locale) {
        return SENTENCES.say(
                locale,
                "split.mismatch",
                ratio.customers().entrySet().stream()
                        .map(variant -> variant.getKey() + " " + variant.getValue())
                        .collect(Collectors.joining(", ")));
    }

    static String of(MeasuredLift lift, Locale locale) {
        ConfidenceInterval interval = lift.interval();
        return SENTENCES.say(
                locale,
                interval.lower() > 0 ? "lift.known" : "lift.undecided",
                lift.channel(),
                lift.conversions(),
                PERCENT * interval.level(),
                interval.lower(),
                interval.upper());
    }

    static String of(CalibratedCredits credits, Locale locale) {
        return SENTENCES.say(
                locale,
                "calibration",
                credits.credited(),
                credits.notCausedByMarketing(),
                credits.channels().stream()
                        .filter(channel -> channel.basis() == CalibratedCredit.Basis.MEASURED)
                        .map(CalibratedCredit::channel)
                        .collect(Collectors.joining(", ")));
    }

    private static double rounded(double number) {
        return Math.abs(number) < WHOLE ? new BigDecimal(number).round(DIGITS).doubleValue() : Math.rint(number);
    }
}
