package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks how far away somebody is. */
final class DistanceQuestion implements Question<DistanceWithin> {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    @Override
    public Finding find(DistanceWithin condition, Facts facts) {
        Optional<AttributeValue> latitude = facts.attribute(condition.latitudeAttribute());
        Optional<AttributeValue> longitude = facts.attribute(condition.longitudeAttribute());
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Finding.ABSENT;
        }
        Optional<Double> p = degrees(latitude.get(), DistanceWithin.MAX_LATITUDE);
        Optional<Double> l = degrees(longitude.get(), DistanceWithin.MAX_LONGITUDE);
        return p.isEmpty() || l.isEmpty()
                ? Finding.OTHER_TYPE
                : Finding.of(kilometres(condition, p.get(), l.get())
                        <= condition.kilometres().doubleValue());
    }

    private static Optional<Double> degrees(AttributeValue value, BigDecimal max) {
        return value.asNumber()
                .filter(degrees -> degrees.compareTo(max) <= 0 && degrees.compareTo(max.negate()) >= 0)
                .map(BigDecimal::doubleValue);
    }

    // StrictMath, so that all machines agree on who is in.
    private static double kilometres(DistanceWithin condition, double latitude, double longitude) {
        double p = StrictMath.toRadians(condition.latitude().doubleValue());
        double q = StrictMath.toRadians(latitude);
        double e = StrictMath.toRadians(longitude - condition.longitude().doubleValue());
        double a = square(StrictMath.sin((q - p) / 2))
                + StrictMath.cos(p) * StrictMath.cos(q) * square(StrictMath.sin(e / 2));
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public Reads reads(DistanceWithin condition, Surroundings around) {
        return Reads.attribute(condition.latitudeAttribute()).and(Reads.attribute(condition.longitudeAttribute()));
    }

    /**
     * Returns ways to be at the point itself; or to be further north or south than the distance, which is enough. That
     * alone puts somebody out who may then be nowhere, too; else the place has to be known.
     */
    @Override
    public List<Way> ways(DistanceWithin condition, boolean wanted, Ways search) {
        Coordinates coordinates = Coordinates.of(condition);
        if (wanted) {
            return List.of(
                    Way.of(value(coordinates.latitude(), true)).and(Way.of(value(coordinates.longitude(), true))));
        }
        if (!coordinates.isAnyBeyondBand()) {
            return List.of();
        }
        Way beyond = Way.of(value(coordinates.band(), false));
        return List.of(
                beyond,
                beyond.and(Way.of(value(coordinates.anyLatitude(), true)))
                        .and(Way.of(value(coordinates.anyLongitude(), true))));
    }

    private static Change value(AttributeCondition condition, boolean holds) {
        return new Change.AttributeValue(condition, holds);
    }

    /** Returns the conditions on single attributes that are of use to tell who is within the distance. */
    static Stream<AttributeCondition> ofAttributes(DistanceWithin condition) {
        Coordinates coordinates = Coordinates.of(condition);
        return Stream.of(
                coordinates.latitude(),
                coordinates.longitude(),
                coordinates.band(),
                coordinates.anyLatitude(),
                coordinates.anyLongitude());
    }

    /**
     * Ranges of the two attributes.
     *
     * @param latitude that of the point
     * @param longitude that of the point
     * @param band the latitudes at most so far away, and a little more
     * @param anyLatitude all latitudes
     * @param anyLongitude all longitudes
     */
    private record Coordinates(
            AttributeCondition latitude,
            AttributeCondition longitude,
            NumberInRange band,
            NumberInRange anyLatitude,
            NumberInRange anyLongitude) {

        // A little less than a degree of a great circle.
        private static final BigDecimal KILOMETRES_PER_DEGREE = new BigDecimal("111.195");
        private static final int DECIMALS = 3;

        static Coordinates of(DistanceWithin condition) {
            String latitude = condition.latitudeAttribute();
            String longitude = condition.longitudeAttribute();
            BigDecimal degrees = condition.kilometres().divide(KILOMETRES_PER_DEGREE, DECIMALS, RoundingMode.CEILING);
            return new Coordinates(
                    new NumberIsIn(latitude, Set.of(condition.latitude())),
                    new NumberIsIn(longitude, Set.of(condition.longitude())),
                    range(
                            latitude,
                            condition
                                    .latitude()
                                    .setScale(DECIMALS, RoundingMode.FLOOR)
                                    .subtract(degrees),
                            condition
                                    .latitude()
                                    .setScale(DECIMALS, RoundingMode.CEILING)
                                    .add(degrees)),
                    range(latitude, DistanceWithin.MAX_LATITUDE.negate(), DistanceWithin.MAX_LATITUDE),
                    range(longitude, DistanceWithin.MAX_LONGITUDE.negate(), DistanceWithin.MAX_LONGITUDE));
        }

        private static NumberInRange range(String attribute, BigDecimal minimum, BigDecimal maximum) {
            return new NumberInRange(attribute, Optional.of(minimum), Optional.of(maximum));
        }

        /** Returns whether there are latitudes beyond the band. */
        boolean isAnyBeyondBand() {
            return band.minimum().orElseThrow().compareTo(DistanceWithin.MAX_LATITUDE.negate()) > 0
                    || band.maximum().orElseThrow().compareTo(DistanceWithin.MAX_LATITUDE) < 0;
        }
    }
}
