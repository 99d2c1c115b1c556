package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.DistanceWithin;
import java.math.BigDecimal;
import java.util.Optional;

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
}
