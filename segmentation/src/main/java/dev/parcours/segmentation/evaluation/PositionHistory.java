package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Consent;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a customer stood in the cycle: at each instant by what was known then, and after what is known now by that.
 *
 * <p>What is known changes at facts, that is at the dates of interactions, attributes and consents. Between two facts
 * the position changes by time alone, at instants that the position rules name. Interactions that the rules do not look
 * at are left out, but for the date of the first. The past is walked backwards from fact to fact, only until the last
 * change; the future forwards, and what was walked is kept. For one thread.
 */
final class PositionHistory {

    private final Facts known;
    private final List<Condition> rules;
    private final NavigableSet<Instant> facts;
    private final List<Seen.Stay> stays = new ArrayList<>();
    private Facts walked;
    private Optional<Instant> next = Optional.empty();

    /** Creates the history from facts that are asked for the instant at which they are known. */
    PositionHistory(Facts all) {
        rules = CycleQuestions.conditions(all.around());
        List<Interaction> lookedAt = all.history().stream()
                .filter(interaction -> concerns(rules, interaction, all.around()))
                .toList();
        known = Facts.of(all.customer().withHistory(lookedAt), all.knownAt(), all.around());
        facts = facts(known);
        all.history().stream().map(Interaction::time).findFirst().ifPresent(facts::add);
        walked = known;
    }

    private static boolean concerns(List<Condition> rules, Interaction interaction, Surroundings around) {
        return rules.stream().anyMatch(rule -> Evaluator.concerns(rule, interaction, around));
    }

    private static NavigableSet<Instant> facts(Facts known) {
        NavigableSet<Instant> facts = new TreeSet<>();
        Stream.concat(
                        known.customer().attributes().values().stream().map(ProfileAttribute::since),
                        known.customer().consents().stream().map(Consent::since))
                .flatMap(Optional::stream)
                .filter(since -> !since.isAfter(known.knownAt()))
                .forEach(facts::add);
        known.history().forEach(interaction -> facts.add(interaction.time()));
        return facts;
    }

    /** Returns the stay in the position at the instant that the same facts, or these, are asked for. */
    Seen.Stay stay(Facts asked) {
        if (facts.isEmpty()) {
            return new Seen.Stay(asked.position(), Optional.empty(), Optional.empty());
        }
        if (stays.isEmpty()) {
            stays.add(lastStay());
            next = Evaluator.earliest(rules, walked);
        }
        walkUntil(asked.asOf());
        int last = stays.size() - 1;
        while (last > 0 && stays.get(last).since().orElseThrow().isAfter(asked.asOf())) {
            last--;
        }
        return stays.get(last);
    }

    private void walkUntil(Instant end) {
        while (next.isPresent() && !next.get().isAfter(end)) {
            walked = walked.at(next.get());
            CyclePosition before = stays.get(stays.size() - 1).position();
            if (walked.position() != before) {
                stays.add(new Seen.Stay(walked.position(), next, Optional.of(before)));
            }
            next = Evaluator.earliest(rules, walked);
        }
    }

    /** Returns the stay in the position at the instant up to which things are known. */
    private Seen.Stay lastStay() {
        CyclePosition position = known.position();
        Instant since = known.knownAt();
        Instant last = known.knownAt();
        for (Instant fact : facts.descendingSet()) {
            for (Map.Entry<Instant, CyclePosition> at :
                    positions(fact, last).descendingMap().entrySet()) {
                if (at.getValue() != position) {
                    return new Seen.Stay(position, Optional.of(since), Optional.of(at.getValue()));
                }
                since = at.getKey();
            }
            last = fact.equals(facts.first()) ? fact : fact.minusNanos(1);
        }
        return new Seen.Stay(position, Optional.of(since), Optional.empty());
    }

    /** Returns the position at a fact and wherever time alone may change it, until an instant before the next fact. */
    private NavigableMap<Instant, CyclePosition> positions(Instant fact, Instant last) {
        TreeMap<Instant, CyclePosition> positions = new TreeMap<>();
        Facts then = known.backAt(fact);
        positions.put(fact, then.position());
        Optional<Instant> step = Evaluator.earliest(rules, then);
        while (step.isPresent() && !step.get().isAfter(last)) {
            then = then.at(step.get());
            positions.put(step.get(), then.position());
            step = Evaluator.earliest(rules, then);
        }
        return positions;
    }
}
