package dev.parcours.core.internal;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds interactions without looking at their names, for readers that have looked at a name once for all the records
 * that hold it.
 *
 * <p>No public method skips the checks of the model. Its class hands this way over when it is loaded.
 */
public final class UncheckedInteractions {

    private static volatile @Nullable Function<Interaction.Builder, Interaction> building;

    private UncheckedInteractions() {}

    /** Takes what builds interactions, which is only for their class to say. */
    public static void offer(Function<Interaction.Builder, Interaction> newBuilding) {
        building = newBuilding;
    }

    /** Returns what builds an interaction of names that are neither blank nor hold control characters. */
    public static Function<Interaction.Builder, Interaction> building() {
        // The first use of the class loads it.
        Interaction.builder();
        return checkNotNull(building);
    }
}
