package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {

    private static final int CUSTOMERS = 100_000;

    private static Experiment.Builder checkout() {
        return Experiment.builder("checkout").variant("control", 1).variant("one_page", 1);
    }

    private static Experiment three(double control, double b, double c) {
        return Experiment.builder("three")
                .variant("control", control)
                .variant("b", b)
                .variant("c", c)
                .build();
    }

    /** Worked out by hashlib of Python 3 from the formula of the class comment. */
    @ParameterizedTest
    @CsvSource({
        "c-1, one_page, one_page, true",
        "c-2, control, two_page, false",
        "c-3, one_page, one_page, false",
        "c-4, one_page, one_page, false",
        "42, control, control, true",
        "Zoë, control, one_page, false",
        "客户, one_page, one_page, false"
    })
    void assign_publishedVectors_neverChange(String customer, String ofTwo, String ofThree, boolean takesPart) {
        Experiment weighted = Experiment.builder("checkout")
                .variant("control", 1)
                .variant("one_page", 2)
                .variant("two_page", 0.5)
                .build();

        assertThat(checkout().build().assign(customer)).contains(ofTwo);
        assertThat(weighted.assign(customer)).contains(ofThree);
        assertThat(checkout().traffic(0.2).build().assign(customer).isPresent()).isEqualTo(takesPart);
    }

    @Test
    void assign_manyCustomers_givesTheShares() {
        Experiment experiment = three(1, 2, 5);
        Map<String, Long> counts = customers()
                .collect(Collectors.groupingBy(
                        customer -> experiment.assign(customer).orElseThrow(), Collectors.counting()));

        double[] expected = {CUSTOMERS / 8.0, CUSTOMERS / 4.0, CUSTOMERS * 5 / 8.0};
        long[] observed = experiment.variants().stream().mapToLong(counts::get).toArray();
        assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue())
                .isGreaterThan(0.001);
        assertThat(experiment.shares()).isEqualTo(Map.of("control", 0.125, "b", 0.25, "c", 0.625));
    }

    @Test
    void assign_trafficOfATenth_givesThemToATenth() {
        Experiment experiment = checkout().traffic(0.1).build();
        long taking = customers()
                .filter(customer -> experiment.assign(customer).isPresent())
                .count();

        assertThat(taking).isBetween(9_700L, 10_300L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout-2", "CHECKOUT", "checkout ", "basket"})
    void assign_experimentsOfDifferentIds_areIndependent(String otherId) {
        Experiment one = checkout().traffic(0.5).build();
        Experiment other = Experiment.builder(otherId)
                .variant("control", 1)
                .variant("one_page", 1)
                .traffic(0.5)
                .build();
        long[][] table = new long[3][3];
        customers().forEach(customer -> table[slot(one.assign(customer))][slot(other.assign(customer))]++);

        assertThat(ChiSquareTest.withDefaults().test(table).getPValue()).isGreaterThan(0.001);
    }

    private static int slot(Optional<String> variant) {
        return variant.map(name -> name.equals("control") ? 1 : 2).orElse(0);
    }

    @Test
    void raisingTraffic_movesNobodyWhoTakesPart() {
        Experiment few = checkout().traffic(0.1).build();
        Experiment more = checkout().traffic(0.7).build();

        customers()
                .filter(customer -> few.assign(customer).isPresent())
                .forEach(customer -> assertThat(more.assign(customer)).isEqualTo(few.assign(customer)));
    }

    @Test
    void raisingAWeight_movesCustomersIntoThatVariantOnly() {
        assertThat(moves(three(1, 1, 1)::assign, three(1, 3, 1)::assign))
                .containsOnlyKeys("control>b", "c>b")
                .allSatisfy((move, count) -> assertThat(count).isBetween(12_600L, 14_100L));
    }

    @Test
    void loweringAWeight_movesCustomersOutOfThatVariantOnly() {
        assertThat(moves(three(1, 3, 1)::assign, three(1, 1, 1)::assign)).containsOnlyKeys("b>control", "b>c");
    }

    @Test
    void addingAVariant_movesCustomersIntoItOnly() {
        Experiment two = Experiment.builder("three")
                .variant("control", 1)
                .variant("b", 1)
                .build();

        assertThat(moves(two::assign, three(1, 1, 1)::assign)).containsOnlyKeys("control>c", "b>c");
    }

    @Test
    void orderOfVariants_movesNobody() {
        Experiment turned = Experiment.builder("checkout")
                .variant("one_page", 1)
                .variant("control", 1)
                .build();

        assertThat(moves(checkout().build()::assign, turned::assign)).isEmpty();
        assertThat(turned.control()).isEqualTo("one_page");
        assertThat(turned).isNotEqualTo(checkout().build());
    }

    private static Map<String, Long> moves(
            Function<String, Optional<String>> before, Function<String, Optional<String>> after) {
        return customers()
                .filter(customer -> !before.apply(customer).equals(after.apply(customer)))
                .collect(Collectors.groupingBy(
                        customer -> before.apply(customer).orElseThrow()
                                + ">"
                                + after.apply(customer).orElseThrow(),
                        Collectors.counting()));
    }

    private static Stream<String> customers() {
        return IntStream.range(0, CUSTOMERS).mapToObj(i -> "c-" + i);
    }

    @Test
    void ofHoldOut_aTenth_holdsThemBack() {
        Experiment experiment = Experiment.ofHoldOut("email", 0.1);

        assertThat(experiment.control()).isEqualTo(Experiment.HOLD_OUT);
        assertThat(experiment.shares()).containsEntry(Experiment.HOLD_OUT, 0.1).containsEntry(Experiment.TREATED, 0.9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void ofHoldOut_shareOutOfRange_throws(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiment.ofHoldOut("email", share))
                .withMessageContaining("between 0 and 1, but was " + share);
    }

    @Test
    void build_everythingWrong_namesItAll() {
        Experiment.Builder builder = Experiment.builder(" ")
                .variant("", 0)
                .variant("b", Double.NaN)
                .variant("b", 1e300)
                .variant("c\n", -1)
                .traffic(1.5);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("the id must not be blank")
                .withMessageContaining("the name of variant '' must not be blank")
                .withMessageContaining("variant '' must be from 1.0E-9 to 1.0E9, but was 0.0")
                .withMessageContaining("variant 'b' must be from 1.0E-9 to 1.0E9, but was NaN")
                .withMessageContaining("variant 'b' must be from 1.0E-9 to 1.0E9, but was 1.0E300")
                .withMessageContaining("variant 'b' is there twice")
                .withMessageContaining("has a control character")
                .withMessageContaining("but was -1.0")
                .withMessageContaining("at most 1, but was 1.5");
    }

    @Test
    void build_withoutVariants_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiment.builder("checkout").build())
                .withMessage("experiment 'checkout': it needs at least two variants to compare, but has 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void build_trafficOutOfRange_throws(double traffic) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkout().traffic(traffic).build())
                .withMessageContaining("its traffic must be more than 0 and at most 1, but was " + traffic);
    }

    @Test
    void assign_blankCustomer_throws() {
        assertThatIllegalArgumentException().isThrownBy(() -> checkout().build().assign(" "));
    }
}
