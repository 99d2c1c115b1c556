package dev.parcours.segmentation.schema;

/** What the values of an attribute are. */
public enum ValueType {

    /** A text. */
    TEXT("a text"),

    /** A number. */
    NUMBER("a number"),

    /** True or false. */
    BOOLEAN("true or false"),

    /** A date without a time. */
    DATE("a date"),

    /** An instant. */
    INSTANT("an instant"),

    /** A set of texts. */
    SET_OF_TEXTS("a set of texts");

    private final String name;

    ValueType(String name) {
        this.name = name;
    }

    /** Returns what it is called in a message. */
    String inWords() {
        return name;
    }
}
