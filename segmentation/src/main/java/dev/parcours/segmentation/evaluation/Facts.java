package dev.parcours.segmentation.evaluation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One customer by what is known at an instant, asked about for the same instant or a later one, and what the answers
 * depend on besides. Remembers what several conditions ask for, so it is for one thread.
 */
public final class Facts {

    private final Customer customer;
    private final Surroundings around;
    private final Instant knownAt;
    private final Instant asOf;
    private final List<Interaction> history;
    private final Map<String, Truth> segments = new HashMap<>();
    private final Facts first;
    private @Nullable CyclePosition position;
    private @Nullable PositionHistory positions;
    private @Nullable KnownJourneys journeys;

    private Facts(
            Customer customer,
            Surroundings around,
            Instant knownAt,
            Instant asOf,
            List<Interaction> history,
            @Nullable Facts first) {
        this.customer = customer;
        this.around = around;
        this.knownAt = knownAt;
        this.asOf = asOf;
        this.history = history;
        this.first = first == null ? this : first;
    }

    /** Returns what is known of a customer at an instant, to be asked about for that instant. */
    public static Facts of(Customer customer, Instant asOf, Surroundings around) {
        checkNotNull(asOf, "asOf");
        return new Facts(customer, around, asOf, asOf, knownAt(customer.history(), asOf), null);
    }

    // The history is in order of time.
    private static List<Interaction> knownAt(List<Interaction> history, Instant instant) {
        int from = 0;
        int to = history.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (history.get(middle).time().isAfter(instant)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return history.subList(0, to);
    }

    /** Returns the same knowledge, asked about for another instant, which may be later than it was known. */
    Facts at(Instant instant) {
        return new Facts(customer, around, knownAt, instant, history, first);
    }

    /** Returns the same knowledge and some interactions more, which come at the instant asked for, after all others. */
    Facts and(List<Interaction> added) {
        if (added.isEmpty()) {
            return this;
        }
        List<Interaction> longer = new ArrayList<>(history.size() + added.size());
        longer.addAll(history);
        longer.addAll(added);
        return new Facts(customer, around, asOf, asOf, longer, null);
    }

    /** Returns what was known at an earlier instant, asked about for that instant. */
    Facts backAt(Instant instant) {
        return of(customer, instant, around);
    }

    Customer customer() {
        return customer;
    }

    Surroundings around() {
        return around;
    }

    /** Returns the instant up to which things are known. */
    Instant knownAt() {
        return knownAt;
    }

    /** Returns the instant asked for. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the known interactions in order. */
    List<Interaction> history() {
        return history;
    }

    /** Returns the known value of an attribute. */
    public Optional<AttributeValue> attribute(String name) {
        return customer.attribute(name, knownAt);
    }

    /** Returns the position in the cycle. */
    public CyclePosition position() {
        if (position == null) {
            position = around.positions().rules().stream()
                    .filter(rule -> Evaluator.truth(rule.condition(), this) == Truth.TRUE)
                    .map(rule -> rule.position())
                    .findFirst()
                    .orElse(around.positions().otherwise());
        }
        return position;
    }

    /** Returns how long the customer has been in the position, and where he came from. */
    Seen.Stay stay() {
        if (first.positions == null) {
            first.positions = new PositionHistory(first);
        }
        return first.positions.stay(this);
    }

    /** Returns the journeys. They are made when they are first asked for, once for all instants asked about. */
    KnownJourneys journeys() {
        if (first.journeys == null) {
            first.journeys = new KnownJourneys(first);
        }
        return first.journeys;
    }

    /** Returns the answer to the condition of another segment, after those that it asks for itself. */
    Truth segment(String id) {
        if (!segments.containsKey(id)) {
            for (String needed : around.segments().withAllAskedFor(id, segments::containsKey)) {
                segments.put(needed, Evaluator.truth(around.segments().condition(needed), this));
            }
        }
        return checkNotNull(segments.get(id));
    }
}
