package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of touches, and how often it ended with a conversion and how often without.
 *
 * <p>The path of one conversion has 1 conversion, 0 non-conversions and usually times. A path that stands for many
 * equal ones has larger weights, which may be fractions, and no times.
 *
 * <p>A path may have no touch: its conversions happened, and no touch earned them.
 *
 * <pre>{@code
 * ConversionPath.builder("j-42")
 *         .touch("search", monday)
 *         .touch("email", tuesday)
 *         .converted(wednesday)
 *         .value(new BigDecimal("49.90"))
 *         .build();
 * ConversionPath.builder("7").touch("search").touch("email").conversions(12).nonConversions(310).build();
 * }</pre>
 */
public final class ConversionPath {

    /** The smallest positive number of conversions or non-conversions that a path may have. */
    public static final double MIN_COUNT = 1e-15;

    /** The largest number of conversions or non-conversions that a path may have. */
    public static final double MAX_COUNT = 1e15;

    private static final int MAX_WHOLE_DIGITS = 12;
    static final int MAX_DECIMALS = 6;

    private final String id;
    private final List<Touch> touches;
    private final List<LeftOut> leftOut;
    private final double conversions;
    private final BigDecimal value;
    private final double nonConversions;
    private final @Nullable Instant conversionTime;

    private ConversionPath(Builder builder) {
        id = builder.id;
        touches = List.copyOf(builder.touches);
        leftOut = List.copyOf(builder.leftOut);
        conversions = builder.conversions;
        nonConversions = builder.nonConversions;
        value = builder.value;
        conversionTime = builder.conversionTime;
    }

    private ConversionPath checked() {
        checkCount(conversions, "conversions");
        checkCount(nonConversions, "nonConversions");
        checkValue();
        checkArgument(
                conversions > 0 || value.signum() == 0,
                "path '%s' has the value %s but no conversion; give it the conversions that are worth it",
                id,
                value);
        checkArgument(
                conversions > 0 || conversionTime == null,
                "path '%s' has a time of conversion, %s, but no conversion",
                id,
                conversionTime);
        checkTimes();
        return this;
    }

    private void checkCount(double count, String what) {
        checkArgument(
                isCount(count),
                "%s of path '%s' must be 0 or between %s and %s, but was %s",
                what,
                id,
                MIN_COUNT,
                MAX_COUNT,
                count);
    }

    private void checkValue() {
        checkArgument(
                isValue(value),
                "value of path '%s' must be at least 0, with at most %s digits before the decimal point and %s after",
                id,
                MAX_WHOLE_DIGITS,
                MAX_DECIMALS);
    }

    /**
     * Refuses counts and a value in minor units that no path has.
     *
     * @throws IllegalArgumentException if they are such
     */
    static void checkWeights(double conversions, long minorUnits, double nonConversions) {
        checkArgument(
                isCount(conversions) && isCount(nonConversions),
                "conversions and non-conversions must be 0 or between %s and %s, but were %s and %s",
                MIN_COUNT,
                MAX_COUNT,
                conversions,
                nonConversions);
        checkMinorUnits(minorUnits, conversions);
    }

    /**
     * Refuses a value in minor units that conversions cannot have.
     *
     * @throws IllegalArgumentException if it is such
     */
    static void checkMinorUnits(long minorUnits, double conversions) {
        checkArgument(minorUnits >= 0, "a value must be at least 0, but was %s", minorUnits);
        checkArgument(minorUnits == 0 || conversions > 0, "there is the value %s without a conversion", minorUnits);
    }

    /** Returns whether a number may be that of conversions or of non-conversions. */
    static boolean isCount(double count) {
        return count == 0 || (count >= MIN_COUNT && count <= MAX_COUNT);
    }

    /** Returns whether an amount may be a value. One such as 1e999999999 is short to write and endless to add. */
    static boolean isValue(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= MAX_DECIMALS
                && amount.precision() - (long) amount.scale() <= MAX_WHOLE_DIGITS;
    }

    private void checkTimes() {
        Instant latest = null;
        for (Touch touch : touches) {
            Instant time = touch.timeOrNull() == null ? latest : touch.timeOrNull();
            checkArgument(
                    latest == null || !latest.isAfter(time),
                    "a touch of path '%s' at %s follows one at %s; put the touches in the order of their times",
                    id,
                    time,
                    latest);
            latest = time;
        }
        checkArgument(
                latest == null || conversionTime == null || !latest.isAfter(conversionTime),
                "a touch of path '%s' at %s comes after the conversion at %s; leave it out",
                id,
                latest,
                conversionTime);
    }

