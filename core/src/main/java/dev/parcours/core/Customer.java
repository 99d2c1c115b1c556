package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person or company in relation with the brand: what is known, agreed, preferred, and what happened.
 *
 * <p>Questions about a customer are asked for an instant. What became known later than that instant, an attribute, a
 * consent or an interaction, is absent.
 */
public final class Customer {

    private static final Comparator<Consent> BY_SINCE =
            Comparator.comparing(consent -> consent.since().orElse(Instant.MIN));

    private final String id;
    private final Map<String, ProfileAttribute> attributes;
    private final List<Consent> consents;
    private final List<Channel> preferredChannels;
    private final List<Interaction> history;
    // Made when first asked for; threads that ask at the same time may make equal ones.
    private @Nullable Timeline timeline;

    private Customer(Builder builder) {
        checkArgument(builder.id != null, "a customer needs an id");
        id = Checks.checkId(builder.id, "customer id");
        attributes = ImmutableMap.copyOf(builder.attributes);
        consents = List.copyOf(builder.consents);
        preferredChannels = List.copyOf(builder.preferredChannels);
        history = Comparators.isInOrder(builder.history, Interaction.ORDER)
                ? builder.history
                : builder.history.stream().sorted(Interaction.ORDER).toList();
        history.forEach(this::checkIsOfThisCustomer);
    }

    private Customer(Customer other, Interaction another) {
        id = other.id;
        attributes = other.attributes;
        consents = other.consents;
        preferredChannels = other.preferredChannels;
        checkIsOfThisCustomer(another);
        history = inserted(other.history, another);
        timeline = other.timeline == null ? null : other.timeline.with(another);
    }

    private void checkIsOfThisCustomer(Interaction interaction) {
        checkArgument(
                interaction.customer().equals(id),
                "the history of customer '%s' holds an interaction of customer '%s'",
                id,
                interaction.customer());
    }

    // From the end, since what is new is mostly late.
    private static List<Interaction> inserted(List<Interaction> history, Interaction another) {
        int place = history.size();
        while (place > 0 && Interaction.ORDER.compare(history.get(place - 1), another) > 0) {
            place--;
        }
        List<Interaction> longer = new ArrayList<>(history.size() + 1);
        longer.addAll(history.subList(0, place));
        longer.add(another);
        longer.addAll(history.subList(place, history.size()));
        return Collections.unmodifiableList(longer);
    }

    /** Returns a builder without any part; the id is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the profile: what is known, by name, in the order of the names. */
    public Map<String, ProfileAttribute> attributes() {
        return attributes;
    }

    /** Returns what was known under a name at an instant, or empty. */
    public Optional<AttributeValue> attribute(String name, Instant asOf) {
        ProfileAttribute attribute = attributes.get(name);
        return attribute != null && attribute.isKnownAt(asOf) ? Optional.of(attribute.value()) : Optional.empty();
    }

    /** Returns all consents, in the order given. */
    public List<Consent> consents() {
        return consents;
    }

    /**
     * Returns the consent that held at an instant for a channel and a purpose: the latest answer until then, among
     * answers of one instant the one given last; empty if there was none.
     */
    public Optional<Consent> consent(Channel channel, String purpose, Instant asOf) {
        return consents.stream()
                .filter(consent -> consent.channel().id().equals(channel.id())
                        && consent.purpose().equals(purpose)
                        && !consent.since().orElse(Instant.MIN).isAfter(asOf))
                .reduce((earlier, later) -> BY_SINCE.compare(earlier, later) <= 0 ? later : earlier);
    }

    /** Returns the channels that the customer prefers to be met on, the most preferred first. */
    public List<Channel> preferredChannels() {
        return preferredChannels;
    }

    /** Returns the interactions in {@link Interaction#ORDER}. */
    public List<Interaction> history() {
        return history;
    }

    /** Returns the history by type. It is made when first asked for, and kept. */
    public Timeline timeline() {
        Timeline made = timeline;
        if (made == null) {
            made = Timeline.of(history);
            timeline = made;
        }
        return made;
    }

