package dev.parcours.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers and questions that several tests share. */
public final class Cases {

    public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    static final Segment SEGMENT = Segment.of("s", "A segment");

    private Cases() {}

    static Customer.Builder customer() {
        return Customer.builder().id("c-1");
    }

    /** Returns somebody who did one thing at several times. */
    static Customer customerWho(String type, Instant... times) {
        return customer()
                .history(Stream.of(times)
                        .map(time -> Interaction.of("c-1", type, time))
                        .toList())
                .build();
    }

    static Instant before(Duration age) {
        return NOW.minus(age);
    }

    static ProfileAttribute knownSince(AttributeValue value, Instant since) {
        return new ProfileAttribute(value, ProfileAttribute.Origin.OBSERVED, Optional.of(since));
    }

    static Memberships ask(Condition condition, Customer customer) {
        return ask(condition, customer, NOW);
    }

    static Memberships ask(Condition condition, Customer customer, Instant asOf) {
        return SegmentationEngine.of(List.of(SegmentRule.of(SEGMENT, condition)), RandomJourneys.OPTIONS)
                .evaluate(customer, asOf);
    }

    static Truth truth(Condition condition, Customer customer) {
        return ask(condition, customer).truth(SEGMENT);
    }

    static Optional<Instant> validUntil(Condition condition, Customer customer) {
        return ask(condition, customer).validUntil(SEGMENT);
    }
}
