package dev.parcours.attribution.experiment;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The credits of channels after calibration. The calibrated credits and what marketing did not cause sum to what was
 * credited.
 *
 * @param channels every channel that was credited or measured, by name
 * @param credited the conversions that the model credits in all
 * @param notCausedByMarketing those of them that no channel caused, as far as is known; not negative
 * @param pooledRatio how many conversions the measured channels caused for each one credited to them; empty if none of
 *     them had a credit
 * @param reduced whether more conversions were measured than the model has, so that all credits were reduced in
 *     proportion. Then the channels help each other, or experiments and model are not of the same customers and times
 */
public record CalibratedCredits(
        List<CalibratedCredit> channels,
        double credited,
        double notCausedByMarketing,
        OptionalDouble pooledRatio,
        boolean reduced) {

    /** Creates calibrated credits. */
    public CalibratedCredits {
        channels = List.copyOf(channels);
    }

    /**
     * Returns the calibrated credit of a channel.
     *
     * @throws IllegalArgumentException if there is no such channel
     */
    public CalibratedCredit channel(String name) {
        return channels.stream()
                .filter(channel -> channel.channel().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("channel '%s' was neither credited nor measured".formatted(name)));
    }

    /** Returns how much was not caused by marketing as a sentence, in French or in English. */
    public String sentence(Locale locale) {
        return Wording.of(this, locale);
    }
}
