package dev.parcours.core;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source says of a customer's profile: attributes, consents, and the preferred channels, each if it says any.
 * {@link Customer#withUpdates} puts it into a profile.
 *
 * @param customer the id of the customer
 * @param attributes what is known, by name, in the order of the names
 * @param consents the answers to the question whether the brand may use a channel
 * @param preferredChannels the channels that the customer prefers to be met on, the most preferred first; empty if the
 *     source does not say
 */
public record ProfileUpdate(
        String customer,
        Map<String, ProfileAttribute> attributes,
        List<Consent> consents,
        List<Channel> preferredChannels) {

    /**
     * Creates an update.
     *
     * @throws IllegalArgumentException if the customer or the name of an attribute is blank or holds a control
     *     character
     */
    public ProfileUpdate {
        Checks.checkId(customer, "customer id");
        attributes.keySet().forEach(name -> Checks.checkId(name, "attribute name"));
        attributes = ImmutableSortedMap.copyOf(attributes);
        consents = List.copyOf(consents);
        preferredChannels = List.copyOf(preferredChannels);
    }

    /**
     * Returns the update of attributes that became known at an instant.
     *
     * @throws IllegalArgumentException if the customer or the name of an attribute is blank or holds a control
     *     character
     */
    public static ProfileUpdate of(
            String customer, Instant since, ProfileAttribute.Origin origin, Map<String, AttributeValue> values) {
        ImmutableSortedMap.Builder<String, ProfileAttribute> attributes = ImmutableSortedMap.naturalOrder();
        values.forEach((name, value) -> attributes.put(name, new ProfileAttribute(value, origin, Optional.of(since))));
        return new ProfileUpdate(customer, attributes.build(), List.of(), List.of());
    }

    /** Returns the update that says all that a profile says. The history is no part of it. */
    public static ProfileUpdate of(Customer profile) {
        return new ProfileUpdate(profile.id(), profile.attributes(), profile.consents(), profile.preferredChannels());
    }

    /**
     * Returns this update for another customer.
     *
     * @throws IllegalArgumentException if the customer is blank or holds a control character
     */
    public ProfileUpdate withCustomer(String newCustomer) {
        return new ProfileUpdate(newCustomer, attributes, consents, preferredChannels);
    }

    /** Returns the id of the customer; no attribute. */
    @Override
    public String toString() {
        return "profile update of " + customer;
    }
}