    /**
     * Returns a builder of a path without touches, conversions and non-conversions.
     *
     * @param id the id of the journey, or the number of the row, that the path is of. Paths of one id are those of one
     *     journey
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id) {
        checkArgument(!id.isBlank(), "the id of a path must not be blank");
        return new Builder(id);
    }

    /** Returns the id of the journey, or the number of the row. */
    public String id() {
        return id;
    }

    /** Returns the touches that may be credited, in order. */
    public List<Touch> touches() {
        return touches;
    }

    /** Returns the touches that belong to the journey but may not be credited, in order, each with the reason. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Returns how often the path ended with a conversion. */
    public double conversions() {
        return conversions;
    }

    /** Returns what all of its conversions are worth together, in major units. */
    public BigDecimal value() {
        return value;
    }

    /** Returns how often the path ended without a conversion. */
    public double nonConversions() {
        return nonConversions;
    }

    /** Returns when the conversion happened, or empty if there is none or its time is not known. */
    public Optional<Instant> conversionTime() {
        return Optional.ofNullable(conversionTime);
    }

    ConversionPath withoutNonConversions() {
        Builder copy = new Builder(id).conversions(conversions).value(value);
        copy.touches.addAll(touches);
        copy.leftOut.addAll(leftOut);
        copy.conversionTime = conversionTime;
        return copy.ofManyPaths();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConversionPath that
                && id.equals(that.id)
                && touches.equals(that.touches)
                && leftOut.equals(that.leftOut)
                && conversions == that.conversions
                && value.equals(that.value)
                && nonConversions == that.nonConversions
                && Objects.equals(conversionTime, that.conversionTime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, touches, conversions, nonConversions);
    }

    /** Returns the id and the number of touches. */
    @Override
    public String toString() {
        return "path %s of %s touches".formatted(id, touches.size());
    }

    /**
     * A touch that may not be credited.
     *
     * @param touch the touch; if it says nothing on the dimension, its channel is
     *     {@link dev.parcours.core.Dimension#NONE}
     * @param reason why
     */
    public record LeftOut(Touch touch, NoCredit reason) {

        /**
         * Creates one.
         *
         * @throws IllegalArgumentException if the reason is not one that keeps a touch out of a path
         */
        public LeftOut {
            checkNotNull(touch, "touch");
            checkArgument(reason.keepsOut(), "%s does not keep a touch out of a path", reason);
        }
    }

    /** Builds paths. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final List<Touch> touches = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private double conversions;
        private BigDecimal value = BigDecimal.ZERO;
        private double nonConversions;
        private @Nullable Instant conversionTime;

        private Builder(String id) {
            this.id = id;
        }

        /** Adds a touch after those added before. */
        public Builder touch(Touch touch) {
            touches.add(checkNotNull(touch, "touch"));
            return this;
        }

        /**
         * Adds a touch without a time after those added before.
         *
         * @throws IllegalArgumentException if the channel is blank
         */
        public Builder touch(String channel) {
            return touch(Touch.of(channel));
        }

        /**
         * Adds a touch after those added before.
         *
         * @throws IllegalArgumentException if the channel is blank
         */
        public Builder touch(String channel, Instant time) {
            return touch(Touch.of(channel, time));
        }

        /** Adds a touch that may not be credited. */
        public Builder leaveOut(LeftOut touch) {
            leftOut.add(checkNotNull(touch, "touch"));
            return this;
        }

        /** Sets the conversions to one, at an instant. */
        public Builder converted(Instant time) {
            conversionTime = checkNotNull(time, "time");
            return conversions(1);
        }

        /** Sets how often the path ended with a conversion; 0 by default. */
        public Builder conversions(double conversions) {
            this.conversions = conversions;
            return this;
        }

        /** Sets what all conversions are worth together, in major units; 0 by default. */
        public Builder value(BigDecimal value) {
            this.value = checkNotNull(value, "value");
            return this;
        }

        /** Sets how often the path ended without a conversion; 0 by default. */
        public Builder nonConversions(double nonConversions) {
            this.nonConversions = nonConversions;
            return this;
        }

        /**
         * Returns the path.
         *
         * @throws IllegalArgumentException if a count is neither 0 nor between {@link #MIN_COUNT} and
         *     {@link #MAX_COUNT}, if the value is negative or has more than 12 digits before the decimal point or 6
         *     after it, if there is a value or a time of conversion without a conversion, or if the times of the
         *     touches are out of order or after the conversion
         */
        public ConversionPath build() {
            return new ConversionPath(this).checked();
        }

        /** Returns the path of many that were each in order, whose sums may be larger or smaller than one may be. */
        ConversionPath ofManyPaths() {
            return new ConversionPath(this);
        }
    }
}
