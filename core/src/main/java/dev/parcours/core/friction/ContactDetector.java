package dev.parcours.core.friction;

import dev.parcours.core.Channel;
import dev.parcours.core.friction.Label.Topic;
import java.util.List;
import java.util.Set;

/** Of the journeys that contact support, those that contact it again soon after. */
final class ContactDetector implements Detector {

    private final NamePatterns.Memory types;
    private final Set<String> channels;
    private final long patience;

    ContactDetector(FrictionOptions options) {
        types = options.contacts().new Memory();
        channels = options.contactChannels();
        patience = options.patience().toSeconds();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.REPEATED_CONTACT;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        int last = -1;
        for (int i = 0; i < walk.size(); i++) {
            if (!isContact(walk, i)) {
                continue;
            }
            seen.see(Topic.CONTACT, walk.name(i), i);
            if (last >= 0 && walk.wait(last, i) <= patience) {
                seen.see(Topic.CONTACT_AGAIN, walk.name(last), last);
            }
            last = i;
        }
    }

    private boolean isContact(Walk walk, int i) {
        return types.matches(walk.type(i))
                || walk.interaction(i)
                        .channel()
                        .map(Channel::id)
                        .filter(channels::contains)
                        .isPresent();
    }

    @Override
    public List<Place> places(Totals totals) {
        return totals.labels(Topic.CONTACT_AGAIN).stream()
                .map(again -> Place.met(kind(), Label.of(Topic.CONTACT, again.from()), again))
                .toList();
    }
}
