package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Holds if, among the customer's interactions of one kind within a window, those of another kind make up at least a
 * share. Obtained from {@link Conditions#responds} and {@link Conditions#share}.
 *
 * <p>Unknown if there are fewer interactions than the evidence asked for, or if the window is unknown: of somebody who
 * answered twice nobody can tell which channel he prefers, nor which he does not. For example, with a share of 0.5 and
 * an evidence of 4, three responses by SMS among six hold, two among six do not, and three among three are unknown.
 *
 * @param of which interactions make up the share; only those that are among the others count
 * @param among which interactions the share is of
 * @param minimum the smallest share that holds, above 0 and at most 1
 * @param evidence how many interactions there have to be, at least 1
 * @param window the span of time that counts
 */
public record Share(InteractionFilter of, InteractionFilter among, BigDecimal minimum, int evidence, Window window)
        implements Condition {

    /** How many interactions there have to be unless another number is asked for. */
    public static final int USUAL_EVIDENCE = 5;

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the share is not above 0 and at most 1, if it has more than 50 digits, or if
     *     the evidence is not positive
     */
    public Share {
        checkNotNull(of, "of");
        checkNotNull(among, "among");
        checkNotNull(window, "window");
        minimum = Checks.checkNumber(minimum);
        checkArgument(
                minimum.signum() > 0 && minimum.compareTo(BigDecimal.ONE) <= 0,
                "a share is above 0 and at most 1, but was %s",
                minimum);
        checkArgument(evidence > 0, "the evidence must be at least one interaction, but was %s", evidence);
    }

    /**
     * Returns this condition with another share, such as {@code new BigDecimal("0.5")}.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Share atLeast(BigDecimal newMinimum) {
        return new Share(of, among, newMinimum, evidence, window);
    }

    /**
     * Returns this condition with another number of interactions that there have to be.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Share withEvidence(int interactions) {
        return new Share(of, among, minimum, interactions, window);
    }

    /**
     * Returns this condition within the last so much time, which replaces the window before.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Share within(Duration length) {
        return during(Window.last(length));
    }

    /** Returns this condition during a window, which replaces the one before. */
    public Share during(Window newWindow) {
        return new Share(of, among, minimum, evidence, newWindow);
    }
}
