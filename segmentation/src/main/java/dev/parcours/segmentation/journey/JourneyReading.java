package dev.parcours.segmentation.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.StageModel;
import dev.parcours.core.friction.FrictionOptions;
import dev.parcours.core.journey.ChannelMixRule;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PurchaseTypeRules;
import java.util.Set;

/**
 * How the journeys of a customer are read: what makes them, and by which rules their facts are told.
 *
 * <p>The journeys are those of what is known at the instant asked for; the data are taken to end then. Whatever the
 * assembler is told of {@linkplain JourneyAssembler#observedUntil the end of the data} is left aside.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JourneyReading {

    private final JourneyAssembler assembler;
    private final Set<String> purchases;
    private final PurchaseTypeRules purchaseTypes;
    private final ChannelMixRule channelMix;
    private final FrictionOptions friction;

    private JourneyReading(
            JourneyAssembler assembler,
            Set<String> purchases,
            PurchaseTypeRules purchaseTypes,
            ChannelMixRule channelMix,
            FrictionOptions friction) {
        this.assembler = checkNotNull(assembler, "assembler");
        this.purchases = ImmutableSortedSet.copyOf(purchases);
        this.purchaseTypes = checkNotNull(purchaseTypes, "purchaseTypes");
        this.channelMix = checkNotNull(channelMix, "channelMix");
        this.friction = checkNotNull(friction, "friction");
    }

    /**
     * Returns the reading of the journeys of an assembler, with the usual rules for types of purchases and mixes of
     * channels, and the defaults for friction. Purchases are what ends journeys as a success by the assembler's policy.
     */
    public static JourneyReading of(JourneyAssembler assembler) {
        return new JourneyReading(
                assembler,
                assembler.policy().conversions(),
                PurchaseTypeRules.usual(),
                ChannelMixRule.usual(),
                FrictionOptions.defaults());
    }

    /**
     * Returns this reading with the types of interactions that are purchases.
     *
     * @throws IllegalArgumentException if there is none
     */
    public JourneyReading withPurchases(String... types) {
        checkArgument(types.length > 0, "name at least one type of interactions that is a purchase");
        return new JourneyReading(assembler, ImmutableSortedSet.copyOf(types), purchaseTypes, channelMix, friction);
    }

    /** Returns this reading with other rules for the types of purchases. */
    public JourneyReading withPurchaseTypes(PurchaseTypeRules rules) {
        return new JourneyReading(assembler, purchases, rules, channelMix, friction);
    }

    /** Returns this reading with another rule for the mix of channels. */
    public JourneyReading withChannelMix(ChannelMixRule rule) {
        return new JourneyReading(assembler, purchases, purchaseTypes, rule, friction);
    }

    /** Returns this reading with other names for errors, contacts and the like. */
    public JourneyReading withFriction(FrictionOptions options) {
        return new JourneyReading(assembler, purchases, purchaseTypes, channelMix, options);
    }

    /** Returns what makes the journeys. */
    public JourneyAssembler assembler() {
        return assembler;
    }

    /** Returns the model in whose stages steps are placed. */
    public StageModel stageModel() {
        return assembler.stageModel();
    }

    /** Returns what opens and closes a journey. */
    public JourneyPolicy policy() {
        return assembler.policy();
    }

    /** Returns the types of interactions that are purchases; none if nobody said which are. */
    public Set<String> purchases() {
        return purchases;
    }

    /** Returns what tells the types of purchases. */
    public PurchaseTypeRules purchaseTypes() {
        return purchaseTypes;
    }

    /** Returns what tells the mix of channels. */
    public ChannelMixRule channelMix() {
        return channelMix;
    }

    /** Returns what counts as a friction. */
    public FrictionOptions friction() {
        return friction;
    }
}
