package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.Truth;

/** Some of the three answers to a condition. */
record TruthSet(int bits) {

    static final TruthSet ALL = new TruthSet(0b111);

    static TruthSet of(Truth... answers) {
        int bits = 0;
        for (Truth answer : answers) {
            bits |= bit(answer);
        }
        return new TruthSet(bits);
    }

    boolean has(Truth answer) {
        return (bits & bit(answer)) != 0;
    }

    private static int bit(Truth answer) {
        return switch (answer) {
            case FALSE -> 0b001;
            case UNKNOWN -> 0b010;
            case TRUE -> 0b100;
        };
    }

    boolean isEmpty() {
        return bits == 0;
    }

    boolean isWithin(TruthSet other) {
        return (bits & ~other.bits) == 0;
    }

    TruthSet and(TruthSet other) {
        return new TruthSet(bits & other.bits);
    }
}
