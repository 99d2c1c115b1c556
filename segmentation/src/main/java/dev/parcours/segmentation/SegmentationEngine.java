package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.plan.Plan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which segments customers are in, by one rule per segment.
 *
 * <p>What the answer for a customer is depends on the rules, the customer and the instant alone. This class is
 * immutable and thread-safe.
 */
public final class SegmentationEngine {

    private final List<SegmentRule> rules;
    private final CyclePositionRules positions;
    private final Map<String, Integer> indicesById;
    private final Plan plan;

    private SegmentationEngine(List<SegmentRule> rules, CyclePositionRules positions) {
        this.rules = List.copyOf(rules);
        this.positions = checkNotNull(positions, "positions");
        Map<String, Integer> indices = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int i = 0; i < this.rules.size(); i++) {
            String id = this.rules.get(i).segment().id();
            if (indices.putIfAbsent(id, i) != null) {
                twice.add(id);
            }
        }
        checkArgument(
                twice.isEmpty(),
                "a segment has one rule, but these have several: %s; join their conditions with anyOf, or rename a segment",
                twice);
        indicesById = ImmutableMap.copyOf(indices);
        plan = Plan.of(this.rules.stream().map(SegmentRule::condition).toList(), positions);
    }

    /**
     * Returns the engine of some rules, with the {@linkplain StandardPositions standard meaning} of positions.
     *
     * @throws IllegalArgumentException if two rules are for segments of one id; the message names all such ids
     */
    public static SegmentationEngine of(SegmentRule... rules) {
        return of(List.of(rules));
    }

    /**
     * Returns the engine of some rules, with the {@linkplain StandardPositions standard meaning} of positions.
     *
     * @throws IllegalArgumentException if two rules are for segments of one id; the message names all such ids
     */
    public static SegmentationEngine of(List<SegmentRule> rules) {
        return new SegmentationEngine(rules, StandardPositions.defaults().rules());
    }

    /** Returns this engine with another meaning of positions. */
    public SegmentationEngine withPositions(CyclePositionRules newPositions) {
        return new SegmentationEngine(rules, newPositions);
    }

    /** Returns the rules in order. */
    public List<SegmentRule> rules() {
        return rules;
    }

    /** Returns what decides positions. */
    public CyclePositionRules positions() {
        return positions;
    }

    /**
     * Returns the segment of an id.
     *
     * @throws IllegalArgumentException if no rule is for such a segment
     */
    public Segment segment(String id) {
        return rules.get(indexOf(id)).segment();
    }

    /** Returns the memberships of a customer by what was known at an instant. */
    public Memberships evaluate(Customer customer, Instant asOf) {
        return new Memberships(this, customer, asOf);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SegmentationEngine that && rules.equals(that.rules) && positions.equals(that.positions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, positions);
    }

    /** Returns the ids of the segments. */
    @Override
    public String toString() {
        return "rules for the segments " + indicesById.keySet();
    }

    Plan plan() {
        return plan;
    }

    int indexOf(String segmentId) {
        Integer index = indicesById.get(segmentId);
        checkArgument(
                index != null,
                "there is no rule for segment '%s'; there are rules for %s",
                segmentId,
                indicesById.keySet());
        return index;
    }
}