    /**
     * Returns a customer with the same profile and another history.
     *
     * @throws IllegalArgumentException if the history holds an interaction of another customer
     */
    public Customer withHistory(List<Interaction> newHistory) {
        return builder()
                .id(id)
                .attributes(attributes)
                .consents(consents)
                .preferredChannels(preferredChannels)
                .history(newHistory)
                .build();
    }

    /**
     * Returns this customer with one more interaction in the history.
     *
     * @throws IllegalArgumentException if the interaction is of another customer
     */
    public Customer withInteraction(Interaction interaction) {
        return new Customer(this, interaction);
    }

    /**
     * Returns this customer with what updates say of the profile, beside what it says already:
     *
     * <ul>
     *   <li>Of an attribute the value known since the latest instant is kept; one that was always known is the
     *       earliest. Of the same instant, declared goes before observed before inferred, and then the value that is
     *       last by its kind and text. An earlier value is not kept, so before the latest one was known the attribute
     *       is absent.
     *   <li>All consents are kept, in the order of their time; of the same time refusals are last, so that they hold.
     *   <li>Preferred channels have no date: of several lists the longest is kept, of equally long ones the first by
     *       the text of its channels.
     * </ul>
     *
     * <p>The order of the updates changes nothing, nor whether they are given at once or one after the other.
     *
     * @throws IllegalArgumentException if an update is of another customer
     */
    public Customer withUpdates(Collection<ProfileUpdate> updates) {
        for (ProfileUpdate update : updates) {
            checkArgument(
                    update.customer().equals(id),
                    "customer '%s' was given an update of customer '%s'",
                    id,
                    update.customer());
        }
        return ProfileMerge.merge(this, updates);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer that
                && id.equals(that.id)
                && attributes.equals(that.attributes)
                && consents.equals(that.consents)
                && preferredChannels.equals(that.preferredChannels)
                && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, history.size());
    }

    /** Returns the id; no attribute of the customer. */
    @Override
    public String toString() {
        return "customer " + id;
    }

    /** Builds customers. Not thread-safe. */
    public static final class Builder {

        private @Nullable String id;
        private final Map<String, ProfileAttribute> attributes = new TreeMap<>();
        private final List<Consent> consents = new ArrayList<>();
        private List<Channel> preferredChannels = List.of();
        private List<Interaction> history = List.of();

        private Builder() {}

        /** Sets the id; needed. */
        public Builder id(String id) {
            this.id = checkNotNull(id, "id");
            return this;
        }

        /** Sets what is known under a name, in place of what was. */
        public Builder attribute(String name, ProfileAttribute attribute) {
            attributes.put(Checks.checkId(name, "attribute name"), checkNotNull(attribute, "attribute"));
            return this;
        }

        /** Sets a text that the customer declared. */
        public Builder attribute(String name, String text) {
            return attribute(name, ProfileAttribute.declared(AttributeValue.of(text)));
        }

        /** Sets a whole number that the customer declared. */
        public Builder attribute(String name, long number) {
            return attribute(name, ProfileAttribute.declared(AttributeValue.of(number)));
        }

        /** Sets all that is known, by name, in place of what was. */
        public Builder attributes(Map<String, ProfileAttribute> newAttributes) {
            attributes.clear();
            newAttributes.forEach(this::attribute);
            return this;
        }

        /** Adds a consent. */
        public Builder consent(Consent consent) {
            consents.add(checkNotNull(consent, "consent"));
            return this;
        }

        /** Sets the consents, in place of those that were. */
        public Builder consents(List<Consent> newConsents) {
            consents.clear();
            newConsents.forEach(this::consent);
            return this;
        }

        /** Sets the channels that the customer prefers to be met on, the most preferred first. */
        public Builder preferredChannels(List<Channel> channels) {
            preferredChannels = List.copyOf(channels);
            return this;
        }

        /** Sets the interactions, in any order. */
        public Builder history(List<Interaction> interactions) {
            history = List.copyOf(interactions);
            return this;
        }

        /**
         * Returns the customer.
         *
         * @throws IllegalArgumentException if the id is missing or blank, or if the history holds an interaction of
         *     another customer
         */
        public Customer build() {
            return new Customer(this);
        }
    }
}
