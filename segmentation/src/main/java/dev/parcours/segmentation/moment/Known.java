package dev.parcours.segmentation.moment;

import dev.parcours.core.Customer;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.Surroundings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A customer by what is known at an instant. Of later instants it answers what would be so if nothing else happened.
 *
 * @param customer the customer, without what is dated later
 * @param asOf the instant
 * @param zone where the customer lives
 * @param messages what the brand sent, in order
 * @param around what conditions depend on besides
 */
record Known(Customer customer, Instant asOf, ZoneId zone, List<Interaction> messages, Surroundings around) {

    static Known of(Customer whole, Instant asOf, ZoneId zone, Surroundings around) {
        Customer customer = cut(whole, asOf);
        List<Interaction> messages = customer.history().stream()
                .filter(interaction -> interaction.direction().equals(Optional.of(Direction.OUTBOUND)))
                .toList();
        return new Known(customer, asOf, zone, messages, around);
    }

    private static Customer cut(Customer whole, Instant asOf) {
        Customer.Builder known = Customer.builder().id(whole.id()).preferredChannels(whole.preferredChannels());
        whole.attributes().forEach((name, attribute) -> {
            if (attribute.isKnownAt(asOf)) {
                known.attribute(name, attribute);
            }
        });
        whole.consents().stream()
                .filter(consent -> consent.since().filter(asOf::isBefore).isEmpty())
                .forEach(known::consent);
        return known.history(whole.history().stream()
                        .takeWhile(interaction -> !interaction.time().isAfter(asOf))
                        .toList())
                .build();
    }

    List<Interaction> history() {
        return customer.history();
    }

    /** Returns when the messages of a moment were sent, in order. */
    List<Instant> sentOf(Moment moment) {
        return messages.stream()
                .filter(message -> message.campaign().equals(Optional.of(moment.id())))
                .map(Interaction::time)
                .toList();
    }

    /** Returns when the messages were sent that a limit counts, in order. */
    List<Instant> sentWithin(MessageLimit limit) {
        return messages.stream()
                .filter(message -> limit.channel().isEmpty()
                        || message.channel()
                                .filter(channel -> limit.isFor(channel.id()))
                                .isPresent())
                .map(Interaction::time)
                .toList();
    }

    boolean holds(Condition condition, Instant at) {
        return Evaluator.truth(condition, facts(at)) == Truth.TRUE;
    }

    /** Returns the next instant after another at which time alone changes whether a condition is true. */
    Optional<Instant> changeOf(Condition condition, Instant at) {
        return Evaluator.validUntil(condition, facts(at));
    }

    /** Returns the first instant from another on at which a condition is true. */
    Instant trueFrom(Condition condition, Instant at) {
        return holds(condition, at) ? at : changeOf(condition, at).orElse(MessageLimit.NEVER);
    }

    private Facts facts(Instant at) {
        return Facts.of(customer, at, around);
    }
}
