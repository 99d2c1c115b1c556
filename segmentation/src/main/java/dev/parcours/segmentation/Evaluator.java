package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.MoreCollectors;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Prefers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evaluates conditions for one customer at one instant, each by looking through the data anew.
 *
 * <p>The instant may lie after the one that the data are known at; that is how the future is asked what time alone will
 * change.
 */
final class Evaluator {

    private final Customer customer;
    private final CyclePositionRules positions;
    private final Instant knownAt;
    private final Instant asOf;

    private Evaluator(Customer customer, CyclePositionRules positions, Instant knownAt, Instant asOf) {
        this.customer = checkNotNull(customer, "customer");
        this.positions = positions;
        this.knownAt = checkNotNull(knownAt, "asOf");
        this.asOf = asOf;
    }

    /** Returns the evaluator for an instant by what was known then. */
    static Evaluator of(Customer customer, Instant asOf, CyclePositionRules positions) {
        return new Evaluator(customer, positions, asOf, asOf);
    }

    /** Returns the evaluator for another instant by what is known to this one. */
    private Evaluator at(Instant instant) {
        return new Evaluator(customer, positions, knownAt, instant);
    }

    Truth truth(Condition condition) {
        return condition.parts().isEmpty()
                ? find(condition).truth()
                : combined(condition, condition.parts().stream().map(this::truth));
    }

    Explanation explain(Condition condition) {
        if (condition.parts().isEmpty()) {
            Finding finding = find(condition);
            List<Condition> reasons = condition instanceof InPosition
                    ? rulesLookedAt().stream().map(PositionRule::condition).toList()
                    : List.of();
            return new Explanation(condition, finding.truth(), Optional.of(finding.seen()), explainAll(reasons));
        }
        List<Explanation> parts = explainAll(condition.parts());
        Truth truth = combined(condition, parts.stream().map(Explanation::truth));
        return new Explanation(condition, truth, Optional.empty(), parts);
    }

    private List<Explanation> explainAll(List<Condition> conditions) {
        return conditions.stream().map(this::explain).toList();
    }

    private static Truth combined(Condition condition, Stream<Truth> parts) {
        if (condition instanceof AllOf) {
            return parts.reduce(Truth.TRUE, Truth::and);
        }
        if (condition instanceof AnyOf) {
            return parts.reduce(Truth.FALSE, Truth::or);
        }
        if (condition instanceof Not) {
            return parts.map(Truth::not).collect(MoreCollectors.onlyElement());
        }
        throw notEvaluated(condition);
    }

    private Finding find(Condition condition) {
        if (condition instanceof AttributeCondition attribute) {
            return findAttribute(attribute);
        }
        if (condition instanceof Did did) {
            return findInteractions(did);
        }
        if (condition instanceof LastAnswer answer) {
            return findAnswer(answer);
        }
        if (condition instanceof InPosition in) {
            return findPosition(in);
        }
        if (condition instanceof HasConsent consent) {
            return Finding.of(customer.consent(Channel.of(consent.channel()), consent.purpose(), knownAt)
                    .map(Consent::granted));
        }
        if (condition instanceof Prefers prefers) {
            return findPreference(prefers);
        }
        if (condition instanceof IsKnown) {
            boolean isKnown = isKnown();
            return new Finding(Truth.of(isKnown), isKnown ? Seen.Datum.PRESENT : Seen.Datum.ABSENT);
        }
        throw notEvaluated(condition);
    }

    private static AssertionError notEvaluated(Condition condition) {
        return new AssertionError("no evaluation for " + condition.getClass());
    }

    private Finding findAttribute(AttributeCondition condition) {
        Optional<AttributeValue> value = customer.attribute(condition.attribute(), knownAt);
        if (condition instanceof AttributePresent) {
            return new Finding(Truth.of(value.isPresent()), value.isPresent() ? Seen.Datum.PRESENT : Seen.Datum.ABSENT);
        }
        if (value.isEmpty()) {
            return new Finding(Truth.UNKNOWN, Seen.Datum.ABSENT);
        }
        return AttributeTests.test(condition, value.get())
                .map(holds -> new Finding(Truth.of(holds), Seen.Datum.PRESENT))
                .orElse(new Finding(Truth.UNKNOWN, Seen.Datum.OTHER_TYPE));
    }

    private Finding findPreference(Prefers condition) {
        List<Channel> preferred = customer.preferredChannels();
        return Finding.of(
                preferred.isEmpty()
                        ? Optional.empty()
                        : Optional.of(preferred.stream()
                                .anyMatch(channel -> channel.id().equals(condition.channel()))));
    }

    private boolean isKnown() {
        return !customer.preferredChannels().isEmpty()
                || customer.attributes().values().stream().anyMatch(attribute -> attribute.isKnownAt(knownAt))
                || customer.consents().stream()
                        .anyMatch(
                                consent -> !consent.since().orElse(Instant.MIN).isAfter(knownAt));
    }

