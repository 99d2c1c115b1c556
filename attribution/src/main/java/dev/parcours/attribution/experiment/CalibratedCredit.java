package dev.parcours.attribution.experiment;

/**
 * What a channel is left with after calibration.
 *
 * @param channel the channel or campaign
 * @param credited the conversions that the model credits to it
 * @param calibrated the conversions that it caused, as far as is known, not negative
 * @param basis what that number rests on
 */
public record CalibratedCredit(String channel, double credited, double calibrated, Basis basis) {

    /** What a calibrated credit rests on. */
    public enum Basis {
        /** An experiment on the channel itself. */
        MEASURED,
        /** Experiments on other channels, whose ratio of caused to credited conversions was taken for its own. */
        POOLED_RATIO,
        /** Nothing but the model. */
        MODEL
    }
}
