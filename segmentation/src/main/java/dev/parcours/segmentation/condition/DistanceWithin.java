package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * Holds if the place that two attributes say is at most so many kilometres away from a point, as the crow flies.
 *
 * <p>The distance is that along a great circle of a sphere with the mean radius of the earth, R = 6,371.0088 km, by the
 * haversine formula: with latitudes p and q, their difference d and the difference of longitudes e,
 *
 * <pre>
 * a = sin²(d / 2) + cos(p) cos(q) sin²(e / 2),   distance = 2 R arcsin(√a)
 * </pre>
 *
 * <p>The earth is no sphere, so the true distance differs by up to 0.56 %. For example, from 48.8566, 2.3522 in Paris
 * to 45.7640, 4.8357 in Lyon it is 391.499 km. All longitudes meet at the poles, and 179.9 is 22 km from -179.9 on the
 * equator.
 *
 * <p>The attributes are read {@linkplain dev.parcours.core.AttributeValue#asNumber() as numbers} of degrees. Unknown if
 * one is absent, is not a number, or is out of the range from -90 to 90 for the latitude, from -180 to 180 for the
 * longitude.
 *
 * <p>Sources: Sinnott (1984), Virtues of the haversine, Sky and Telescope 68(2), 159; for the radius, (2a + b) / 3,
 * Moritz (2000), Geodetic Reference System 1980, Journal of Geodesy 74(1), 128-133.
 *
 * @param latitudeAttribute the name of the attribute with the latitude in degrees, north of the equator positive
 * @param longitudeAttribute the name of the attribute with the longitude in degrees, east of Greenwich positive
 * @param latitude the latitude of the point in degrees, from -90 to 90
 * @param longitude the longitude of the point in degrees, from -180 to 180
 * @param kilometres the largest distance that holds, above 0
 */
public record DistanceWithin(
        String latitudeAttribute,
        String longitudeAttribute,
        BigDecimal latitude,
        BigDecimal longitude,
        BigDecimal kilometres)
        implements Condition {

    /** The largest latitude in degrees. */
    public static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);

    /** The largest longitude in degrees. */
    public static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);

    private static final BigDecimal HALF_ROUND_THE_EARTH = BigDecimal.valueOf(20_016);

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if a name is blank or holds a control character, if both are the same, if the
     *     point is out of range, or if the distance is not above 0 or would be that of every point
     */
    public DistanceWithin {
        Checks.checkName(latitudeAttribute, "name of the attribute with the latitude");
        Checks.checkName(longitudeAttribute, "name of the attribute with the longitude");
        checkArgument(
                !latitudeAttribute.equals(longitudeAttribute),
                "latitude and longitude are two attributes, but both were '%s'",
                latitudeAttribute);
        latitude = checkDegrees(latitude, MAX_LATITUDE, "latitude");
        longitude = checkDegrees(longitude, MAX_LONGITUDE, "longitude");
        kilometres = Checks.checkNumber(kilometres);
        checkArgument(
                kilometres.signum() > 0 && kilometres.compareTo(HALF_ROUND_THE_EARTH) < 0,
                "a distance is above 0 and below %s kilometres, half round the earth, but was %s",
                HALF_ROUND_THE_EARTH,
                kilometres);
    }

    private static BigDecimal checkDegrees(BigDecimal degrees, BigDecimal max, String what) {
        BigDecimal checked = Checks.checkNumber(degrees);
        checkArgument(
                checked.abs().compareTo(max) <= 0,
                "a %s is from -%s to %s degrees, but was %s",
                what,
                max,
                max,
                checked);
        return checked;
    }
}
