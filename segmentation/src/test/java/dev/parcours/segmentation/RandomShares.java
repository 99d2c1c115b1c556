package dev.parcours.segmentation;

import dev.parcours.core.Channel;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random conditions on the share of interactions among others. */
final class RandomShares {

    private RandomShares() {}

    static Arbitrary<Condition> conditions() {
        InteractionFilter email = InteractionFilter.any().on(Channel.EMAIL);
        InteractionFilter purchases = InteractionFilter.ofType("purchase");
        Arbitrary<Window> windows = Arbitraries.of(1, 2, 3, 5)
                .map(hours -> Window.last(Duration.ofHours(hours)))
                .optional(0.9)
                .map(window -> window.orElse(Window.ever()));
        return Combinators.combine(
                        Arbitraries.of(email, purchases),
                        Arbitraries.of(InteractionFilter.any(), purchases, email),
                        Arbitraries.of("0.01", "0.5", "0.75", "1").map(BigDecimal::new),
                        Arbitraries.integers().between(1, 5),
                        windows)
                .as(Share::new);
    }
}
