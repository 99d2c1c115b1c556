package dev.parcours.segmentation;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Truth;
import java.util.Arrays;
import java.util.List;

/** How much of what a condition asks for a customer has, from 0 to 1; by the formula of {@link Personas}. */
final class Fit {

    private Fit() {}

    static double of(Explanation explanation) {
        return of(explanation, true);
    }

    /** Returns whether a condition is taken as a whole. */
    static boolean isLeaf(Explanation explanation) {
        return explanation.condition().parts().isEmpty() || explanation.condition() instanceof Not;
    }

    private static double of(Explanation explanation, boolean holds) {
        Condition condition = explanation.condition();
        List<Explanation> parts = explanation.parts();
        if (condition instanceof Not) {
            return of(parts.get(0), !holds);
        }
        if (condition instanceof Score score) {
            return ofScore(score, parts, holds);
        }
        if (condition instanceof AllOf) {
            return best(holds ? parts.size() : 1, parts, holds);
        }
        if (condition instanceof AnyOf) {
            return best(holds ? 1 : parts.size(), parts, holds);
        }
        if (condition instanceof AtLeastOf some) {
            return best(holds ? some.minimum() : parts.size() - some.minimum() + 1, parts, holds);
        }
        double fit = ofTruth(explanation.truth());
        return holds ? fit : 1 - fit;
    }

    private static double ofTruth(Truth truth) {
        return switch (truth) {
            case TRUE -> 1;
            case UNKNOWN -> 0.5;
            case FALSE -> 0;
        };
    }

    /** Returns the mean of the largest so many fits of parts. */
    private static double best(int number, List<Explanation> parts, boolean holds) {
        double[] fits =
                parts.stream().mapToDouble(part -> of(part, holds)).sorted().toArray();
        return Arrays.stream(fits, fits.length - number, fits.length).sum() / number;
    }

    private static double ofScore(Score score, List<Explanation> parts, boolean holds) {
        double lowest = 0;
        double highest = 0;
        double reached = 0;
        for (int i = 0; i < parts.size(); i++) {
            double points = score.weights().get(i).points().doubleValue();
            lowest += Math.min(points, 0);
            highest += Math.max(points, 0);
            reached += points * fitOfPart(parts.get(i), (points > 0) == holds);
        }
        double threshold = score.threshold().doubleValue();
        return holds ? share(reached - lowest, threshold - lowest) : share(highest - reached, highest - threshold);
    }

    // What is against the score, and only partly there, does not count at all until it is true.
    private static double fitOfPart(Explanation part, boolean isInFavour) {
        return isInFavour ? of(part, true) : 1 - of(part, false);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 1 : Math.min(1, Math.max(0, part / whole));
    }
}
