package dev.parcours.examples.quickstart;

import java.util.SplittableRandom;

/**
 * The random numbers of the simulation, each found by what it is for and not by how many were drawn before.
 *
 * <p>So the same person takes the same chance on the same day in two simulations, whatever else differs between them.
 * That is what "common random numbers" means, and why a simulation without a channel can be compared with the one that
 * has it. Keys are chained through {@link SplittableRandom}, of which only {@code nextLong} and {@code nextDouble} are
 * used.
 */
final class Draws {

    /** What a number is drawn for. */
    enum What {
        PERSON,
        HABITS,
        PROFILE,
        CONSENT,
        NEED,
        NEED_LENGTH,
        IDEA,
        OPEN,
        MESSAGE_TIME,
        IMPRESSION,
        VISIT,
        VISIT_TIME,
        DEVICE,
        DOOR,
        BUY,
        CART,
        CHECKOUT,
        PAYMENT,
        RETRY,
        BASKET,
        BASKET_RETURN,
        PAGES,
        STORE_PAGES,
        STORE_VISIT,
        STORE_BUY,
        STORE_BASKET,
        AFTER_SALES,
        STORE_AFTER_SALES,
        COMPLAINT;

        // The hash of a text is the same everywhere, that of an enum is not.
        private final long number = 31L * name().hashCode();
    }

    private static final long MOST_DAYS = 1_000_003;

    private final long key;

    private Draws(long key) {
        this.key = key;
    }

    static Draws ofSeed(long seed) {
        return new Draws(new SplittableRandom(seed).nextLong());
    }

    /** Returns the draws of the person of a number. */
    Draws person(int number) {
        return new Draws(chained(key, number));
    }

    /** Returns the die for something that happens once to a person. */
    Die once(What what) {
        return on(0, what);
    }

    /** Returns the die for something on a day. */
    Die on(int day, What what) {
        return die(day, what.number);
    }

    /** Returns the die for something about a channel on a day. */
    Die on(int day, What what, Lever lever) {
        return die(day, what.number + lever.number());
    }

    private Die die(int day, long number) {
        return new Die(new SplittableRandom(chained(key, number * MOST_DAYS + day)));
    }

    private static long chained(long key, long part) {
        return new SplittableRandom(key + part).nextLong();
    }

    /** A sequence of random numbers. */
    static final class Die {

        private final SplittableRandom random;

        Die(SplittableRandom random) {
            this.random = random;
        }

        /** Returns a number in {@code [0, 1)}. */
        double unit() {
            return random.nextDouble();
        }

        boolean chance(double probability) {
            return unit() < probability;
        }

        /** Returns a whole number from {@code lowest} to {@code highest}, both included. */
        int between(int lowest, int highest) {
            return lowest + (int) (unit() * (highest - lowest + 1));
        }

        /** Returns a positive factor around 1: the larger the spread, the more people differ. */
        double factor(double spread) {
            return StrictMath.exp(spread * 2 * (unit() + unit() + unit() - 1.5));
        }

        /** Returns one of the options, each as likely as its weight says. */
        @SafeVarargs
        final <T> T weighted(Weighted<? extends T>... options) {
            double total = 0;
            for (Weighted<?> option : options) {
                total += option.weight();
            }
            double left = unit() * total;
            for (Weighted<? extends T> option : options) {
                left -= option.weight();
                if (left < 0) {
                    return option.value();
                }
            }
            return options[options.length - 1].value();
        }
    }

    /** An option with how likely it is beside the others. */
    record Weighted<T>(double weight, T value) {}
}
