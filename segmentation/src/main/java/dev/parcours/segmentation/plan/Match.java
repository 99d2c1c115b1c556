package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which conditions of a plan are true of a customer at an instant, with the classes that this follows from. Immutable
 * and thread-safe.
 */
public final class Match {

    private final Plan plan;
    private final Customer customer;
    private final Instant asOf;
    private final int[] classes;
    private final long[][] admittedByProfile;
    private final long[] holds;

    Match(Plan plan, Customer customer, Instant asOf, int[] classes, long[][] admittedByProfile, long[] holds) {
        this.plan = plan;
        this.customer = customer;
        this.asOf = asOf;
        this.classes = classes;
        this.admittedByProfile = admittedByProfile;
        this.holds = holds;
    }

    /** Returns the customer. */
    public Customer customer() {
        return customer;
    }

    /** Returns the instant. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the classes; not to be changed. */
    int[] classes() {
        return classes;
    }

    /** Returns for each block the bits of the clauses that admit the classes of the profile; not to be changed. */
    long[][] admittedByProfile() {
        return admittedByProfile;
    }

    /** Returns a bit for each condition that is true; not to be changed. */
    long[] holds() {
        return holds;
    }

    /** Returns whether a condition is true. */
    public boolean holds(int condition) {
        return Bits.isSet(holds, condition);
    }

    /** Returns how many conditions are true. */
    public int count() {
        return Bits.count(holds);
    }

    /** Returns those of some things, one for each condition, whose condition is true. */
    public <T> List<T> select(List<T> things) {
        return select(things, holds);
    }

    /** Returns those of some things whose condition is true here and not in another match of the same plan. */
    public <T> List<T> selectNew(List<T> things, Match before) {
        long[] added = holds.clone();
        for (int word = 0; word < added.length; word++) {
            added[word] &= ~before.holds[word];
        }
        return select(things, added);
    }

    private static <T> List<T> select(List<T> things, long[] bits) {
        List<T> selected = new ArrayList<>(Bits.count(bits));
        Bits.forEach(bits, number -> selected.add(things.get(number)));
        return Collections.unmodifiableList(selected);
    }

    /**
     * Returns the match of the same customer with more interactions, or none, at another instant. No more is read and
     * looked up again than these or the time may have changed.
     */
    public Match afterInteractions(Customer now, Instant newAsOf) {
        return ProfileReader.isSteady(customer, asOf, newAsOf)
                ? plan.afterInteractions(this, now, newAsOf)
                : plan.match(now, newAsOf);
    }

    /** Returns the match of the same customer with another profile at another instant. */
    public Match afterProfile(Customer now, Instant newAsOf) {
        return plan.match(now, newAsOf);
    }
}
