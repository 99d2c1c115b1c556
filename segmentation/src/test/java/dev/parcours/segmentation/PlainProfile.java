package dev.parcours.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextLike;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of {@link PlainEvaluation} on texts, sets, ages and distances, by other means than the library. */
final class PlainProfile {

    private PlainProfile() {}

    static int ask(AttributeCondition condition, Optional<AttributeValue> value, Instant asOf) {
        Optional<String> text = value.flatMap(AttributeValue::asText);
        if (condition instanceof TextContains contains) {
            String part = key(contains.part(), contains.comparison());
            return text.map(t -> known(key(t, contains.comparison()).split(Pattern.quote(part), -1).length > 1))
                    .orElse(0);
        }
        if (condition instanceof TextLike like) {
            return text.map(t -> known(isLike(key(like.pattern(), like.comparison()), key(t, like.comparison()))))
                    .orElse(0);
        }
        if (condition instanceof AgeInRange age) {
            return value.flatMap(AttributeValue::asDate)
                    .map(birth -> age(age, birth, asOf))
                    .orElse(0);
        }
        if (value.isEmpty() || !(value.get() instanceof AttributeValue.TextSetValue set)) {
            return 0;
        }
        return condition instanceof SetSize size
                ? known(size.minimum() <= set.texts().size()
                        && set.texts().size() <= size.maximum().orElse(1000))
                : known(contains((SetContains) condition, set.texts()));
    }

    private static boolean contains(SetContains condition, Set<String> set) {
        long found = condition.members().stream().filter(set::contains).count();
        return switch (condition.share()) {
            case ANY -> found > 0;
            case ALL -> found == condition.members().size();
            case NONE -> found == 0;
        };
    }

    private static int age(AgeInRange condition, LocalDate birth, Instant asOf) {
        int years = Period.between(birth, LocalDate.ofInstant(asOf, condition.zone()))
                .getYears();
        if (LocalDate.ofInstant(asOf, condition.zone()).isBefore(birth)) {
            return 0;
        }
        return known(years >= condition.minimum().orElse(0)
                && years <= condition.maximum().orElse(years));
    }

    /** Tries every way in which the first star could be read. */
    private static boolean isLike(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return isLike(pattern.substring(1), text) || (!text.isEmpty() && isLike(pattern, text.substring(1)));
        }
        return !text.isEmpty()
                && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0))
                && isLike(pattern.substring(1), text.substring(1));
    }

    /** For the few texts of {@link RandomRules}. */
    static String key(String text, TextComparison comparison) {
        return switch (comparison) {
            case EXACT -> text;
            case IGNORING_CASE -> text.toLowerCase(Locale.ROOT);
            case IGNORING_CASE_AND_ACCENTS -> text.toLowerCase(Locale.ROOT).replace('ý', 'y');
        };
    }

    /** By the angle between two vectors from the middle of the earth. */
    static int distance(DistanceWithin condition, Customer customer, Instant asOf) {
        Optional<AttributeValue> latitude = customer.attribute(condition.latitudeAttribute(), asOf);
        Optional<AttributeValue> longitude = customer.attribute(condition.longitudeAttribute(), asOf);
        Optional<BigDecimal> p = latitude.flatMap(AttributeValue::asNumber);
        Optional<BigDecimal> l = longitude.flatMap(AttributeValue::asNumber);
        if (p.isEmpty()
                || l.isEmpty()
                || p.get().abs().intValue() > 90
                || l.get().abs().intValue() > 180) {
            return 0;
        }
        double[] here = vector(p.get().doubleValue(), l.get().doubleValue());
        double[] there =
                vector(condition.latitude().doubleValue(), condition.longitude().doubleValue());
        double[] cross = {
            here[1] * there[2] - here[2] * there[1],
            here[2] * there[0] - here[0] * there[2],
            here[0] * there[1] - here[1] * there[0]
        };
        double sine = Math.sqrt(Arrays.stream(cross).map(x -> x * x).sum());
        double cosine = here[0] * there[0] + here[1] * there[1] + here[2] * there[2];
        return known(
                6371.0088 * Math.atan2(sine, cosine) <= condition.kilometres().doubleValue());
    }

    private static double[] vector(double latitude, double longitude) {
        double p = Math.toRadians(latitude);
        double l = Math.toRadians(longitude);
        return new double[] {Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)};
    }

    /** Adds the starts of all birthdays of the next years, and the instants beside them. */
    static void addBirthdays(Condition condition, Customer customer, Instant asOf, Set<Instant> candidates) {
        condition.parts().forEach(part -> addBirthdays(part, customer, asOf, candidates));
        if (condition instanceof AgeInRange age) {
            Optional<LocalDate> birth =
                    customer.attribute(age.attribute(), asOf).flatMap(AttributeValue::asDate);
            for (int years = 0; birth.isPresent() && years < 10; years++) {
                Instant start =
                        birth.get().plusYears(years).atStartOfDay(age.zone()).toInstant();
                for (Instant candidate : new Instant[] {start.minusNanos(1), start, start.plusNanos(1)}) {
                    if (candidate.isAfter(asOf)) {
                        candidates.add(candidate);
                    }
                }
            }
        }
    }

    private static int known(boolean holds) {
        return holds ? 1 : -1;
    }
}
