package dev.parcours.segmentation.evaluation;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InSegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The conditions of all segments by id, and which asks for which. Nothing here recurses from segment to segment: a
 * chain of 10,000 segments is as deep as one.
 */
public final class SegmentConditions {

    private final Map<String, Condition> conditions;
    private final Map<String, Set<String>> references;

    private SegmentConditions(Map<String, Condition> conditions) {
        this.conditions = ImmutableMap.copyOf(conditions);
        Map<String, Set<String>> found = new LinkedHashMap<>();
        this.conditions.forEach((id, condition) -> found.put(id, references(condition)));
        references = ImmutableMap.copyOf(found);
    }

    /**
     * Returns the conditions of segments.
     *
     * @throws IllegalArgumentException if a segment asks for one that is not there, or if segments ask for each other
     *     in a circle; the message names them all
     */
    public static SegmentConditions of(Map<String, Condition> conditions) {
        SegmentConditions segments = new SegmentConditions(conditions);
        List<String> problems = segments.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return segments;
    }

    private static Set<String> references(Condition condition) {
        Set<String> ids = new LinkedHashSet<>();
        collectReferences(condition, ids);
        return ids;
    }

    private static void collectReferences(Condition condition, Set<String> ids) {
        if (condition instanceof InSegment in) {
            ids.add(in.segment());
        }
        condition.parts().forEach(part -> collectReferences(part, ids));
    }

    /** Returns the conditions of all segments. */
    Collection<Condition> all() {
        return conditions.values();
    }

    /** Returns the condition of a segment, which must be there. */
    public Condition condition(String segment) {
        return checkNotNull(conditions.get(segment), segment);
    }

    /** Returns a segment and all that it asks for, also by way of others, each after those that it asks for itself. */
    Collection<String> withAllAskedFor(String segment) {
        return withAllAskedFor(segment, id -> false);
    }

    /** Returns the same but for segments that are known, and what only those ask for. */
    Collection<String> withAllAskedFor(String segment, Predicate<String> isKnown) {
        Set<String> done = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(segment));
        while (!open.isEmpty()) {
            List<String> missing = asked(open.peek()).stream()
                    .filter(id -> !done.contains(id) && !isKnown.test(id))
                    .toList();
            if (missing.isEmpty()) {
                done.add(open.pop());
            } else {
                missing.forEach(open::push);
            }
        }
        return done;
    }

    private Set<String> asked(String segment) {
        return references.getOrDefault(segment, Set.of());
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        references.forEach((id, asked) -> asked.stream()
                .filter(other -> !conditions.containsKey(other))
                .forEach(other ->
                        problems.add("segment '%s' asks for segment '%s', which has no rule; add one or correct the id"
                                .formatted(id, other))));
        problems.addAll(circles());
        return problems;
    }

    /** Returns a message for each circle that is found by walking from segment to segment, each segment once. */
    private List<String> circles() {
        List<String> problems = new ArrayList<>();
        Set<String> done = new HashSet<>();
        references.keySet().forEach(start -> walk(start, done, problems));
        return problems;
    }

    private void walk(String start, Set<String> done, List<String> problems) {
        Deque<String> path = new ArrayDeque<>();
        Map<String, Iterator<String>> open = new HashMap<>();
        enter(start, path, open, done);
        while (!path.isEmpty()) {
            String last = path.getLast();
            Iterator<String> asked = checkNotNull(open.get(last));
            if (!asked.hasNext()) {
                open.remove(path.removeLast());
                continue;
            }
            String next = asked.next();
            if (open.containsKey(next)) {
                problems.add(circle(path, next));
            } else {
                enter(next, path, open, done);
            }
        }
    }

    private void enter(String segment, Deque<String> path, Map<String, Iterator<String>> open, Set<String> done) {
        if (done.add(segment)) {
            path.addLast(segment);
            open.put(segment, asked(segment).iterator());
        }
    }

    private static String circle(Deque<String> path, String back) {
        List<String> chain = new ArrayList<>(path);
        return "segments ask for each other in a circle: %s -> %s; break it in one of them"
                .formatted(String.join(" -> ", chain.subList(chain.indexOf(back), chain.size())), back);
    }
}
