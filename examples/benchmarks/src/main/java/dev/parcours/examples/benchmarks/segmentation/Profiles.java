package dev.parcours.examples.benchmarks.segmentation;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The twenty attributes that the shop knows of its customers. */
final class Profiles {

    static final List<Attribute> ATTRIBUTES = List.of(
            few("country", "FR", "BE", "CH", "LU", "DE", "ES", "IT", "GB", "NL", "PT", "CA", "US"),
            few("language", "fr", "en", "de", "nl", "es", "it"),
            few("acquisition", "search", "direct", "email", "social", "affiliate", "display", "store", "referral"),
            few("device", "mobile", "desktop", "tablet"),
            few("loyalty_tier", "none", "bronze", "silver", "gold", "platinum"),
            few("salutation", "f", "m", "x"),
            many("city", 1_000, 0, i -> format("city %04d", i)),
            many("postcode", 5_000, 2, i -> format("%02d%03d", i * 37 % 95 + 1, i % 1000)),
            many("favourite_product", 3_000, 3, i -> format("c%02d-%04d", i % 40, i)),
            many("store", 300, 4, i -> format("r%02d-%03d", i % 20, i)),
            new NumberAttribute("age", 0.8, 18, 90, 1.5, 0, List.of(18, 21, 25, 30, 35, 40, 45, 50, 60, 65)),
            new NumberAttribute("children", 0.6, 0, 5, 2, 0, List.of(1, 2, 3)),
            new NumberAttribute("orders", 1, 0, 80, 3, 0, List.of(1, 2, 3, 5, 10, 20)),
            new NumberAttribute("spent", 1, 0, 5_000, 3, 2, List.of(50, 100, 200, 500, 1_000)),
            new NumberAttribute("points", 0.7, 0, 20_000, 2, 0, List.of(100, 500, 1_000, 5_000, 10_000)),
            new NumberAttribute("days_since_visit", 0.9, 0, 400, 2, 0, List.of(7, 14, 30, 60, 90, 180, 365)),
            new FlagAttribute("newsletter", 1, 0.4),
            new FlagAttribute("has_app", 0.9, 0.3),
            new SetAttribute("interests", 0.7, texts(40, i -> format("interest %02d", i)), 8),
            new SetAttribute("bought_categories", 0.9, texts(25, i -> format("category %02d", i)), 6));

    private Profiles() {}

    private static Attribute few(String name, String... values) {
        return new TextAttribute(name, 0.9, List.of(values), 0);
    }

    private static Attribute many(String name, int values, int prefix, IntFunction<String> text) {
        return new TextAttribute(name, 0.8, texts(values, text), prefix);
    }

    private static List<String> texts(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).toList();
    }

    private static String format(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
