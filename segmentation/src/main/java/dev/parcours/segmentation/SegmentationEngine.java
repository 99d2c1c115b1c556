package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.RegexEngine;
import dev.parcours.segmentation.evaluation.SegmentConditions;
import dev.parcours.segmentation.evaluation.Surroundings;
import dev.parcours.segmentation.plan.Plan;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import dev.parcours.segmentation.position.StandardPositions;
import dev.parcours.segmentation.schema.ProfileSchema;
import dev.parcours.segmentation.schema.SchemaProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which segments customers are in, by one rule per segment.
 *
 * <p>What the answer for a customer is depends on the rules, the customer and the instant alone. This class is
 * immutable and thread-safe.
 */
public final class SegmentationEngine {

    private final List<SegmentRule> rules;
    private final Surroundings around;
    private final Map<String, Integer> indicesById;
    private final List<Segment> segments;
    private final Plan plan;

    private SegmentationEngine(List<SegmentRule> rules, Surroundings around) {
        this.rules = rules;
        this.around = around;
        Map<String, Integer> indices = new LinkedHashMap<>();
        rules.forEach(rule -> indices.put(rule.segment().id(), indices.size()));
        indicesById = ImmutableMap.copyOf(indices);
        segments = rules.stream().map(SegmentRule::segment).toList();
        plan = Plan.of(rules.stream().map(SegmentRule::condition).toList(), around);
    }

    /**
     * Returns the engine of some rules, with the {@linkplain StandardPositions standard meaning} of positions and
     * absent data unknown.
     *
     * @throws IllegalArgumentException if two rules are for segments of one id, if a rule asks for a segment without a
     *     rule, if segments ask for each other in a circle, or if a rule has a regular expression or asks for journeys,
     *     which need {@link EngineOptions}; the message names them all
     */
    public static SegmentationEngine of(SegmentRule... rules) {
        return of(List.of(rules));
    }

    /**
     * Returns the engine of some rules, with the {@linkplain StandardPositions standard meaning} of positions and
     * absent data unknown.
     *
     * @throws IllegalArgumentException if two rules are for segments of one id, if a rule asks for a segment without a
     *     rule, if segments ask for each other in a circle, or if a rule has a regular expression or asks for journeys,
     *     which need {@link EngineOptions}; the message names them all
     */
    public static SegmentationEngine of(List<SegmentRule> rules) {
        return of(rules, EngineOptions.none());
    }

    /**
     * Returns the engine of some rules that ask whether attributes match regular expressions.
     *
     * @param regexes compiles the expressions
     * @throws IllegalArgumentException as {@link #of(List)} does, or if an expression cannot be compiled; the message
     *     names them all
     */
    public static SegmentationEngine of(List<SegmentRule> rules, RegexEngine regexes) {
        return of(rules, EngineOptions.none().withRegexes(regexes));
    }

    /**
     * Returns the engine of some rules that need more than customers to be answered.
     *
     * @throws IllegalArgumentException as {@link #of(List)} does for what the options do not have, if an expression
     *     cannot be compiled, or if rules ask for stages that the journeys cannot be in; the message names them all
     */
    public static SegmentationEngine of(List<SegmentRule> rules, EngineOptions options) {
        List<SegmentRule> copy = List.copyOf(rules);
        Surroundings around = Surroundings.of(
                StandardPositions.defaults().rules(),
                Logic.THREE_VALUED,
                SegmentConditions.of(conditionsById(copy)),
                List.of(),
                options.regexes(),
                options.journeys());
        return new SegmentationEngine(copy, around);
    }

    private static Map<String, Condition> conditionsById(List<SegmentRule> rules) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (SegmentRule rule : rules) {
            if (conditions.putIfAbsent(rule.segment().id(), rule.condition()) != null) {
                twice.add(rule.segment().id());
            }
        }
        checkArgument(
                twice.isEmpty(),
                "a segment has one rule, but these have several: %s; join their conditions with anyOf, or rename a"
                        + " segment",
                twice);
        return conditions;
    }

    /**
     * Returns this engine with another meaning of positions.
     *
     * @throws IllegalArgumentException if they ask for a regular expression that this engine cannot compile, or for
     *     journeys that it cannot read
     */
    public SegmentationEngine withPositions(CyclePositionRules newPositions) {
        return new SegmentationEngine(
                rules,
                Surroundings.of(
                        newPositions,
                        around.logic(),
                        around.segments(),
                        List.of(),
                        around.patterns().engine(),
                        around.journeys()));
    }

    /** Returns this engine with another meaning of absent data; by default they are unknown. */
    public SegmentationEngine withLogic(Logic newLogic) {
        checkNotNull(newLogic, "logic");
        return new SegmentationEngine(rules, around.withLogic(newLogic));
    }

    /**
     * Returns what is asked of attributes that cannot be meant by what a schema says, in rules and in positions;
     * nothing if all is well.
     */
    public List<SchemaProblem> check(ProfileSchema schema) {
        List<SchemaProblem> problems = new ArrayList<>();
        List<PositionRule> ofPositions = around.positions().rules();
        for (int i = 0; i < ofPositions.size(); i++) {
            problems.addAll(schema.check(ofPositions.get(i).condition(), "", "positions.rules[%s].when".formatted(i)));
        }
        for (int i = 0; i < rules.size(); i++) {
            problems.addAll(schema.check(
                    rules.get(i).condition(), rules.get(i).segment().id(), "segments[%s].when".formatted(i)));
        }
        return Collections.unmodifiableList(problems);
    }

    /**
     * Returns this engine if all that is asked of attributes can be meant by what a schema says.
     *
     * @throws IllegalArgumentException if something cannot; the message names all of it
     */
    public SegmentationEngine checkedBy(ProfileSchema schema) {
        List<SchemaProblem> problems = check(schema);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(SchemaProblem::line).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /** Returns the rules in order. */
    public List<SegmentRule> rules() {
        return rules;
    }

    /** Returns what decides positions. */
    public CyclePositionRules positions() {
        return around.positions();
    }

    /** Returns what the engine was given beside its rules. */
    public EngineOptions options() {
        return new EngineOptions(around.patterns().engine(), around.journeys());
    }

    /** Returns what absent data mean. */
    public Logic logic() {
        return around.logic();
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
        return new Memberships(this, plan.match(checkNotNull(customer, "customer"), checkNotNull(asOf, "asOf")));
    }

    /**
     * Returns the customers of a population who are in a segment, by what was known at an instant. Equal to evaluating
     * each of them, and much faster for conditions on attributes.
     *
     * @throws IllegalArgumentException if there is no rule for the segment
     */
    public Audience audience(Segment segment, Population population, Instant asOf) {
        checkNotNull(asOf, "asOf");
        return Selection.of(rules.get(indexOf(segment.id())).condition(), population, around, asOf);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SegmentationEngine that
                && rules.equals(that.rules)
                && around.positions().equals(that.around.positions())
                && around.logic() == that.around.logic();
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, around.positions(), around.logic());
    }

    /** Returns the ids of the segments. */
    @Override
    public String toString() {
        return "rules for the segments " + indicesById.keySet();
    }

    Surroundings around() {
        return around;
    }

    /** Returns the segments in the order of the rules. */
    List<Segment> segments() {
        return segments;
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
