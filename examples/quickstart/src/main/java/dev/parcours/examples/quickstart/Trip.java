package dev.parcours.examples.quickstart;

import dev.parcours.examples.quickstart.Catalogue.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit of the site or the app, as far as it matters for what is bought; {@link TripStory} tells the pages.
 *
 * @param day the day
 * @param earliestSecond the second of the day before which it cannot begin
 * @param device the device
 * @param door how the person came, or null if by himself
 * @param isReturn whether he comes back to a basket left behind
 * @param products what is in the basket, or would be
 * @param course how far it goes
 */
record Trip(
        int day,
        int earliestSecond,
        String device,
        @Nullable Door door,
        boolean isReturn,
        List<Product> products,
        Course course) {

    /** The channel by which somebody came, and its campaign. */
    record Door(Lever lever, String campaign, boolean isReminder) {}

    /**
     * How far a visit goes.
     *
     * @param fillsBasket whether something is in the basket in the end
     * @param checksOut whether the checkout is reached
     * @param fails whether the payment fails the first time
     * @param buys whether something is bought in the end
     */
    record Course(boolean fillsBasket, boolean checksOut, boolean fails, boolean buys) {}
}
