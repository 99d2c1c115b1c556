package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing that a journey does otherwise than a {@link DesignedPath} wants. */
public sealed interface Deviation {

    /** Returns how many moves of the alignment it stands for: 2 if it is out of order, else 1. */
    int cost();

    /**
     * Returns the deviation in words, such as {@code delivery: skipped}.
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    default String sentence(Locale locale) {
        return DeviationText.of(this, locale);
    }

    /**
     * A step of the path that the journey leaves out, though it is needed where the journey goes.
     *
     * @param step the place of the step in {@link DesignedPath#steps()}
     * @param name what people call it
     */
    record Skipped(int step, String name) implements Deviation {

        /** Creates a deviation. */
        public Skipped {
            checkNotNull(name, "name");
        }

        @Override
        public int cost() {
            return 1;
        }
    }

    /**
     * A step of the journey that the path does not have there.
     *
     * @param position the place of the step in the journey, from 0
     * @param name what it says
     * @param before the place in {@link DesignedPath#steps()} of the next step that the journey takes or skips after
     *     it; empty if there is none
     * @param beforeName what people call that step
     */
    record Extra(int position, String name, OptionalInt before, Optional<String> beforeName) implements Deviation {

        /** Creates a deviation. */
        public Extra {
            checkNotNull(name, "name");
            checkNotNull(before, "before");
            checkNotNull(beforeName, "beforeName");
        }

        @Override
        public int cost() {
            return 1;
        }
    }

    /**
     * A step that the journey takes at another place than the path wants: an extra step there and a skipped one here.
     *
     * @param position the place of the step in the journey, from 0
     * @param step the place of the step in {@link DesignedPath#steps()}
     * @param name what people call it
     * @param isEarly whether it comes before the place that the path has for it; else it comes after
     */
    record OutOfOrder(int position, int step, String name, boolean isEarly) implements Deviation {

        /** Creates a deviation. */
        public OutOfOrder {
            checkNotNull(name, "name");
        }

        @Override
        public int cost() {
            return 2;
        }
    }
}
