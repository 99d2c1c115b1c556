package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Searches for the ways in which answers can be brought about, the cheapest first and of equally cheap ones the first
 * in the rule. Only the few cheapest of each condition are kept. What has to happen for one condition may undo what
 * another needs, so a way is to be tried before it is believed.
 */
final class Ways {

    private static final int KEPT = 4;
    private static final int MAX_STEPS_IN_TIME = 50;
    private static final int MAX_SETS = 8;

    private final Facts facts;
    private final Map<Goal, List<Way>> found = new HashMap<>();

    Ways(Facts facts) {
        this.facts = facts;
    }

    /** What is wanted of a condition: that its answer is true or false, or that it is that no more. */
    private record Goal(Condition condition, boolean answer, boolean isReached) {}

    /** Returns what is known now. */
    Facts facts() {
        return facts;
    }

    /** Returns ways for a condition to become true, or to become false. */
    List<Way> toBecome(boolean answer, Condition condition) {
        return to(answer, true, condition);
    }

    /** Returns ways for a condition to be no more true, or no more false. */
    List<Way> toBeNoMore(boolean answer, Condition condition) {
        return to(answer, false, condition);
    }

    /**
     * Returns ways that need a window; if that begins with an event, the ways by which it begins or begins anew, too.
     */
    List<Way> in(Window window, List<Way> ways) {
        if (!(window instanceof Window.Since since)) {
            return ways;
        }
        boolean hasBegun = OpenWindow.of(window, facts).isPresent();
        List<Way> all = new ArrayList<>(hasBegun ? ways : List.of());
        if (!hasBegun || since.occurrence() == Occurrence.LAST) {
            List<Way> event = Way.more(since.event(), 1);
            all.addAll(event);
            all.addAll(both(event, ways));
        }
        return all;
    }

    // Truths are in an order, false, unknown, true: what is wanted is a step up in it or a step down.
    private List<Way> to(boolean answer, boolean reach, Condition condition) {
        boolean isUp = answer == reach;
        List<Condition> parts = condition.parts();
        if (condition instanceof Not not) {
            return to(!answer, reach, not.part());
        }
        if (condition instanceof AllOf) {
            return some(isUp ? parts.size() : 1, answer, reach, parts);
        }
        if (condition instanceof AnyOf) {
            return some(isUp ? 1 : parts.size(), answer, reach, parts);
        }
        if (condition instanceof AtLeastOf atLeast) {
            int others = parts.size() - atLeast.minimum() + 1;
            return some(isUp ? atLeast.minimum() : others, answer, reach, parts);
        }
        return condition instanceof Score score ? points(score, answer, reach) : leaf(condition, answer, reach);
    }

    private List<Way> leaf(Condition condition, boolean answer, boolean reach) {
        Goal goal = new Goal(condition, answer, reach);
        List<Way> ways = found.get(goal);
        if (ways == null) {
            boolean isThere = (truth(condition, facts) == Truth.of(answer)) == reach;
            ways = isThere ? List.of(Way.NOTHING) : waysOf(condition, answer == reach);
            found.put(goal, ways);
        }
        return ways;
    }

    private List<Way> waysOf(Condition condition, boolean wanted) {
        List<Way> ways = new ArrayList<>(Questions.of(condition).ways(condition, wanted, this));
        byTime(condition, Truth.of(wanted)).ifPresent(instant -> ways.add(Way.waitingFor(instant)));
        return cheapest(ways);
    }

    private static Truth truth(Condition condition, Facts facts) {
        return Evaluator.truth(condition, facts);
    }

    /** Returns the first instant at which time alone has brought an answer about, unless that takes many steps. */
    private Optional<Instant> byTime(Condition condition, Truth wanted) {
        Optional<Instant> next = Evaluator.steadyUntil(condition, facts);
        for (int step = 0; step < MAX_STEPS_IN_TIME && next.isPresent(); step++) {
            Facts later = facts.at(next.get());
            if (truth(condition, later) == wanted) {
                return next;
            }
            next = Evaluator.steadyUntil(condition, later);
        }
        return Optional.empty();
    }

    /** Returns ways for at least so many of some conditions. */
    private List<Way> some(int number, boolean answer, boolean reach, List<Condition> parts) {
        List<List<Way>> open = new ArrayList<>();
        int missing = number;
        for (Condition part : parts) {
            List<Way> ways = to(answer, reach, part);
            if (isNothing(ways)) {
                missing--;
            } else if (!ways.isEmpty()) {
                open.add(ways);
            }
        }
        if (missing <= 0) {
            return List.of(Way.NOTHING);
        }
        return missing > open.size() || missing > Way.MAX_CHANGES ? List.of() : choose(missing, open);
    }

