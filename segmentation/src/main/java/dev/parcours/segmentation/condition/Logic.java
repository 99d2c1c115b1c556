package dev.parcours.segmentation.condition;

/** What absent data mean for the answer to a condition. */
public enum Logic {
    /**
     * A condition whose data are absent is unknown, and the unknown stays unknown under "not": of somebody whose city
     * is not known, neither "lives in Paris" nor "does not live in Paris" holds. The default.
     */
    THREE_VALUED,
    /**
     * A condition without parts whose data are absent is false, and "not" makes it true: somebody whose city is not
     * known does not live in Paris. This is how most mailing tools and plain code read absent data.
     */
    TWO_VALUED;

    /** Returns how the answer to a condition without parts is read. */
    public Truth read(Truth answer) {
        return this == TWO_VALUED && answer == Truth.UNKNOWN ? Truth.FALSE : answer;
    }
}
