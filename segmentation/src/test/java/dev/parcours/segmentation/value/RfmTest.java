package dev.parcours.segmentation.value;

import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmTest {

    private static final RfmBasis DAILY = RfmBasis.daily(interactions("purchase"), ZoneOffset.UTC);
    private static final Instant MARCH_8 = Instant.parse("2026-03-08T10:00:00Z");

    /** The example of RfmMeasure. */
    private static final Customer BUYER = customer(
            purchase("2026-03-01T09:00:00Z", "10.00 EUR"),
            purchase("2026-03-05T09:00:00Z", "20.00 EUR"),
            purchase("2026-03-05T19:00:00Z", "30.00 EUR"),
            purchase("2026-03-06T00:00:00Z", "40.00 EUR"));

    private static Customer customer(Interaction... history) {
        return Customer.builder().id("c-1").history(List.of(history)).build();
    }

    private static Interaction purchase(String time, String value) {
        String[] parts = value.split(" ", -1);
        return Interaction.builder()
                .customer("c-1")
                .type("purchase")
                .time(Instant.parse(time))
                .value(Money.of(parts[0], parts[1]))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "RECENCY, 2",
        "FREQUENCY, 4",
        "TOTAL_VALUE, 100.00",
        "MEAN_VALUE, 25.00",
        "REPEAT_FREQUENCY, 2",
        "AGE_AT_LAST, 5",
        "AGE, 7",
        "MEAN_REPEAT_VALUE, 45.00"
    })
    void measure_ofTheExample_isAsStated(RfmMeasure measure, BigDecimal expected) {
        assertThat(Rfm.of(DAILY).measure(measure, BUYER, MARCH_8).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RECENCY, ",
        "FREQUENCY, 0",
        "TOTAL_VALUE, 0",
        "MEAN_VALUE, ",
        "REPEAT_FREQUENCY, 0",
        "AGE_AT_LAST, ",
        "AGE, ",
        "MEAN_REPEAT_VALUE, "
    })
    void measure_neverBought_isZeroOrUnknown(RfmMeasure measure, BigDecimal expected) {
        // What is later than the instant does not exist.
        Instant before = Instant.parse("2026-03-01T08:59:59.999999999Z");
        assertThat(Rfm.of(DAILY).measure(measure, BUYER, before)).isEqualTo(Optional.ofNullable(expected));
        assertThat(Rfm.of(DAILY).lifetimes(BUYER, before)).isEmpty();
        assertThat(Rfm.of(DAILY).marketing(BUYER, before)).isEmpty();
    }

    @Test
    void measure_otherZone_readsDaysThere() {
        // In New York the purchase of 6 March is of 5 March.
        RfmBasis basis = RfmBasis.daily(interactions("purchase"), ZoneId.of("America/New_York"));
        RepeatPurchases found = Rfm.of(basis).lifetimes(BUYER, MARCH_8).orElseThrow();
        assertThat(found.frequency()).isEqualTo(1);
        assertThat(found.money().orElseThrow()).isEqualByComparingTo("90");
    }

    @ParameterizedTest
    @CsvSource({"DAY, 7", "WEEK, 1", "MONTH, 0", "QUARTER, 0", "YEAR, 0"})
    void measure_otherUnits_countsTheirStarts(CalendarUnit unit, int age) {
        // 1 March 2026 is a Sunday, so 2 March starts a week, and 8 March is still in it.
        RfmBasis basis = new RfmBasis(interactions("purchase"), unit, ZoneOffset.UTC);
        assertThat(Rfm.of(basis).measure(RfmMeasure.AGE, BUYER, MARCH_8)).contains(BigDecimal.valueOf(age));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 1969-12-29T00:00:00Z, 1970-01-05T00:00:00Z, 1",
        "WEEK, 1969-12-29T00:00:00Z, 1970-01-04T23:59:59Z, 0",
        "DAY, 2024-02-28T23:59:59Z, 2024-03-01T00:00:00Z, 2",
        "MONTH, 1969-11-30T00:00:00Z, 1970-02-01T00:00:00Z, 3",
        "QUARTER, 1969-12-31T23:59:59Z, 1970-01-01T00:00:00Z, 1",
        "QUARTER, 2025-10-01T00:00:00Z, 2026-03-31T00:00:00Z, 1",
        "YEAR, 1969-12-31T23:59:59Z, 1970-01-01T00:00:00Z, 1"
    })
    void measure_aroundTheEpochAndALeapDay_countsCalendarPeriods(
            CalendarUnit unit, String bought, Instant asOf, int age) {
        RfmBasis basis = new RfmBasis(interactions("purchase"), unit, ZoneOffset.UTC);
        assertThat(Rfm.of(basis).measure(RfmMeasure.AGE, customer(purchase(bought, "1.00 EUR")), asOf))
                .contains(BigDecimal.valueOf(age));
    }

    @Test
    void measure_severalCurrencies_areUnknownUnlessOneIsAskedFor() {
        Customer customer =
                customer(purchase("2026-03-01T09:00:00Z", "10.00 EUR"), purchase("2026-03-02T09:00:00Z", "20.00 USD"));
        assertThat(Rfm.of(DAILY).measure(RfmMeasure.TOTAL_VALUE, customer, MARCH_8))
                .isEmpty();
        assertThat(Rfm.of(DAILY).measure(RfmMeasure.FREQUENCY, customer, MARCH_8))
                .contains(BigDecimal.valueOf(2));
    }

    @Test
    void measure_withoutValue_countsAsPurchaseAndNotInMeans() {
        Interaction gift = Interaction.of("c-1", "purchase", Instant.parse("2026-03-02T09:00:00Z"));
        Customer customer = customer(
                purchase("2026-03-01T09:00:00Z", "10.00 EUR"), gift, purchase("2026-03-03T09:00:00Z", "30.00 EUR"));
        RepeatPurchases found = Rfm.of(DAILY).lifetimes(customer, MARCH_8).orElseThrow();
        assertThat(found.frequency()).isEqualTo(2);
        assertThat(found.money().orElseThrow()).isEqualByComparingTo("30");
        assertThat(Rfm.of(DAILY)
                        .measure(RfmMeasure.MEAN_VALUE, customer, MARCH_8)
                        .orElseThrow())
                .isEqualByComparingTo("20");
        assertThat(Rfm.of(DAILY).measure(RfmMeasure.TOTAL_VALUE, customer(gift), MARCH_8))
                .isEmpty();
    }

    @Test
    void withMultiplier_seven_givesWeeks() {
        RepeatPurchases found =
                Rfm.of(DAILY).withMultiplier(7).lifetimes(BUYER, MARCH_8).orElseThrow();
        assertThat(found.age()).isEqualByComparingTo("1");
        assertThatIllegalArgumentException().isThrownBy(() -> Rfm.of(DAILY).withMultiplier(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "7, 5", "8, 4", "30, 4", "31, 3", "90, 3", "91, 2", "365, 2", "366, 1", "7.5, 4"})
    void score_ofRecency_isBetterAtTheBar(BigDecimal days, int score) {
        assertThat(RfmScale.of(DAILY, RfmMeasure.RECENCY, 365, 90, 30, 7).score(days))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "9, 4", "10, 5", "99, 5"})
    void score_ofFrequency_isBetterAtTheBar(BigDecimal purchases, int score) {
        assertThat(RfmScale.of(DAILY, RfmMeasure.FREQUENCY, 2, 3, 5, 10).score(purchases))
                .isEqualTo(score);
    }

    @Test
    void scale_wrongBars_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmScale.of(DAILY, RfmMeasure.RECENCY, 7, 30, 90, 365))
                .withMessage("the bars of RECENCY go from the worst to the best, but 7 comes before 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmScale.of(DAILY, RfmMeasure.FREQUENCY, 1, 2, 3))
                .withMessage("a scale from 1 to 5 has 4 bars, but there are 3");
    }

    /** The example of RfmPopulation. */
    @Test
    void population_withTies_givesTheBarsOfTheExample() {
        RfmPopulation population = population(1, 1, 1, 1, 1, 1, 1, 2, 3, 9);
        assertThat(population.scores().frequency()).isEqualTo(RfmScale.of(DAILY, RfmMeasure.FREQUENCY, 2, 2, 2, 3));
    }

    @Test
    void population_withoutTies_givesFifths() {
        RfmScale frequency = population(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).scores().frequency();
        assertThat(frequency).isEqualTo(RfmScale.of(DAILY, RfmMeasure.FREQUENCY, 3, 5, 7, 9));
    }

    @Test
    void population_manyOfTheBest_scoreFive() {
        RfmScale frequency = population(1, 4, 4, 4, 4).scores().frequency();
        assertThat(frequency).isEqualTo(RfmScale.of(DAILY, RfmMeasure.FREQUENCY, 4, 4, 4, 4));
    }

    @Test
    void population_recency_isBetterWhenLess() {
        RfmPopulation population = RfmPopulation.of(DAILY);
        for (int day = 1; day <= 5; day++) {
            population.add(customer(purchase("2026-03-0" + day + "T09:00:00Z", "1.00 EUR")), MARCH_8);
        }
        // They bought 7, 6, 5, 4 and 3 days ago.
        assertThat(population.scores().recency()).isEqualTo(RfmScale.of(DAILY, RfmMeasure.RECENCY, 6, 5, 4, 3));
    }

    @Test
    void population_mergedAndRemoved_isAsCountedAtOnce() {
        RfmPopulation merged = population(1, 2, 3);
        merged.merge(population(4, 5, 6, 7, 8, 9, 10, 50));
        merged.remove(buyer(50), MARCH_8);
        assertThat(merged.scores())
                .isEqualTo(population(10, 9, 8, 7, 6, 5, 4, 3, 2, 1).scores());
        assertThat(merged.size(RfmMeasure.FREQUENCY)).isEqualTo(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merged.remove(buyer(50), MARCH_8))
                .withMessage("customer 'c-1' was not added; remove whom you added");
        assertThatIllegalArgumentException().isThrownBy(() -> merged.merge(merged));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merged.merge(
                        RfmPopulation.of(new RfmBasis(interactions("purchase"), CalendarUnit.WEEK, ZoneOffset.UTC))));
    }

    @Test
    void population_ofNobody_hasNoScores() {
        RfmPopulation population = RfmPopulation.of(DAILY);
        population.add(customer(), MARCH_8);
        assertThatIllegalArgumentException()
                .isThrownBy(population::scores)
                .withMessage("RECENCY is known of nobody, so there are no quantiles; add customers");
    }

    @Test
    void usualGroups_everyPairOfScores_isInExactlyOne() {
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                RfmScore score = new RfmScore(recency, frequency, 3);
                assertThat(RfmGroup.usual())
                        .filteredOn(group -> group.contains(score))
                        .hasSize(1);
            }
        }
    }

    private static RfmPopulation population(int... purchases) {
        RfmPopulation population = RfmPopulation.of(DAILY);
        for (int count : purchases) {
            population.add(buyer(count), MARCH_8);
        }
        return population;
    }

    private static Customer buyer(int purchases) {
        List<Interaction> history = new ArrayList<>();
        IntStream.range(0, purchases).forEach(i -> history.add(purchase("2026-03-05T09:00:00Z", "1.00 EUR")));
        return customer(history.toArray(Interaction[]::new));
    }
}