    /** Returns the ways that take so many of several steps, by what is cheapest for each smaller number. */
    private static List<Way> choose(int number, List<List<Way>> open) {
        List<List<Way>> best = new ArrayList<>(Collections.nCopies(number + 1, List.<Way>of()));
        best.set(0, List.of(Way.NOTHING));
        for (List<Way> ways : open) {
            for (int taken = number; taken > 0; taken--) {
                best.set(taken, either(best.get(taken), both(best.get(taken - 1), ways)));
            }
        }
        return best.get(number);
    }

    /**
     * Returns ways for the points of a score to move across the threshold: of up to {@value #MAX_SETS} parts that could
     * move every set is looked at; of more, those of the most points are taken until they are enough.
     */
    private List<Way> points(Score score, boolean answer, boolean reach) {
        boolean isUp = answer == reach;
        List<Truth> truths =
                score.parts().stream().map(part -> truth(part, facts)).toList();
        Seen.Points points = Evaluator.points(score, truths);
        BigDecimal gap = score.threshold().subtract(answer ? points.lowest() : points.highest());
        // Down, the sum has to come below the threshold, not only to it.
        Predicate<BigDecimal> isEnough =
                isUp ? gain -> gain.compareTo(gap) >= 0 : gain -> gain.compareTo(gap.negate()) > 0;
        if (isEnough.test(BigDecimal.ZERO)) {
            return List.of(Way.NOTHING);
        }
        List<Gain> gains = gains(score, answer, reach);
        return gains.size() <= MAX_SETS ? ofSets(gains, isEnough) : greedily(gains, isEnough);
    }

    /** What a part adds to a score if it moves, and the ways to move it. */
    private record Gain(BigDecimal points, List<Way> ways) {}

    private List<Gain> gains(Score score, boolean answer, boolean reach) {
        List<Gain> gains = new ArrayList<>();
        for (Score.Weight weight : score.weights()) {
            List<Way> ways = to(answer == (weight.points().signum() > 0), reach, weight.condition());
            if (!ways.isEmpty() && !isNothing(ways)) {
                gains.add(new Gain(weight.points().abs(), ways));
            }
        }
        return gains;
    }

    private static List<Way> ofSets(List<Gain> gains, Predicate<BigDecimal> isEnough) {
        List<Way> ways = new ArrayList<>();
        // The bit of the first part is the highest, so that among equals sets with earlier parts come first.
        for (int set = (1 << gains.size()) - 1; set > 0; set--) {
            List<Gain> taken = new ArrayList<>();
            for (int i = 0; i < gains.size(); i++) {
                if (((set >>> (gains.size() - 1 - i)) & 1) == 1) {
                    taken.add(gains.get(i));
                }
            }
            if (isEnough.test(sum(taken))) {
                ways.addAll(all(taken));
            }
        }
        return cheapest(ways);
    }

    private static List<Way> greedily(List<Gain> gains, Predicate<BigDecimal> isEnough) {
        List<Gain> taken = new ArrayList<>();
        List<Gain> byPoints = gains.stream()
                .sorted(Comparator.comparing(Gain::points).reversed())
                .toList();
        for (Gain gain : byPoints) {
            taken.add(gain);
            if (isEnough.test(sum(taken)) || taken.size() > Way.MAX_CHANGES) {
                break;
            }
        }
        return isEnough.test(sum(taken)) ? all(taken) : List.of();
    }

    private static BigDecimal sum(List<Gain> gains) {
        return gains.stream().map(Gain::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Way> all(List<Gain> gains) {
        List<Way> ways = List.of(Way.NOTHING);
        for (Gain gain : gains) {
            ways = both(ways, gain.ways());
        }
        return ways;
    }

    private static boolean isNothing(List<Way> ways) {
        return ways.size() == 1 && ways.get(0).equals(Way.NOTHING);
    }

    /** Returns the cheapest ways to do one thing and another. */
    static List<Way> both(List<Way> ones, List<Way> others) {
        if (isNothing(ones)) {
            return others;
        }
        List<Way> ways = new ArrayList<>();
        ones.forEach(one -> others.forEach(other -> ways.add(one.and(other))));
        return cheapest(ways);
    }

    /** Returns the cheapest of some ways and others. */
    static List<Way> either(List<Way> ones, List<Way> others) {
        if (others.isEmpty()) {
            return ones;
        }
        List<Way> ways = new ArrayList<>(ones);
        ways.addAll(others);
        return cheapest(ways);
    }

    private static List<Way> cheapest(List<Way> ways) {
        if (ways.size() == 1) {
            return ways;
        }
        List<Way> byCost = new ArrayList<>(ways);
        byCost.sort(Comparator.comparingInt(Way::cost));
        List<Way> kept = new ArrayList<>(KEPT);
        for (Way way : byCost) {
            if (kept.size() < KEPT && way.changes().size() <= Way.MAX_CHANGES && !kept.contains(way)) {
                kept.add(way);
            }
        }
        return kept;
    }
}
