package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.StageModel;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.journey.JourneyReading;
import dev.parcours.segmentation.position.PositionRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each segment asks about. Two segments have nothing to do with each other unless they share a topic: then whoever
 * could be in the one could be in the other as well or not, so they need not be compared.
 */
final class Topics {

    /** How many topics a segment may have to be compared with others. */
    static final int MOST_TOPICS = 200;

    private static final Object KNOWN = new Subject.Known();
    private static final Object PROFILE = "something of the profile";
    private static final Object ANY_TYPE = "interactions of any type";
    private static final Object SOME_TYPE = "interactions of some type";
    private static final Object POSITION = new Subject.Position();

    private final Map<Condition, Integer> others = new HashMap<>();
    private final Set<Object> ofPositions = new LinkedHashSet<>();
    private final Map<String, Set<Object>> bySegment = new HashMap<>();
    private final Map<Object, List<Integer>> segments = new HashMap<>();
    private final List<SegmentRule> rules;
    private final Optional<StageModel> stages;

    Topics(SegmentationEngine engine) {
        rules = engine.rules();
        stages = engine.options().journeys().map(JourneyReading::stageModel);
        for (PositionRule rule : engine.positions().rules()) {
            collect(rule.condition(), ofPositions);
        }
        Map<String, Condition> conditions = new LinkedHashMap<>();
        rules.forEach(rule -> conditions.put(rule.segment().id(), rule.condition()));
        conditions.keySet().forEach(id -> collect(id, conditions));
        for (int i = 0; i < rules.size(); i++) {
            for (Object topic : withPositions(of(i))) {
                segments.computeIfAbsent(topic, any -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Collects the topics of a segment after those that it asks for, without recursion from segment to segment. */
    private void collect(String id, Map<String, Condition> conditions) {
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String segment = open.peek();
            Set<String> asked = new LinkedHashSet<>();
            collectSegments(condition(segment, conditions), asked);
            asked.removeAll(bySegment.keySet());
            if (bySegment.containsKey(segment) || asked.isEmpty()) {
                open.pop();
                bySegment.computeIfAbsent(segment, any -> {
                    Set<Object> topics = new LinkedHashSet<>();
                    collect(condition(segment, conditions), topics);
                    return topics;
                });
            } else {
                asked.forEach(open::push);
            }
        }
    }

    private static Condition condition(String segment, Map<String, Condition> conditions) {
        return checkNotNull(conditions.get(segment), segment);
    }

    private static void collectSegments(Condition condition, Set<String> segments) {
        if (condition instanceof InSegment asked) {
            segments.add(asked.segment());
        }
        condition.parts().forEach(part -> collectSegments(part, segments));
    }

    private void collect(Condition condition, Set<Object> topics) {
        if (topics.size() > MOST_TOPICS) {
            return;
        }
        if (!condition.parts().isEmpty()) {
            condition.parts().forEach(part -> collect(part, topics));
        } else if (condition instanceof Did did) {
            topics.add(SOME_TYPE);
            topics.add(did.filter()
                    .type()
                    .<Object>map(type -> "interactions of type " + type)
                    .orElse(ANY_TYPE));
        } else if (condition instanceof InSegment asked) {
            topics.addAll(checkNotNull(bySegment.get(asked.segment())));
        } else {
            Subject subject = Subject.of(condition, others.computeIfAbsent(condition, any -> others.size()), stages);
            topics.add(subject);
            if (subject.isOfProfile()) {
                topics.add(PROFILE);
            }
        }
    }

    private Set<Object> of(int segment) {
        return checkNotNull(bySegment.get(rules.get(segment).segment().id()));
    }

    /** Returns whether a segment has so many topics that it is not compared. */
    boolean isTooLarge(int segment) {
        return of(segment).size() > MOST_TOPICS;
    }

    /** Returns the numbers of the segments before one that share a topic with it, in order. */
    int[] relatedBefore(int segment) {
        BitSet related = new BitSet(segment);
        for (Object topic : sought(withPositions(of(segment)))) {
            for (int other : segments.getOrDefault(topic, List.of())) {
                if (other >= segment) {
                    break;
                }
                related.set(other);
            }
        }
        return related.stream().toArray();
    }

    /** Returns whether what positions mean can matter when two segments are compared. */
    boolean needsPositions(int one, int other) {
        return (of(one).contains(POSITION) || of(other).contains(POSITION))
                && (asksForWhatPositionsAskFor(of(one)) || asksForWhatPositionsAskFor(of(other)));
    }

    private boolean asksForWhatPositionsAskFor(Set<Object> topics) {
        return !Collections.disjoint(sought(topics), ofPositions);
    }

    private Collection<Object> withPositions(Set<Object> topics) {
        if (!topics.contains(POSITION)) {
            return topics;
        }
        Set<Object> all = new LinkedHashSet<>(topics);
        all.addAll(ofPositions);
        return all;
    }

    /** Returns the topics that have to do with some topics. */
    private static Set<Object> sought(Collection<Object> topics) {
        Set<Object> sought = new LinkedHashSet<>(topics);
        boolean isOfAnyType = topics.contains(ANY_TYPE);
        sought.remove(PROFILE);
        if (!isOfAnyType) {
            sought.remove(SOME_TYPE);
        }
        if (topics.contains(SOME_TYPE)) {
            sought.add(ANY_TYPE);
        }
        if (topics.contains(PROFILE)) {
            sought.add(KNOWN);
        }
        if (topics.contains(KNOWN)) {
            sought.add(PROFILE);
        }
        return sought;
    }
}
