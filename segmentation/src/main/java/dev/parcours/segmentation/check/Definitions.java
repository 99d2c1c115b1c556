package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What segments and positions mean, each written out when it is first asked for. */
final class Definitions {

    private final DemandWriter writer;
    private final CyclePositionRules positions;
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Map<String, Map<Target, Demand>> segments = new HashMap<>();
    private final Map<CyclePosition, Demand> in = new EnumMap<>(CyclePosition.class);

    Definitions(SegmentationEngine engine) {
        writer = new DemandWriter(engine);
        positions = engine.positions();
        for (SegmentRule rule : engine.rules()) {
            conditions.put(rule.segment().id(), rule.condition());
        }
    }

    /** Returns what has to be so for the answer to the rule of a segment to be as asked for. */
    Demand ofSegment(String segment, Target target) {
        return segments.computeIfAbsent(segment, any -> new EnumMap<>(Target.class))
                .computeIfAbsent(target, any -> of(target, Spot.ofSegment(segment, condition(segment))));
    }

    private Condition condition(String segment) {
        return checkNotNull(conditions.get(segment), segment);
    }

    /** Returns what has to be so for the answer at one place to be as asked for. */
    Demand of(Target target, Spot spot) {
        return writer.write(target, spot);
    }

    /** Returns whether a condition is taken apart, or more is known of it than that equal ones have one answer. */
    boolean isUnderstood(Spot spot) {
        return writer.isUnderstood(spot);
    }

    /** Returns what follows for the segment or the position that a condition asks for; empty if it asks for neither. */
    Optional<Demand> meaning(Literal literal, boolean withPositions) {
        Condition condition = literal.atom().condition();
        if (condition instanceof InSegment asked) {
            return Optional.of(ofSegment(asked.segment(), literal.target()));
        }
        return withPositions && condition instanceof InPosition asked
                ? Optional.of(ofPosition(asked.position(), literal.target().isOfAllParts()))
                : Optional.empty();
    }

    private Demand ofPosition(CyclePosition position, boolean isIn) {
        return isIn
                ? inPosition(position)
                : Demand.Sum.any(List.of(CyclePosition.values()).stream()
                        .filter(other -> other != position)
                        .map(this::inPosition)
                        .toList());
    }

    /** Returns that one of the rules of a position holds and none of those before it. */
    private Demand inPosition(CyclePosition position) {
        return in.computeIfAbsent(position, any -> Demand.Sum.any(cases(position)));
    }

    private List<Demand> cases(CyclePosition position) {
        List<Demand> cases = new ArrayList<>();
        List<Demand> passed = new ArrayList<>();
        for (int i = 0; i < positions.rules().size(); i++) {
            Spot spot = Spot.ofPosition(i, positions.rules().get(i).condition());
            if (positions.rules().get(i).position() == position) {
                List<Demand> decided = new ArrayList<>(passed);
                decided.add(of(Target.TRUE, spot));
                cases.add(Demand.Sum.all(decided));
            }
            passed.add(of(Target.NOT_TRUE, spot));
        }
        if (positions.otherwise() == position) {
            cases.add(Demand.Sum.all(passed));
        }
        return cases;
    }
}
