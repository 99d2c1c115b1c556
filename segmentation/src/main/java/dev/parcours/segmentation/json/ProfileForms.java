package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.util.List;

/** Conditions on what the brand knows of a customer. */
final class ProfileForms {

    private ProfileForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(attribute(), known(), distance());
    }

    private static Form<AttributeCondition> attribute() {
        return Form.of("attribute", AttributeCondition.class, AttributeForms.questions());
    }

    private static Form<IsKnown> known() {
        Parts<IsKnown> parts = new Parts<>();
        parts.flag("known");
        return Form.of("known", IsKnown.class, parts.make(read -> new IsKnown()));
    }

    private static Form<DistanceWithin> distance() {
        Parts<DistanceWithin> parts = new Parts<>();
        Slot<Names> names = parts.needed(
                "location",
                Value.object(ProfileForms::names),
                condition -> new Names(condition.latitudeAttribute(), condition.longitudeAttribute()));
        Slot<Point> point = parts.needed(
                "near",
                Value.object(ProfileForms::point),
                condition -> new Point(condition.latitude(), condition.longitude()));
        Slot<BigDecimal> kilometres = parts.needed("kilometres", NUMBER, DistanceWithin::kilometres);
        return Form.of(
                "location",
                DistanceWithin.class,
                parts.make(read -> distance(read.get(names), read.get(point), read.get(kilometres))));
    }

    private static DistanceWithin distance(Names names, Point point, BigDecimal kilometres) {
        return new DistanceWithin(names.latitude, names.longitude, point.latitude, point.longitude, kilometres);
    }

    private static Part<Names> names() {
        Parts<Names> parts = new Parts<>();
        Slot<String> latitude = parts.needed("latitude", TEXT, Names::latitude);
        Slot<String> longitude = parts.needed("longitude", TEXT, Names::longitude);
        return parts.make(read -> new Names(read.get(latitude), read.get(longitude)));
    }

    private static Part<Point> point() {
        Parts<Point> parts = new Parts<>();
        Slot<BigDecimal> latitude = parts.needed("latitude", NUMBER, Point::latitude);
        Slot<BigDecimal> longitude = parts.needed("longitude", NUMBER, Point::longitude);
        return parts.make(read -> new Point(read.get(latitude), read.get(longitude)));
    }

    /** The attributes that say a place. */
    private record Names(String latitude, String longitude) {}

    /** A place in degrees. */
    private record Point(BigDecimal latitude, BigDecimal longitude) {}
}
