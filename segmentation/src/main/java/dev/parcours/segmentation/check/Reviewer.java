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

    static final int MOST_STEPS = 5_000_000;
    static final int MOST_STEPS_OF_RULE = 500_000;
    static final int MOST_STEPS_OF_PAIR = 20_000;

    static final int MOST_FINDINGS = 20_000;

    private final List<SegmentRule> rules;
    private final Definitions definitions;
    private final Topics topics;
    private final Budget budget = new Budget(MOST_STEPS);
    private final List<RuleFinding> findings = new ArrayList<>();
    private final Map<Reason, BitSet> open = new EnumMap<>(Reason.class);
    private final BitSet decided = new BitSet();

    Reviewer(SegmentationEngine engine) {
        rules = engine.rules();
        definitions = new Definitions(engine);
        topics = new Topics(engine);
        for (Reason reason : Reason.values()) {
            open.put(reason, new BitSet());
        }
    }

    List<RuleFinding> findings() {
        return findings;
    }

    void review() {
        Budget forRules = budget.part(MOST_STEPS / 2);
        for (int i = 0; i < rules.size(); i++) {
            reviewRule(i, forRules);
        }
        budget.charge(forRules);
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

    private void reviewPairs() {
        SortedMap<Pair, List<ConditionPlace>> contained = new TreeMap<>(Pair.ORDER);
        SortedMap<Pair, List<ConditionPlace>> disjoint = new TreeMap<>(Pair.ORDER);
        for (int i = 0; i < rules.size() && !open(Reason.NOT_COMPARED).get(i); i++) {
            if (topics.isTooLarge(i)) {
                open(Reason.TOO_LARGE).set(i);
            } else if (!decided.get(i)) {
                compare(i, contained, disjoint);
            }
        }
        addContained(contained);
        disjoint.forEach((pair, places) -> add(Kind.DISJOINT, pair, places));
    }

    private void compare(int one, Map<Pair, List<ConditionPlace>> contained, Map<Pair, List<ConditionPlace>> disjoint) {
        for (int other : topics.related(one)) {
            if (budget.isSpent() || contained.size() + disjoint.size() >= MOST_FINDINGS) {
                open(Reason.NOT_COMPARED).set(one, rules.size());
                return;
            }
            if (decided.get(other) || topics.isTooLarge(other)) {
                continue;
            }
            Pair pair = new Pair(one, other);
            proof(pair, Target.NOT_TRUE).ifPresent(places -> contained.put(pair, places));
            if (one < other) {
                proof(pair, Target.TRUE).ifPresent(places -> disjoint.put(pair, places));
            }
        }
    }

    /** Returns the conditions that prove that nobody is in one segment and, as asked for, in the other or not. */
    private Optional<List<ConditionPlace>> proof(Pair pair, Target other) {
        List<Demand> demands = List.of(demand(pair.one, Target.TRUE), demand(pair.other, other));
        // What positions mean is looked at only where it is needed, since it opens many more ways.
        Optional<List<ConditionPlace>> proof = proof(pair, demands, false);
        return proof.isPresent() || !topics.needsPositions(pair.one, pair.other) ? proof : proof(pair, demands, true);
    }

    private Optional<List<ConditionPlace>> proof(Pair pair, List<Demand> demands, boolean withPositions) {
        Outcome outcome = search(new Search(definitions, withPositions, false), demands);
        if (outcome == Outcome.IMPOSSIBLE) {
            // Again, now for the reasons: they would cost too much for the many pairs without a finding.
            Search search = new Search(definitions, withPositions, true);
            outcome = search(search, demands);
            if (outcome == Outcome.IMPOSSIBLE) {
                return Optional.of(places(search));
            }
        }
        if (outcome == Outcome.TOO_LARGE) {
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
