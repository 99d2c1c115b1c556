package dev.parcours.segmentation.check;

/** How many steps may be taken, so that checks end soon whatever the rules. */
final class Budget {

    private final long steps;
    private long left;

    Budget(long steps) {
        this.steps = steps;
        left = steps;
    }

    /** Returns a budget of some of the steps, at most those that are left. */
    Budget part(long most) {
        return new Budget(Math.min(left, most));
    }

    void spend(long some) {
        left -= Math.min(left, some);
    }

    /** Takes what a part has spent. */
    void charge(Budget part) {
        spend(part.steps - part.left);
    }

    boolean isSpent() {
        return left == 0;
    }
}
