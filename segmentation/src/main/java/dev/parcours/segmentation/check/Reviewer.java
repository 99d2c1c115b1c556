package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.check.RuleFinding.Kind;
import dev.parcours.segmentation.check.Search.Outcome;
import dev.parcours.segmentation.check.Undecided.Reason;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Score;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks of rules what there is to ask, as long as the budget lasts. */
final class Reviewer {

    static final int MOST_STEPS = 8_000_000;
    static final int STEPS_PER_RULE = 500;
    static final int MOST_STEPS_OF_RULE = 500_000;
    static final int MOST_STEPS_OF_PAIR = 20_000;

    static final int MOST_FINDINGS = 100_000;

    private final List<SegmentRule> rules;
    private final Definitions definitions;
    private final Topics topics;
    private final Cases cases;
    private final Budget budget = new Budget(MOST_STEPS);
    private final List<RuleFinding> findings = new ArrayList<>();
    private final Map<Reason, BitSet> open = new EnumMap<>(Reason.class);
    private final BitSet decided = new BitSet();

    Reviewer(SegmentationEngine engine) {
        rules = engine.rules();
        definitions = new Definitions(engine);
        topics = new Topics(engine);
        cases = new Cases(definitions);
        for (Reason reason : Reason.values()) {
            open.put(reason, new BitSet());
        }
    }

    List<RuleFinding> findings() {
        return findings;
    }

    void review() {
        Budget forRules = new Budget(MOST_STEPS + (long) STEPS_PER_RULE * rules.size());
        for (int i = 0; i < rules.size(); i++) {
            reviewRule(i, forRules);
        }
        reviewPairs();
    }

    private BitSet open(Reason reason) {
        return checkNotNull(open.get(reason));
    }

    private Segment segment(int rule) {
        return rules.get(rule).segment();
    }

    private Demand demand(int rule, Target target) {
        return definitions.ofSegment(segment(rule).id(), target);
    }

    private void reviewRule(int rule, Budget forRules) {
        Optional<List<ConditionPlace>> never = proof(List.of(demand(rule, Target.TRUE)), forRules, rule);
        Optional<List<ConditionPlace>> always = proof(List.of(demand(rule, Target.NOT_TRUE)), forRules, rule);
        never.ifPresent(places -> add(Kind.NEVER_TRUE, rule, places));
        always.ifPresent(places -> add(Kind.ALWAYS_TRUE, rule, places));
        decided.set(rule, never.isPresent() || always.isPresent());
        reviewParts(rule, Spot.ofSegment(segment(rule).id(), rules.get(rule).condition()), forRules);
    }

    /** Looks for scores that cannot be reached. */
    private void reviewParts(int rule, Spot spot, Budget forRules) {
        Condition condition = spot.condition();
        if (condition instanceof Score || condition instanceof AtLeastOf) {
            proof(List.of(definitions.of(Target.TRUE, spot)), forRules, rule).ifPresent(places -> {
                Set<ConditionPlace> first = new LinkedHashSet<>(List.of(spot.place()));
                first.addAll(places);
                add(Kind.UNREACHABLE, rule, List.copyOf(first));
            });
        }
        for (int i = 0; i < condition.parts().size(); i++) {
            reviewParts(rule, spot.part(i), forRules);
        }
    }

    private void add(Kind kind, int rule, List<ConditionPlace> places) {
        findings.add(new RuleFinding(kind, segment(rule), Optional.empty(), places));
    }

    /** Returns the conditions that prove that nobody meets some demands; empty if it cannot be proved. */
    private Optional<List<ConditionPlace>> proof(List<Demand> demands, Budget forRules, int rule) {
        Budget part = forRules.part(MOST_STEPS_OF_RULE);
        Search search = new Search(definitions, true, true);
        Outcome outcome = search.search(demands, part);
        forRules.charge(part);
        if (outcome == Outcome.TOO_LARGE) {
            open(Reason.TOO_LARGE).set(rule);
        }
        return outcome == Outcome.IMPOSSIBLE ? Optional.of(places(search)) : Optional.empty();
    }

    private static List<ConditionPlace> places(Search search) {
        return search.reasons().stream()
                .map(literal -> literal.spot().place())
                .distinct()
                .toList();
    }

    /** Compares each segment with those before it, so that of very many the first are all compared with each other. */
    private void reviewPairs() {
        SortedMap<Pair, List<ConditionPlace>> contained = new TreeMap<>(Pair.ORDER);
        SortedMap<Pair, List<ConditionPlace>> disjoint = new TreeMap<>(Pair.ORDER);
        for (int i = 0; i < rules.size(); i++) {
            if (topics.isTooLarge(i)) {
                open(Reason.TOO_LARGE).set(i);
            } else if (!decided.get(i) && !isStopped(contained, disjoint)) {
                compare(i, contained, disjoint);
            }
        }
        addContained(contained);
        disjoint.forEach((pair, places) -> add(Kind.DISJOINT, pair, places));
    }

