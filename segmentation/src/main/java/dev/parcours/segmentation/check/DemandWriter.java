package dev.parcours.segmentation.check;

import dev.parcours.core.StageModel;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.journey.JourneyReading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what has to be so for the answer to a condition to be as asked for.
 *
 * <p>"Not" exchanges true and false. That "at least k of n" is not true is that at least n - k + 1 are not, and "all
 * of" and "any of" are such with k = n and k = 1. A score is reached if enough points are gained by parts that are true
 * and kept by parts of negative points that are false; so it is a sum of weights as well.
 */
final class DemandWriter {

    private static final int MOST_BITS = 60;

    private final Logic logic;
    private final Optional<StageModel> stages;
    private final Map<Condition, Atom> atoms = new HashMap<>();

    DemandWriter(SegmentationEngine engine) {
        logic = engine.logic();
        stages = engine.options().journeys().map(JourneyReading::stageModel);
    }

    Demand write(Target target, Spot spot) {
        Condition condition = spot.condition();
        if (condition instanceof Not) {
            return write(target.negated(), spot.part(0));
        }
        if (condition instanceof AllOf) {
            return sum(target, condition.parts().size(), spot);
        }
        if (condition instanceof AnyOf) {
            return sum(target, 1, spot);
        }
        if (condition instanceof AtLeastOf some) {
            return sum(target, some.minimum(), spot);
        }
        Optional<Demand> written = condition instanceof Score score ? score(target, score, spot) : Optional.empty();
        return written.orElseGet(() -> single(target, spot));
    }

    private Demand sum(Target target, int minimum, Spot spot) {
        int count = spot.condition().parts().size();
        List<Demand> demands = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            demands.add(write(target, spot.part(i)));
        }
        return Demand.Sum.of(target.isOfAllParts() ? minimum : count - minimum + 1, demands);
    }

    /** Returns the sum of a score; empty if its points are of so many digits that they cannot be counted here. */
    private Optional<Demand> score(Target target, Score score, Spot spot) {
        int scale = Math.max(score.threshold().scale(), 0);
        for (Score.Weight weight : score.weights()) {
            scale = Math.max(scale, weight.points().scale());
        }
        List<Demand> demands = new ArrayList<>();
        BigInteger[] weights = new BigInteger[score.weights().size()];
        BigInteger needed = units(score.threshold(), scale);
        for (int i = 0; i < weights.length; i++) {
            Score.Weight weight = score.weights().get(i);
            boolean isGain = weight.points().signum() > 0;
            weights[i] = units(weight.points(), scale).abs();
            needed = isGain ? needed : needed.add(weights[i]);
            demands.add(write(isGain ? target : target.negated(), spot.part(i)));
        }
        BigInteger total = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger asked =
                target.isOfAllParts() ? needed : total.subtract(needed).add(BigInteger.ONE);
        return total.bitLength() > MOST_BITS || asked.bitLength() > MOST_BITS
                ? Optional.empty()
                : Optional.of(new Demand.Sum(
                        demands,
                        Arrays.stream(weights).mapToLong(BigInteger::longValue).toArray(),
                        asked.longValue()));
    }

    private static BigInteger units(BigDecimal number, int scale) {
        return number.setScale(scale).unscaledValue();
    }

    private Demand single(Target target, Spot spot) {
        Condition condition = spot.condition();
        Atom atom = atoms.computeIfAbsent(condition, this::atom);
        TruthSet answers = condition.parts().isEmpty() ? target.answers(logic) : target.answers();
        return new Demand.Single(new Literal(atom, target, answers, spot));
    }

    private Atom atom(Condition condition) {
        int number = atoms.size();
        return new Atom(number, condition, Subject.of(condition, number, stages), Subject.answersOf(condition));
    }

    /** Returns whether a condition is taken apart, or more is known of it than that equal ones have one answer. */
    boolean isUnderstood(Spot spot) {
        return !(write(Target.TRUE, spot) instanceof Demand.Single single)
                || single.literal().atom().subject().isUnderstood();
    }
}
