package dev.parcours.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Shares once more: by counting in fractions of doubles, which are exact for the bounds of random rules. */
final class PlainShare {

    private PlainShare() {}

    /** Returns -1 for false, 0 for unknown, 1 for true; empty for other conditions. */
    static Optional<Integer> ask(Condition condition, Customer customer, Instant asOf) {
        if (!(condition instanceof Share share)) {
            return Optional.empty();
        }
        int some = 0;
        int all = 0;
        for (Interaction interaction : customer.history()) {
            Duration age = Duration.between(interaction.time(), asOf);
            boolean isIn = !age.isNegative()
                    && (!(share.window() instanceof Window.Rolling rolling) || age.compareTo(rolling.length()) < 0);
            if (isIn && agrees(share.among(), interaction)) {
                all++;
                some += agrees(share.of(), interaction) ? 1 : 0;
            }
        }
        if (all < share.evidence()) {
            return Optional.of(0);
        }
        return Optional.of((double) some / all >= share.minimum().doubleValue() ? 1 : -1);
    }

    private static boolean agrees(InteractionFilter filter, Interaction interaction) {
        return filter.type().orElse(interaction.type()).equals(interaction.type())
                && (filter.channel().isEmpty()
                        || filter.channel()
                                .get()
                                .equals(interaction.channel().map(c -> c.id()).orElse("-")));
    }
}
