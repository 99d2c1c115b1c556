package dev.parcours.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Puts several statements of one profile together. Each part is the greatest of what the statements say, in an order in
 * which only equals are equal, so neither their order nor what was put together before changes the result.
 */
final class ProfileMerge {

    private static final Comparator<ProfileAttribute> LATEST_LAST = Comparator.comparing(
                    (ProfileAttribute attribute) -> attribute.since().orElse(Instant.MIN))
            .thenComparing(ProfileAttribute::origin, Comparator.reverseOrder())
            .thenComparing(attribute -> TieBreak.spelled(attribute.value()));

    private static final Comparator<Consent> REFUSAL_LAST = Comparator.comparing(
                    (Consent consent) -> consent.since().orElse(Instant.MIN))
            .thenComparing(Consent::granted, Comparator.reverseOrder())
            .thenComparing(consent -> consent.channel().toString())
            .thenComparing(Consent::purpose);

    private static final Comparator<List<Channel>> LONGEST_LAST = Comparator.<List<Channel>>comparingInt(List::size)
            .thenComparing(Object::toString, Comparator.reverseOrder());

    private ProfileMerge() {}

    static Customer merge(Customer customer, Collection<ProfileUpdate> updates) {
        List<ProfileUpdate> all = new ArrayList<>(updates);
        all.add(ProfileUpdate.of(customer));
        Map<String, ProfileAttribute> attributes = new TreeMap<>();
        all.forEach(update -> update.attributes()
                .forEach((name, attribute) -> attributes.merge(name, attribute, BinaryOperator.maxBy(LATEST_LAST))));
        return Customer.builder()
                .id(customer.id())
                .attributes(attributes)
                .consents(all.stream()
                        .flatMap(update -> update.consents().stream())
                        .distinct()
                        .sorted(REFUSAL_LAST)
                        .toList())
                .preferredChannels(all.stream()
                        .map(ProfileUpdate::preferredChannels)
                        .max(LONGEST_LAST)
                        .orElse(List.of()))
                .history(customer.history())
                .build();
    }
}
