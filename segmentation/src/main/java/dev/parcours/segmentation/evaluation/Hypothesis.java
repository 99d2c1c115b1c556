package dev.parcours.segmentation.evaluation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A customer as is known now, to whom some changes happen. Remembers the profiles that changes lead to. */
final class Hypothesis {

    private static final String ANSWER = "satisfaction";
    private static final String NEW_ATTRIBUTE = "known";
    private static final String OTHER_CHANNEL = "another channel";

    private final Customer now;
    private final Surroundings around;
    private final Map<Asked, Customer> profiles = new HashMap<>();

    private Hypothesis(Customer now, Surroundings around) {
        this.now = now;
        this.around = around;
    }

    /** Changes of the profile, with the new values of attributes, at an instant. */
    private record Asked(List<Change> changes, Map<String, Optional<AttributeValue>> attributes, Instant instant) {}

    /** Returns the customer without what is not known yet. */
    static Hypothesis of(Facts facts) {
        return new Hypothesis(known(facts), facts.around());
    }

    private static Customer known(Facts facts) {
        Customer customer = facts.customer();
        Instant at = facts.knownAt();
        boolean isAllKnown = facts.history().size() == customer.history().size()
                && customer.attributes().values().stream().allMatch(attribute -> attribute.isKnownAt(at))
                && customer.consents().stream().allMatch(consent -> isKnownAt(consent, at));
        if (isAllKnown) {
            return customer;
        }
        Map<String, ProfileAttribute> attributes = new TreeMap<>(customer.attributes());
        attributes.values().removeIf(attribute -> !attribute.isKnownAt(at));
        return Customer.builder()
                .id(customer.id())
                .attributes(attributes)
                .consents(customer.consents().stream()
                        .filter(consent -> isKnownAt(consent, at))
                        .toList())
                .preferredChannels(customer.preferredChannels())
                .history(facts.history())
                .build();
    }

    private static boolean isKnownAt(Consent consent, Instant instant) {
        return !consent.since().orElse(Instant.MIN).isAfter(instant);
    }

    /** Returns what would be known if changes happened at an instant with an outcome, asked about for that instant. */
    Facts with(List<Change> changes, Outcome outcome, Instant instant) {
        return withProfile(changes, outcome, instant).and(interactions(changes, outcome, instant));
    }

    /** Returns what would be known if of the changes only those of the profile happened. */
    Facts withProfile(List<Change> changes, Outcome outcome, Instant instant) {
        return Facts.of(changed(changes, outcome, instant), instant, around);
    }

    private Customer changed(List<Change> changes, Outcome outcome, Instant instant) {
        List<Change> ofProfile = new ArrayList<>(changes);
        ofProfile.removeIf(change -> !isOfProfile(change));
        return ofProfile.isEmpty()
                ? now
                : profiles.computeIfAbsent(new Asked(ofProfile, outcome.attributes(), instant), this::profile);
    }

    private static boolean isOfProfile(Change change) {
        return !(change instanceof Change.MoreInteractions) && !(change instanceof Change.SatisfactionAnswer);
    }

    /** Returns whether an example of all interactions among changes can be made up. */
    boolean isPossible(List<Change> changes, Instant instant) {
        for (Change change : changes) {
            if (change instanceof Change.MoreInteractions more
                    && Examples.interaction(now.id(), more.filter(), instant).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the interactions that changes consist of, in their order. */
    List<Interaction> interactions(List<Change> changes, Outcome outcome, Instant instant) {
        List<Interaction> added = new ArrayList<>();
        long sequence = Long.MAX_VALUE - changes.size();
        for (Change change : changes) {
            if (change instanceof Change.MoreInteractions more) {
                Interaction one =
                        Examples.interaction(now.id(), more.filter(), instant).orElseThrow();
                added.addAll(Collections.nCopies(
                        more.times(), one.toBuilder().sequence(sequence).build()));
            } else if (change instanceof Change.SatisfactionAnswer asked) {
                int score = checkNotNull(outcome.answers().get(asked.scale()));
                added.add(answer(new Satisfaction(asked.scale(), score), instant, sequence));
            }
            sequence++;
        }
        return added;
    }

    private Interaction answer(Satisfaction answer, Instant instant, long sequence) {
        return Interaction.builder()
                .customer(now.id())
                .type(ANSWER)
                .time(instant)
                .sequence(sequence)
                .satisfaction(answer)
                .build();
    }

    private Customer profile(Asked asked) {
        Instant instant = asked.instant();
        Map<String, ProfileAttribute> attributes = new HashMap<>(now.attributes());
        List<Consent> consents = new ArrayList<>(now.consents());
        List<Channel> preferred = new ArrayList<>(now.preferredChannels());
        for (Change change : asked.changes()) {
            if (change instanceof Change.ConsentAnswer answer) {
                Channel channel = Channel.of(answer.channel());
                consents.add(new Consent(channel, answer.purpose(), answer.granted(), Optional.of(instant)));
            } else if (change instanceof Change.Preference preference) {
                prefer(preference, preferred);
            } else if (change instanceof Change.BecomesKnown) {
                attributes.put(NEW_ATTRIBUTE, known(AttributeValue.of(true), instant));
            }
        }
        asked.attributes().forEach((name, value) -> {
            attributes.remove(name);
            value.ifPresent(found -> attributes.put(name, known(found, instant)));
        });
        return Customer.builder()
                .id(now.id())
                .attributes(attributes)
                .consents(consents)
                .preferredChannels(preferred)
                .history(now.history())
                .build();
    }

    private static void prefer(Change.Preference preference, List<Channel> preferred) {
        preferred.removeIf(channel -> channel.id().equals(preference.channel()));
        preferred.add(Channel.of(preference.preferred() ? preference.channel() : OTHER_CHANNEL));
    }

    private static ProfileAttribute known(AttributeValue value, Instant since) {
        return new ProfileAttribute(value, ProfileAttribute.Origin.DECLARED, Optional.of(since));
    }
}
