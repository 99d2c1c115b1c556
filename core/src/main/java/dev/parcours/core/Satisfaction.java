package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * An answer to a satisfaction question.
 *
 * @param scale the question
 * @param score the answer, within the range of the scale
 */
public record Satisfaction(Scale scale, int score) {

    /** The three usual satisfaction questions. */
    public enum Scale {
        /** Net promoter score: "how likely are you to recommend us", 0 to 10. */
        NPS(0, 10),
        /** Customer satisfaction: "how satisfied are you", 1 to 5. */
        CSAT(1, 5),
        /** Customer effort score: "how easy was it", 1 (hard) to 7 (easy). */
        CES(1, 7);

        private final int lowest;
        private final int highest;

        Scale(int lowest, int highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        /** Returns the lowest answer. */
        public int lowest() {
            return lowest;
        }

        /** Returns the highest answer. */
        public int highest() {
            return highest;
        }
    }

    /**
     * Creates an answer.
     *
     * @throws IllegalArgumentException if the score is outside the range of the scale
     */
    public Satisfaction {
        checkNotNull(scale, "scale");
        checkArgument(
                score >= scale.lowest() && score <= scale.highest(),
                "a score on the %s scale is from %s to %s, but was %s",
                scale,
                scale.lowest(),
                scale.highest(),
                score);
    }

    /** Returns the answer as a fraction of its scale: 0 for the lowest, 1 for the highest. */
    public double fraction() {
        return (score - scale.lowest()) / (double) (scale.highest() - scale.lowest());
    }

    /** Returns the scale; not the score, which is the customer's. */
    @Override
    public String toString() {
        return "answer on the " + scale + " scale";
    }
}