    private Finding findAnswer(LastAnswer condition) {
        List<Interaction> answers = known().filter(interaction ->
                        interaction.satisfaction().map(Satisfaction::scale).equals(Optional.of(condition.scale())))
                .toList();
        Truth truth =
                answers.isEmpty() ? Truth.UNKNOWN : Truth.of(isInRange(condition, answers.get(answers.size() - 1)));
        return new Finding(truth, seen(answers));
    }

    private static boolean isInRange(LastAnswer condition, Interaction interaction) {
        int score = interaction.satisfaction().orElseThrow().score();
        return condition.minimum() <= score && score <= condition.maximum();
    }

    private Finding findPosition(InPosition condition) {
        CyclePosition position = position();
        List<CyclePosition> lookedAt =
                rulesLookedAt().stream().map(PositionRule::position).toList();
        return new Finding(Truth.of(position == condition.position()), new Seen.Position(position, lookedAt));
    }

    CyclePosition position() {
        return positions.rules().stream()
                .filter(rule -> truth(rule.condition()) == Truth.TRUE)
                .map(PositionRule::position)
                .findFirst()
                .orElse(positions.otherwise());
    }

    private List<PositionRule> rulesLookedAt() {
        List<PositionRule> lookedAt = new ArrayList<>();
        for (PositionRule rule : positions.rules()) {
            lookedAt.add(rule);
            if (truth(rule.condition()) == Truth.TRUE) {
                break;
            }
        }
        return lookedAt;
    }

    private Finding findInteractions(Did condition) {
        List<Interaction> counted = counted(condition);
        boolean holds = counted.size() >= condition.minimum()
                && counted.size() <= condition.maximum().orElse(Integer.MAX_VALUE);
        return new Finding(Truth.of(holds), seen(counted));
    }

    private List<Interaction> counted(Did condition) {
        return known().filter(condition.filter()::matches)
                .filter(interaction -> condition.window().isEmpty()
                        || isWithin(condition.window().get(), interaction.time()))
                .toList();
    }

    // The age is compared with the window, since asOf - window may lie before all instants there are.
    private boolean isWithin(Duration window, Instant time) {
        return Duration.between(time, asOf).compareTo(window) < 0;
    }

    private Stream<Interaction> known() {
        return customer.history().stream()
                .takeWhile(interaction -> !interaction.time().isAfter(knownAt));
    }

    private static Seen seen(List<Interaction> interactions) {
        return interactions.isEmpty()
                ? new Seen.Interactions(0, Optional.empty(), Optional.empty())
                : new Seen.Interactions(
                        interactions.size(),
                        Optional.of(interactions.get(0).time()),
                        Optional.of(interactions.get(interactions.size() - 1).time()));
    }

    /**
     * Returns the earliest later instant at which time alone changes whether a condition is true.
     *
     * <p>A condition cannot change between two instants at which no condition within it does, so only those are asked.
     */
    Optional<Instant> validUntil(Condition condition) {
        boolean isTrue = truth(condition) == Truth.TRUE;
        Optional<Instant> next = nextChange(condition);
        while (next.isPresent()) {
            Evaluator later = at(next.get());
            if ((later.truth(condition) == Truth.TRUE) != isTrue) {
                return next;
            }
            next = later.nextChange(condition);
        }
        return next;
    }

    /** Returns an instant before which no condition within a condition changes; empty if none ever does. */
    private Optional<Instant> nextChange(Condition condition) {
        if (condition instanceof Did did) {
            return did.window().flatMap(window -> nextChange(did, window));
        }
        Stream<Condition> within = condition instanceof InPosition
                ? positions.rules().stream().map(PositionRule::condition)
                : condition.parts().stream();
        return within.map(this::nextChange).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    // As time goes by a count can only fall: first to the maximum, then below the minimum, each by the oldest leaving.
    private Optional<Instant> nextChange(Did condition, Duration window) {
        List<Interaction> counted = counted(condition);
        int aboveMaximum = counted.size() - condition.maximum().orElse(Integer.MAX_VALUE);
        if (aboveMaximum > 0) {
            return leaving(counted.get(aboveMaximum - 1), window);
        }
        int aboveMinimum = counted.size() - condition.minimum();
        return condition.minimum() > 0 && aboveMinimum >= 0
                ? leaving(counted.get(aboveMinimum), window)
                : Optional.empty();
    }

    /** Returns when an interaction leaves a window, or empty if that is later than all instants there are. */
    private static Optional<Instant> leaving(Interaction interaction, Duration window) {
        Instant time = interaction.time();
        return window.compareTo(Duration.between(time, Instant.MAX)) <= 0
                ? Optional.of(time.plus(window))
                : Optional.empty();
    }

    private record Finding(Truth truth, Seen seen) {

        /** Returns what an answer says, if there is one. */
        static Finding of(Optional<Boolean> answer) {
            return answer.map(holds -> new Finding(Truth.of(holds), Seen.Datum.PRESENT))
                    .orElse(new Finding(Truth.UNKNOWN, Seen.Datum.ABSENT));
        }
    }
}
