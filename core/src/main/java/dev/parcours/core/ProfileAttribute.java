package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a customer under one name, how, and since when.
 *
 * @param value the value
 * @param origin how it is known
 * @param since since when it is known; empty if it was always so. At an earlier instant it is absent
 */
public record ProfileAttribute(AttributeValue value, Origin origin, Optional<Instant> since) {

    /** How an attribute is known. */
    public enum Origin {
        /** The customer said it. */
        DECLARED,
        /** The brand saw it. */
        OBSERVED,
        /** A rule or a model concluded it. */
        INFERRED
    }

    /** Creates an attribute. */
    public ProfileAttribute {
        checkNotNull(value, "value");
        checkNotNull(origin, "origin");
        checkNotNull(since, "since");
    }

    /** Returns an attribute that the customer declared, known at every instant. */
    public static ProfileAttribute declared(AttributeValue value) {
        return new ProfileAttribute(value, Origin.DECLARED, Optional.empty());
    }

    /** Returns whether it was known at an instant. */
    public boolean isKnownAt(Instant instant) {
        return since.isEmpty() || !since.get().isAfter(instant);
    }
}
