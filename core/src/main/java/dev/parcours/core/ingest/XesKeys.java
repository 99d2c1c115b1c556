package dev.parcours.core.ingest;

/** The names by which XES logs, and those that {@link XesWriter} writes, say what an attribute is. */
final class XesKeys {

    /** What stands before the name of an attribute of the trace where it is a column of the event. */
    static final String CASE = "case:";
    /** What stands before the name of a classifier where it is a column. */
    static final String CLASSIFIER = "classifier:";
    /** What stands before the names of the attributes that only this library writes. */
    static final String OWN = "parcours:";
    /** What stands before the name of a property that would be taken for something else without it. */
    static final String PROPERTY = OWN + "property:";
    /** The extension whose declaration tells that this library wrote the log. */
    static final String OWN_EXTENSION = "https://parcours.dev/xes/parcours.xesext";

    static final String NAME = "concept:name";
    static final String INSTANCE = "concept:instance";
    static final String TIME = "time:timestamp";
    static final String TRANSITION = "lifecycle:transition";

    private XesKeys() {}

    /** Returns whether a property of this name would be read as a part of the interaction or of its journey. */
    static boolean isReserved(String property) {
        return property.equals(NAME)
                || property.equals(TIME)
                || property.equals(CASE + NAME)
                || property.startsWith(OWN)
                || property.startsWith(CASE + OWN);
    }

    /** Returns the name of the property that a column holds. */
    static String property(String column) {
        return column.startsWith(PROPERTY) ? column.substring(PROPERTY.length()) : column;
    }
}
