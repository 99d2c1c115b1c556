package dev.parcours.core.friction;

/**
 * What a journey shows on a day.
 *
 * @param topic what it is
 * @param from the first name that the topic needs, or empty
 * @param to the second name, or empty
 * @param bucket the class of a wait, or 0
 */
record Label(Topic topic, String from, String to, int bucket) {

    /** What can be shown. */
    enum Topic {
        ACTIVE,
        ERROR,
        BESIDE,
        STEP,
        NEXT,
        FIRST,
        LEFT_STEP,
        ENDED,
        FOLLOWED,
        WAIT,
        LOOP,
        IN_STAGE,
        STAGE_BACK,
        CONTACT,
        CONTACT_AGAIN,
        ON_CHANNEL,
        LEFT_BY,
        BASKET,
        BOUGHT,
        ANSWER,
        LOW_SCORE;

        /** Whether it is counted for the groups, too; what only says how places relate is not. */
        boolean isByGroup() {
            return this != BESIDE && this != FIRST;
        }
    }

    static final Label ACTIVE = of(Topic.ACTIVE, "");

    static Label of(Topic topic, String name) {
        return new Label(topic, name, "", 0);
    }

    static Label of(Topic topic, String from, String to) {
        return new Label(topic, from, to, 0);
    }
}
