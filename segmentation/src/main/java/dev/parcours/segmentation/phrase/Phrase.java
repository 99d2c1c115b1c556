package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Seen;

/**
 * How one kind of condition is said.
 *
 * @param clause says which customers the condition asks for, with all its values
 * @param note says what the condition asks of one customer and what was found
 */
record Phrase<C extends Condition>(Clause<C> clause, Note<C> note) {

    /** What a marketer reads in a rule. */
    @FunctionalInterface
    interface Clause<C extends Condition> {

        /**
         * Returns a clause that can follow "Customers" and "those": "who prefer the SMS channel", "whose age is at
         * least 18"; « qui préfèrent le canal SMS », « dont age vaut au moins 18 ».
         *
         * @param holds whether those are meant of whom the condition is true, or those of whom it is false
         */
        String say(C condition, boolean holds, Wording wording);
    }

    /** What is read in the explanation of one customer. */
    @FunctionalInterface
    interface Note<C extends Condition> {

        /**
         * Returns a few words that can follow "yes:" and "no:". They show no single value that an attribute is compared
         * with: together with the answer that would show the attribute.
         */
        String say(C condition, Seen seen, Wording wording);
    }

    /** What fills the blanks of a sentence. */
    @FunctionalInterface
    interface Blanks<C extends Condition> {

        /** Returns what fills the blanks, in order; texts from outside by {@link Wording#text}. */
        Object[] of(C condition, Wording wording);
    }

    /**
     * Returns the phrase whose sentences are {@code key} for the clause, {@code key.not} for the clause that denies and
     * {@code key.note} for the note, all with the same blanks. The note says if there was nothing to compare.
     */
    static <C extends Condition> Phrase<C> of(String key, Blanks<C> blanks) {
        return new Phrase<>(clause(key, blanks), note(key, blanks));
    }

    /**
     * Returns the phrase whose sentences are {@code key} and {@code key.note}; what denies it is put around the first.
     */
    static <C extends Condition> Phrase<C> withoutNegative(String key, Blanks<C> blanks) {
        return new Phrase<>(
                (condition, holds, wording) -> {
                    String clause = wording.say(key, blanks.of(condition, wording));
                    return holds ? clause : wording.say("clause.not", clause);
                },
                note(key, blanks));
    }

    /** Returns the clause whose sentences are {@code key} and {@code key.not}. */
    static <C extends Condition> Clause<C> clause(String key, Blanks<C> blanks) {
        return (condition, holds, wording) -> wording.say(holds ? key : key + ".not", blanks.of(condition, wording));
    }

    /** Returns the note whose sentence is {@code key.note}, and that says if there was nothing to compare. */
    static <C extends Condition> Note<C> note(String key, Blanks<C> blanks) {
        return (condition, seen, wording) ->
                wording.say(key + ".note", blanks.of(condition, wording)) + wording.missing(seen);
    }
}
