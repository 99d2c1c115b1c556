package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a conversion, and what it is worth.
 *
 * <pre>{@code
 * ConversionDefinition.ofType("purchase");                                // worth what the interaction is
 * ConversionDefinition.ofType("lead").worth(Money.of("40.00", "EUR"));
 * ConversionDefinition.reaching("consideration");                         // a move between stages
 * }</pre>
 */
public final class ConversionDefinition {

    private final JourneyEvent event;
    private final @Nullable Money worth;

    private ConversionDefinition(JourneyEvent event, @Nullable Money worth) {
        this.event = event;
        this.worth = worth;
    }

    /**
     * Returns the definition by which every interaction of a type is a conversion.
     *
     * @throws IllegalArgumentException if the type is blank
     */
    public static ConversionDefinition ofType(String type) {
        return new ConversionDefinition(new JourneyEvent.OfType(type), null);
    }

    /**
     * Returns the definition by which it is a conversion that a journey first reaches a stage: its first step in the
     * stage or in one that comes later in the model, since who jumps ahead passes what lies between. A journey has one
     * at most.
     *
     * @param stage the id of the stage
     * @throws IllegalArgumentException if the id is blank
     */
    public static ConversionDefinition reaching(String stage) {
        return new ConversionDefinition(new JourneyEvent.ReachingStage(stage), null);
    }

    /**
     * Returns the definition by which it is a conversion that a journey moves from a stage to any later one, each time
     * it does. Steps that are not placed are passed over.
     *
     * @param stage the id of the stage
     * @throws IllegalArgumentException if the id is blank
     */
    public static ConversionDefinition leaving(String stage) {
        return new ConversionDefinition(new JourneyEvent.LeavingStage(stage), null);
    }

    /**
     * Returns this definition with the same value for each conversion, whatever value its interaction has.
     *
     * @throws IllegalArgumentException if the value is negative
     */
    public ConversionDefinition worth(Money value) {
        checkArgument(value.minorUnits() >= 0, "a conversion must be worth at least 0, but was %s", value);
        return new ConversionDefinition(event, value);
    }

    JourneyEvent event() {
        return event;
    }

    /** Returns what each conversion is worth, or empty if that is the value of its interaction. */
    public Optional<Money> worth() {
        return Optional.ofNullable(worth);
    }

    /** Returns the definition as a code, such as {@code purchase}, {@code lead=40.00 EUR} or {@code reaching:trial}. */
    public String code() {
        return worth == null ? event.code() : event.code() + "=" + worth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConversionDefinition that
                && event.equals(that.event)
                && Objects.equals(worth, that.worth);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event, worth);
    }

    /** Returns the {@linkplain #code() code}. */
    @Override
    public String toString() {
        return code();
    }
}
