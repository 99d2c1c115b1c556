package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What customers do in a year, and what a marketer asks of it. */
final class Behaviour {

    private static final List<String> TYPES = List.of(
            "view_product",
            "view_category",
            "open_email",
            "search",
            "add_to_cart",
            "click_email",
            "view_content",
            "purchase",
            "open_app",
            "add_to_wishlist",
            "begin_checkout",
            "open_push",
            "click_ad",
            "visit_store",
            "remove_from_cart",
            "write_review",
            "call_support",
            "use_coupon",
            "return_product",
            "refer_friend");
    private static final int MOST = 200;
    private static final int DAYS = 365;

    private Behaviour() {}

    /** Draws a customer's history: up to 200 interactions, on the hour, so that some lie on the edge of a window. */
    static List<Interaction> history(Draws draws, String customer, Instant asOf) {
        return Stream.generate(() -> interaction(draws, customer, asOf))
                .limit(draws.skewed(MOST + 1, 2))
                .toList();
    }

    private static Interaction interaction(Draws draws, String customer, Instant asOf) {
        Duration age = Duration.ofHours(draws.skewed(DAYS * 24, 1.5));
        return next(draws, customer, asOf.minus(age));
    }

    /** Draws what a customer does at an instant. */
    static Interaction next(Draws draws, String customer, Instant time) {
        return Interaction.of(customer, draws.oneOf(TYPES, 2), time);
    }

    /** Draws what a rule asks. */
    static Criterion.Did criterion(Draws draws) {
        return new Criterion.Did(
                draws.oneOf(TYPES, 1.5), draws.oneOf(1, 1, 2, 3, 5), draws.oneOf(7, 14, 30, 60, 90, 180, 365));
    }
}