    private boolean isStopped(Map<Pair, List<ConditionPlace>> contained, Map<Pair, List<ConditionPlace>> disjoint) {
        boolean isStopped = budget.isSpent() || contained.size() + disjoint.size() >= MOST_FINDINGS;
        if (isStopped) {
            open(Reason.NOT_COMPARED).set(0, rules.size());
            open(Reason.NOT_COMPARED).andNot(decided);
        }
        return isStopped;
    }

    private void compare(
            int other, Map<Pair, List<ConditionPlace>> contained, Map<Pair, List<ConditionPlace>> disjoint) {
        for (int one : topics.relatedBefore(other)) {
            if (decided.get(one) || topics.isTooLarge(one)) {
                continue;
            }
            if (isStopped(contained, disjoint)) {
                return;
            }
            Pair pair = new Pair(one, other);
            proof(pair, Target.NOT_TRUE).ifPresent(places -> contained.put(pair, places));
            proof(pair.reversed(), Target.NOT_TRUE).ifPresent(places -> contained.put(pair.reversed(), places));
            proof(pair, Target.TRUE).ifPresent(places -> disjoint.put(pair, places));
        }
    }

    /** Returns the conditions that prove that nobody is in one segment and, as asked for, in the other or not. */
    private Optional<List<ConditionPlace>> proof(Pair pair, Target other) {
        Demand first = demand(pair.one, Target.TRUE);
        Demand second = demand(pair.other, other);
        boolean needsPositions = topics.needsPositions(pair.one, pair.other);
        if (cases.goTogether(first, second, needsPositions, budget)) {
            return Optional.empty();
        }
        List<Demand> demands = List.of(first, second);
        // What positions mean is looked at only where it is needed, since it opens many more ways.
        Optional<List<ConditionPlace>> proof = proof(pair, demands, false);
        return proof.isPresent() || !needsPositions ? proof : proof(pair, demands, true);
    }

    private Optional<List<ConditionPlace>> proof(Pair pair, List<Demand> demands, boolean withPositions) {
        Search search = new Search(definitions, withPositions, false);
        Outcome outcome = search(search, demands);
        if (outcome == Outcome.IMPOSSIBLE) {
            if (search.reasons().isEmpty()) {
                // Again, now for the reasons: they would cost too much for the many pairs without a finding.
                search = new Search(definitions, withPositions, true);
                outcome = search(search, demands);
            }
            if (outcome == Outcome.IMPOSSIBLE) {
                return Optional.of(places(search));
            }
        }
        // With nothing left for all comparisons, it is not this one that is too large.
        if (outcome == Outcome.TOO_LARGE && !budget.isSpent()) {
            open(Reason.TOO_LARGE).set(pair.one);
            open(Reason.TOO_LARGE).set(pair.other);
        }
        return Optional.empty();
    }

    private Outcome search(Search search, List<Demand> demands) {
        Budget part = budget.part(MOST_STEPS_OF_PAIR);
        Outcome outcome = search.search(demands, part);
        budget.charge(part);
        return outcome;
    }

    private void addContained(SortedMap<Pair, List<ConditionPlace>> contained) {
        contained.forEach((pair, places) -> {
            List<ConditionPlace> back = contained.get(pair.reversed());
            if (back == null) {
                add(Kind.CONTAINED, pair, places);
            } else if (pair.one < pair.other) {
                add(
                        Kind.SAME,
                        pair,
                        Stream.concat(places.stream(), back.stream()).distinct().toList());
            }
        });
    }

    private void add(Kind kind, Pair pair, List<ConditionPlace> places) {
        findings.add(new RuleFinding(kind, segment(pair.one), Optional.of(segment(pair.other)), places));
    }

    private record Pair(int one, int other) {
        static final Comparator<Pair> ORDER = Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other);

        Pair reversed() {
            return new Pair(other, one);
        }
    }

    List<Undecided> undecided() {
        List<Undecided> undecided = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<ConditionPlace> unknown = new ArrayList<>();
            collectUnknown(Spot.ofSegment(segment(i).id(), rules.get(i).condition()), unknown);
            open(Reason.UNKNOWN_KIND).set(i, !unknown.isEmpty());
            for (Reason reason : Reason.values()) {
                if (open(reason).get(i)) {
                    undecided.add(
                            new Undecided(segment(i), reason, reason == Reason.UNKNOWN_KIND ? unknown : List.of()));
                }
            }
        }
        return undecided;
    }

    private void collectUnknown(Spot spot, List<ConditionPlace> unknown) {
        if (!definitions.isUnderstood(spot)) {
            unknown.add(spot.place());
            return;
        }
        for (int i = 0; i < spot.condition().parts().size(); i++) {
            collectUnknown(spot.part(i), unknown);
        }
    }
}
