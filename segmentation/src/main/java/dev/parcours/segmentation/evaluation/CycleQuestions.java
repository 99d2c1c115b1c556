package dev.parcours.segmentation.evaluation;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.position.PositionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions on the position in the cycle. */
final class CycleQuestions {

    private CycleQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions
                .add(InPosition.class, new OfPosition())
                .add(TimeInPosition.class, new OfTime())
                .add(CameFrom.class, new OfOrigin());
    }

    /** Returns the conditions that decide positions. */
    static List<Condition> conditions(Surroundings around) {
        return around.positions().rules().stream().map(PositionRule::condition).toList();
    }

    /** Asks for the position. */
    private static final class OfPosition implements Question<InPosition> {

        @Override
        public Finding find(InPosition condition, Facts facts) {
            CyclePosition position = facts.position();
            List<CyclePosition> lookedAt =
                    lookedAt(facts).stream().map(PositionRule::position).toList();
            return new Finding(Truth.of(position == condition.position()), new Seen.Position(position, lookedAt));
        }

        private static List<PositionRule> lookedAt(Facts facts) {
            List<PositionRule> lookedAt = new ArrayList<>();
            for (PositionRule rule : facts.around().positions().rules()) {
                lookedAt.add(rule);
                if (Evaluator.truth(rule.condition(), facts) == Truth.TRUE) {
                    break;
                }
            }
            return lookedAt;
        }

        @Override
        public List<Condition> reasons(InPosition condition, Facts facts) {
            return lookedAt(facts).stream().map(PositionRule::condition).toList();
        }

        @Override
        public Optional<Instant> steadyUntil(InPosition condition, Facts facts) {
            return Evaluator.earliest(conditions(facts.around()), facts);
        }

        @Override
        public List<Way> ways(InPosition condition, boolean wanted, Ways search) {
            return wanted ? waysInto(condition.position(), search) : waysOutOf(condition.position(), search);
        }

        /** By one of the rules of the position, and without those before it that are of others. */
        private static List<Way> waysInto(CyclePosition position, Ways search) {
            List<Way> ways = List.of();
            List<Way> withoutOthers = List.of(Way.NOTHING);
            for (PositionRule rule : search.facts().around().positions().rules()) {
                if (rule.position() == position) {
                    ways = Ways.either(ways, Ways.both(withoutOthers, search.toBecome(true, rule.condition())));
                } else {
                    withoutOthers = Ways.both(withoutOthers, search.toBeNoMore(true, rule.condition()));
                }
            }
            boolean isOfEveryoneElse = search.facts().around().positions().otherwise() == position;
            return isOfEveryoneElse ? Ways.either(ways, withoutOthers) : ways;
        }

        /** By a rule of another position that comes earlier, or without all rules of the position. */
        private static List<Way> waysOutOf(CyclePosition position, Ways search) {
            List<Way> ways = List.of();
            List<Way> withoutIts = List.of(Way.NOTHING);
            for (PositionRule rule : search.facts().around().positions().rules()) {
                if (rule.position() == position) {
                    withoutIts = Ways.both(withoutIts, search.toBeNoMore(true, rule.condition()));
                } else {
                    ways = Ways.either(ways, Ways.both(withoutIts, search.toBecome(true, rule.condition())));
                }
            }
            boolean isOfEveryoneElse = search.facts().around().positions().otherwise() == position;
            return isOfEveryoneElse ? ways : Ways.either(ways, withoutIts);
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, InPosition condition, Facts facts) {
            return Nearest.steadyUntilWith(added, conditions(facts.around()), facts);
        }

        @Override
        public Reads reads(InPosition condition, Surroundings around) {
            return conditions(around).stream()
                    .map(rule -> Evaluator.reads(rule, around))
                    .reduce(Reads.NOTHING, Reads::and);
        }
    }

    /** Asks something of how the customer came to the position. */
    private abstract static class OfStay<C extends Condition> implements Question<C> {

        abstract Optional<Boolean> test(C condition, Seen.Stay stay, Instant asOf);

        /** Returns when the time in the position changes the answer, as long as the position is the same. */
        Stream<Instant> changes(C condition, Seen.Stay stay) {
            return Stream.empty();
        }

        @Override
        public Finding find(C condition, Facts facts) {
            Seen.Stay stay = facts.stay();
            return new Finding(
                    test(condition, stay, facts.asOf()).map(Truth::of).orElse(Truth.UNKNOWN), stay);
        }

        @Override
        public Optional<Instant> steadyUntil(C condition, Facts facts) {
            return Stream.concat(
                            Evaluator.earliest(conditions(facts.around()), facts).stream(),
                            changes(condition, facts.stay()).filter(change -> change.isAfter(facts.asOf())))
                    .min(Comparator.naturalOrder());
        }

        // Whatever is dated can be the first dated fact.
        @Override
        public Reads reads(C condition, Surroundings around) {
            return Reads.HISTORY.and(Reads.PROFILE);
        }
    }

    /** Asks for the time in the position. */
    private static final class OfTime extends OfStay<TimeInPosition> {

        @Override
        Optional<Boolean> test(TimeInPosition condition, Seen.Stay stay, Instant asOf) {
            return stay.since().map(since -> isInRange(condition, Duration.between(since, asOf)));
        }

        private static boolean isInRange(TimeInPosition condition, Duration time) {
            return condition
                            .minimum()
                            .filter(minimum -> time.compareTo(minimum) < 0)
                            .isEmpty()
                    && condition
                            .maximum()
                            .filter(maximum -> time.compareTo(maximum) > 0)
                            .isEmpty();
        }

        @Override
        Stream<Instant> changes(TimeInPosition condition, Seen.Stay stay) {
            Optional<Instant> comesIn = stay.since()
                    .flatMap(since -> condition.minimum().flatMap(minimum -> OpenWindow.plus(since, minimum)));
            Optional<Instant> goesOut = stay.since()
                    .flatMap(since -> condition.maximum().flatMap(maximum -> OpenWindow.plus(since, maximum)))
                    .flatMap(last -> OpenWindow.plus(last, Duration.ofNanos(1)));
            return Stream.of(comesIn, goesOut).flatMap(Optional::stream);
        }
    }

    /** Asks for the position before. */
    private static final class OfOrigin extends OfStay<CameFrom> {

        @Override
        Optional<Boolean> test(CameFrom condition, Seen.Stay stay, Instant asOf) {
            return Optional.of(stay.before().equals(Optional.of(condition.position())));
        }
    }
}
