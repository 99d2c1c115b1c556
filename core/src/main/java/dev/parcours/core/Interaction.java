package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One customer at one touchpoint at one instant.
 *
 * <p>The {@linkplain #type() type} says what happened ("add_to_cart"), the {@linkplain #touchpoint() touchpoint} where.
 * A touchpoint that is not said has the name of the type.
 *
 * <p>{@link #ORDER} is the order of a customer's interactions.
 */
public final class Interaction {

    /**
     * By instant, then sequence number (those without one first), then source, place in the source, and id (those
     * without one first). Interactions that agree in all of these are compared by what else they say, so that the order
     * is total: only equal interactions compare as equal.
     */
    public static final Comparator<Interaction> ORDER = Interaction::compareOrder;

    // The time is kept as two numbers, since an Instant would cost 20 bytes more in each of millions.
    private final long epochSecond;
    private final int nano;
    private final String customer;
    private final String type;
    private final Touchpoint touchpoint;
    private final String source;
    private final long place;
    private final @Nullable String session;
    private final @Nullable Direction direction;
    private final @Nullable String device;
    private final @Nullable String campaign;
    private final InteractionDetails details;

    /**
     * Takes and checks the parts of a builder. All that is called here takes parts, not the builder, so that the
     * builder of one interaction among millions need not be an object.
     */
    private Interaction(Builder builder) {
        Instant time = present(builder.time, "time");
        epochSecond = time.getEpochSecond();
        nano = time.getNano();
        customer = Checks.checkId(present(builder.customer, "customer"), "customer id");
        type = checkType(present(builder.type, "type"), builder.touchpoint);
        touchpoint = builder.touchpoint != null ? builder.touchpoint : Touchpoint.of(type);
        source = builder.source;
        place = builder.place;
        session = checkName(builder.session, "session id");
        direction = builder.direction;
        device = checkName(builder.device, "device");
        campaign = checkName(builder.campaign, "campaign");
        details = InteractionDetails.of(
                checkName(builder.id, "interaction id"),
                builder.sequence,
                builder.value,
                builder.cost,
                builder.satisfaction,
                builder.properties);
    }

    /** Checks a type, unless it is the name of the touchpoint, which has passed the same check. */
    private static String checkType(String type, @Nullable Touchpoint touchpoint) {
        return touchpoint != null && touchpoint.name().equals(type) ? type : Checks.checkId(type, "interaction type");
    }

    private static @Nullable String checkName(@Nullable String name, String what) {
        return name == null ? null : Checks.checkId(name, what);
    }

    private static <T> T present(@Nullable T part, String name) {
        checkArgument(part != null, "an interaction needs a %s", name);
        return part;
    }

    /** Returns a builder without any part; customer, type and time are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns an interaction of which no more is known.
     *
     * @throws IllegalArgumentException if the customer or the type is blank or holds a control character
     */
    public static Interaction of(String customer, String type, Instant time) {
        return builder().customer(customer).type(type).time(time).build();
    }

    /** Returns the id of the customer. */
    public String customer() {
        return customer;
    }

    /** Returns what happened, such as "add_to_cart". */
    public String type() {
        return type;
    }

    /** Returns when it happened. */
    public Instant time() {
        return Instant.ofEpochSecond(epochSecond, nano);
    }

    /** Returns where it happened. */
    public Touchpoint touchpoint() {
        return touchpoint;
    }

    /** Returns the channel of the touchpoint, or empty if it is not known. */
    public Optional<Channel> channel() {
        return touchpoint.channel();
    }

    /** Returns the id that the source gave to the interaction. */
    public Optional<String> id() {
        return Optional.ofNullable(details.id());
    }

    /** Returns the number by which the source orders interactions of one instant. */
    public OptionalLong sequence() {
        Long sequence = details.sequence();
        return sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence);
    }

    /** Returns the name of the source that it was read from, such as a file name; empty if it was not read. */
    public String source() {
        return source;
    }

    /** Returns the number of its record in the source, from 1; 0 if it was not read. */
    public long place() {
        return place;
    }

    /** Returns the id of the session, where the data have sessions. */
    public Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** Returns who began it. */
    public Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    /** Returns the kind of device, such as "mobile". */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    /** Returns the campaign that it belongs to. */
    public Optional<String> campaign() {
        return Optional.ofNullable(campaign);
    }

    /** Returns what it is worth to the brand, such as the amount of an order. */
    public Optional<Money> value() {
        return Optional.ofNullable(details.value());
    }

    /** Returns what it cost the brand, such as the price of a click. */
    public Optional<Money> cost() {
        return Optional.ofNullable(details.cost());
    }

    /** Returns the answer to a satisfaction question. */
    public Optional<Satisfaction> satisfaction() {
        return Optional.ofNullable(details.satisfaction());
    }

    /** Returns what else the data say, by name. */
    public Map<String, AttributeValue> properties() {
        return details.properties();
    }

    /**
     * Returns a builder with the parts of this interaction. The touchpoint is one of them, also where it has the name
     * of the type by default, so setting another type leaves it.
     */
    public Builder toBuilder() {
        Builder builder = builder().customer(customer).type(type).time(time()).touchpoint(touchpoint);
        builder.id = details.id();
        builder.sequence = details.sequence();
        builder.session = session;
        builder.direction = direction;
        builder.device = device;
        builder.campaign = campaign;
        builder.value = details.value();
        builder.cost = details.cost();
        builder.satisfaction = details.satisfaction();
        return builder.source(source, place).properties(details.properties());
    }

    private static int compareOrder(Interaction a, Interaction b) {
        int order = comparePlace(a, b);
        return order != 0 ? order : TieBreak.compare(a, b);
    }

    /** Compares by time and place in the data, without what {@link #ORDER} compares beyond. */
    static int comparePlace(Interaction a, Interaction b) {
        int order = Long.compare(a.epochSecond, b.epochSecond);
        if (order == 0) {
            order = Integer.compare(a.nano, b.nano);
        }
        return order != 0 ? order : BY_PLACE.compare(a, b);
    }

    private static final Comparator<Interaction> BY_PLACE = Comparator.<Interaction, @Nullable Long>comparing(
                    i -> i.details.sequence(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(i -> i.source)
            .thenComparingLong(i -> i.place)
            .thenComparing(i -> i.details.id(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                epochSecond,
                nano,
                customer,
                type,
                touchpoint,
                source,
                place,
                session,
                direction,
                device,
                campaign,
                details);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interaction that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(epochSecond, nano, customer, type);
    }

    /** Returns the type, the customer's id and the time; no attribute of the customer. */
    @Override
    public String toString() {
        return "%s of %s at %s".formatted(type, customer, time());
    }

    /** Builds interactions. Not thread-safe. */
    public static final class Builder {

        private @Nullable String customer;
        private @Nullable String type;
        private @Nullable Instant time;
        private @Nullable Touchpoint touchpoint;
        private @Nullable String id;
        private @Nullable Long sequence;
        private String source = "";
        private long place;
        private @Nullable String session;
        private @Nullable Direction direction;
        private @Nullable String device;
        private @Nullable String campaign;
        private @Nullable Money value;
        private @Nullable Money cost;
        private @Nullable Satisfaction satisfaction;
        private Map<String, AttributeValue> properties = Map.of();

        private Builder() {}

        /** Sets the id of the customer; needed. */
        public Builder customer(String customer) {
            this.customer = checkNotNull(customer, "customer");
            return this;
        }

        /** Sets what happened; needed. */
        public Builder type(String type) {
            this.type = checkNotNull(type, "type");
            return this;
        }

        /** Sets when it happened; needed. */
        public Builder time(Instant time) {
            this.time = checkNotNull(time, "time");
            return this;
        }

        /** Sets where it happened; by default a touchpoint with the name of the type and no channel. */
        public Builder touchpoint(Touchpoint touchpoint) {
            this.touchpoint = checkNotNull(touchpoint, "touchpoint");
            return this;
        }

        /** Sets the id that the source gave to it. */
        public Builder id(String id) {
            this.id = checkNotNull(id, "id");
            return this;
        }

        /** Sets the number by which the source orders interactions of one instant. */
        public Builder sequence(long sequence) {
            this.sequence = sequence;
            return this;
        }

        /** Sets the name of the source that it was read from. */
        public Builder source(String source) {
            this.source = checkNotNull(source, "source");
            return this;
        }

        /**
         * Sets the number of its record in the source, from 1; 0 if it was not read.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder place(long place) {
            checkArgument(place >= 0, "place must be at least 0, but was %s", place);
            this.place = place;
            return this;
        }

        /**
         * Sets where it was read.
         *
         * @param source the name of the source
         * @param place the number of the record in it, from 1, or 0 if it was not read
         * @throws IllegalArgumentException if the place is negative
         */
        public Builder source(String source, long place) {
            return source(source).place(place);
        }

        /** Sets the id of the session. */
        public Builder session(String session) {
            this.session = checkNotNull(session, "session");
            return this;
        }

        /** Sets who began it. */
        public Builder direction(Direction direction) {
            this.direction = checkNotNull(direction, "direction");
            return this;
        }

        /** Sets the kind of device. */
        public Builder device(String device) {
            this.device = checkNotNull(device, "device");
            return this;
        }

        /** Sets the campaign. */
        public Builder campaign(String campaign) {
            this.campaign = checkNotNull(campaign, "campaign");
            return this;
        }

        /** Sets what it is worth to the brand. */
        public Builder value(Money value) {
            this.value = checkNotNull(value, "value");
            return this;
        }

        /** Sets what it cost the brand. */
        public Builder cost(Money cost) {
            this.cost = checkNotNull(cost, "cost");
            return this;
        }

        /** Sets the answer to a satisfaction question. */
        public Builder satisfaction(Satisfaction satisfaction) {
            this.satisfaction = checkNotNull(satisfaction, "satisfaction");
            return this;
        }

        /** Sets what else is known of it, by name. The order of the names is kept. */
        public Builder properties(Map<String, AttributeValue> properties) {
            this.properties = ImmutableMap.copyOf(properties);
            return this;
        }

        /**
         * Returns the interaction.
         *
         * @throws IllegalArgumentException if customer, type or time is missing, or if the customer, the type, the id,
         *     the session, the device or the campaign is blank or holds a control character
         */
        public Interaction build() {
            return new Interaction(this);
        }
    }
}
