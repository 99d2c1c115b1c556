package dev.parcours.segmentation.condition;

import java.math.BigDecimal;

/**
 * Two attributes of the profile that say a place. Obtained from {@link Conditions#location(String, String)}.
 *
 * <pre>{@code
 * location("latitude", "longitude").withinKilometres(10, 48.8566, 2.3522)
 * }</pre>
 */
public final class LocationTerm {

    private final String latitudeAttribute;
    private final String longitudeAttribute;

    LocationTerm(String latitudeAttribute, String longitudeAttribute) {
        this.latitudeAttribute = Checks.checkName(latitudeAttribute, "name of the attribute with the latitude");
        this.longitudeAttribute = Checks.checkName(longitudeAttribute, "name of the attribute with the longitude");
    }

    /**
     * Returns the condition that it is at most so far from a point.
     *
     * @param kilometres the largest distance that holds, above 0
     * @param latitude the latitude of the point in degrees, from -90 to 90
     * @param longitude the longitude of the point in degrees, from -180 to 180
     * @throws IllegalArgumentException if a number is out of range
     */
    public DistanceWithin withinKilometres(double kilometres, double latitude, double longitude) {
        return new DistanceWithin(
                latitudeAttribute,
                longitudeAttribute,
                BigDecimal.valueOf(latitude),
                BigDecimal.valueOf(longitude),
                BigDecimal.valueOf(kilometres));
    }
}
