package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.ConfidenceInterval;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The net promoter score: promoters less detractors, in percent of the answers (Reichheld 2003, The one number you need
 * to grow, Harvard Business Review 81(12), 46–54).
 *
 * @param promoters how many answers are 9 or 10
 * @param passives how many are 7 or 8
 * @param detractors how many are 0 to 6
 */
public record NetPromoterScore(long promoters, long passives, long detractors) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Creates a score.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public NetPromoterScore {
        checkArgument(
                promoters >= 0 && passives >= 0 && detractors >= 0,
                "counts of answers must not be negative, but were %s, %s and %s",
                promoters,
                passives,
                detractors);
    }

    /** Returns how many answers there are. */
    public long answers() {
        return promoters + passives + detractors;
    }

    /** Returns the score, from -100 to 100; empty without an answer. */
    public OptionalDouble score() {
        return answers() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (promoters - detractors) / answers());
    }

    /** Returns the interval of the score at the level 0.95; empty without an answer. */
    public Optional<ConfidenceInterval> interval() {
        return interval(ConfidenceInterval.DEFAULT_LEVEL);
    }

    /**
     * Returns the adjusted Wald interval of the score, the best of the six that Rocks compares (2016, Interval
     * estimation for the "Net Promoter Score", The American Statistician 70(4), 365–372); empty without an answer. It
     * counts three answers more, of which 3/4 are promoters and 3/4 detractors. With z the normal quantile of the
     * level,
     *
     * <pre>{@code
     * n = answers + 3,  p = (promoters + 3/4) / n,  d = (detractors + 3/4) / n
     * 100 ((p - d) -+ z sqrt((p + d - (p - d)^2) / n))
     * }</pre>
     *
     * <p>cut off at -100 and 100. For example, 8 promoters, 9 passives and 22 detractors have a score of -35.9 and at
     * the level 0.95 an interval from -57.5 to -9.2. Its middle is not the score but a little nearer to 0, so that of
     * few answers that all agree the score can lie at the edge or outside.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> interval(double level) {
        checkArgument(level > 0 && level < 1, "the level must be between 0 and 1, but was %s", level);
        if (answers() == 0) {
            return Optional.empty();
        }
        double n = answers() + 3;
        double p = (promoters + 0.75) / n;
        double d = (detractors + 0.75) / n;
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double half = z * Math.sqrt((p + d - (p - d) * (p - d)) / n);
        return Optional.of(new ConfidenceInterval(
                Math.max(-100, 100 * (p - d - half)), Math.min(100, 100 * (p - d + half)), level));
    }
}
