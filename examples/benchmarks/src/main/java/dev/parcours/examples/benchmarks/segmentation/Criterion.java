package dev.parcours.examples.benchmarks.segmentation;

import java.util.List;
import java.util.OptionalLong;

/** One condition of a rule, in the terms of no engine. */
sealed interface Criterion {

    /** Returns the criterion as a language says it. */
    <T> T in(Language<T> language);

    /** What is asked of an attribute. It does not hold where the attribute is absent, nor does its negation. */
    sealed interface OfAttribute extends Criterion {

        String attribute();
    }

    /** The text is one of some. */
    record IsIn(String attribute, List<String> texts) implements OfAttribute {

        @Override
        public <T> T in(Language<T> language) {
            return language.isIn(this);
        }
    }

    /** The number is within bounds, which belong to the range; one may be missing. */
    record InRange(String attribute, OptionalLong minimum, OptionalLong maximum) implements OfAttribute {

        @Override
        public <T> T in(Language<T> language) {
            return language.inRange(this);
        }
    }

    /** The flag is set, or is not. */
    record Is(String attribute, boolean value) implements OfAttribute {

        @Override
        public <T> T in(Language<T> language) {
            return language.is(this);
        }
    }

    /** The set has a member. */
    record Contains(String attribute, String member) implements OfAttribute {

        @Override
        public <T> T in(Language<T> language) {
            return language.contains(this);
        }
    }

    /** The text starts with another. */
    record StartsWith(String attribute, String prefix) implements OfAttribute {

        @Override
        public <T> T in(Language<T> language) {
            return language.startsWith(this);
        }
    }

    /** Another does not hold, and its attribute is there. */
    record Not(OfAttribute criterion) implements OfAttribute {

        @Override
        public String attribute() {
            return criterion.attribute();
        }

        @Override
        public <T> T in(Language<T> language) {
            return language.not(this);
        }
    }

    /** The customer did something at least so many times in the last so many days. */
    record Did(String type, int times, int days) implements Criterion {

        @Override
        public <T> T in(Language<T> language) {
            return language.did(this);
        }
    }
}
