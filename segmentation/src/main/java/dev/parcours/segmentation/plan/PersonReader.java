package dev.parcours.segmentation.plan;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the classes of a customer's consents and preferences, and whether the customer is known at all. */
final class PersonReader {

    private final Map<String, Integer> preferences = new HashMap<>();
    private final List<ConsentTo> consents = new ArrayList<>();
    private int known = -1;

    PersonReader(Dimensions dimensions) {
        dimensions.indices().forEach((aspect, index) -> {
            if (aspect instanceof Aspect.Preference preference) {
                preferences.put(preference.channel(), index);
            } else if (aspect instanceof Aspect.Agreement agreement) {
                consents.add(new ConsentTo(Channel.of(agreement.channel()), agreement.purpose(), index));
            } else if (aspect instanceof Aspect.Known) {
                known = index;
            }
        });
    }

    void read(Customer customer, Instant asOf, int[] classes) {
        if (!customer.preferredChannels().isEmpty()) {
            readPreferences(customer.preferredChannels(), classes);
        }
        if (!customer.consents().isEmpty()) {
            for (ConsentTo consent : consents) {
                customer.consent(consent.channel, consent.purpose, asOf)
                        .ifPresent(answer -> classes[consent.index] = YesNoDimension.classOf(answer.granted()));
            }
        }
        if (known >= 0 && isKnown(customer, asOf)) {
            classes[known] = KnownDimension.KNOWN;
        }
    }

    private void readPreferences(List<Channel> channels, int[] classes) {
        preferences.values().forEach(index -> classes[index] = YesNoDimension.NO);
        for (Channel channel : channels) {
            Integer index = preferences.get(channel.id());
            if (index != null) {
                classes[index] = YesNoDimension.YES;
            }
        }
    }

    private static boolean isKnown(Customer customer, Instant asOf) {
        return !customer.preferredChannels().isEmpty()
                || customer.attributes().values().stream().anyMatch(attribute -> attribute.isKnownAt(asOf))
                || customer.consents().stream().anyMatch(consent -> isKnownAt(consent, asOf));
    }

    private static boolean isKnownAt(Consent consent, Instant asOf) {
        return consent.since().isEmpty() || !consent.since().get().isAfter(asOf);
    }

    private record ConsentTo(Channel channel, String purpose, int index) {}
}
