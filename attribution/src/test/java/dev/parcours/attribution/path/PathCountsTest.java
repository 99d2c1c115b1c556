package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PathCountsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void paths_equalPaths_areCountedTogetherInTheOrderOfTheirChannels() {
        PathCounts counts = PathCounts.in(EUR);
        counts.add(bought("1", "10.00", "search", "email"));
        counts.add(bought("2", "2.50", "search"));
        counts.add(left("3", "search", "email"));
        counts.add(bought("4", "0.05", "search", "email"));
        counts.add(left("5"));
        ConversionPaths paths = counts.paths();
        assertThat(paths.list().stream().map(PathCountsTest::written))
                .containsExactly("1: [] 0.0 0.00 1.0", "2: [search] 1.0 2.50 0.0", "3: [search, email] 2.0 10.05 1.0");
        assertThat(paths.channels()).containsExactly("email", "search");
        assertThat(paths.value()).isEqualByComparingTo("12.55");
        assertThat(counts.size()).isEqualTo(3);
        assertThat(counts).hasToString("3 distinct paths");
    }

    @Test
    void paths_manyTouches_areInOrderBeyondWhatFitsANumber() {
        PathCounts counts = PathCounts.in(EUR);
        List<String> longPath = Collections.nCopies(40, "a");
        counts.add(left("1", with(longPath, "c")));
        counts.add(left("2", with(longPath, "b")));
        counts.add(left("3", longPath.toArray(String[]::new)));
        assertThat(counts.paths().list().stream()
                        .map(path -> path.touches().size()
                                + path.touches().get(path.touches().size() - 1).channel()))
                .containsExactly("40a", "41b", "41c");
    }

    @Test
    void paths_thousandsOfDistinctOnes_areWhatASortedMapCounts() {
        PathCounts counts = PathCounts.in(EUR);
        Map<List<String>, Integer> expected = new TreeMap<>(PathCountsTest::compareChannels);
        Random random = new Random(7);
        for (int i = 0; i < 30_000; i++) {
            List<String> path = random.ints(random.nextInt(20), 0, 5)
                    .mapToObj(number -> "c" + (char) ('e' - number))
                    .toList();
            expected.merge(path, 1, Integer::sum);
            counts.add(left("x", path.toArray(String[]::new)));
        }
        assertThat(expected).hasSizeGreaterThan(20_000);
        ConversionPaths paths = counts.paths();
        assertThat(paths.list().stream().map(PathCountsTest::channels)).containsExactlyElementsOf(expected.keySet());
        assertThat(paths.list().stream().map(ConversionPath::nonConversions))
                .containsExactlyElementsOf(
                        expected.values().stream().map(Double::valueOf).toList());
    }

    private static int compareChannels(List<String> one, List<String> other) {
        return Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));
    }

    private static String[] with(List<String> touches, String last) {
        List<String> all = new ArrayList<>(touches);
        all.add(last);
        return all.toArray(String[]::new);
    }

    @Test
    void add_byNumber_isAddByName() {
        PathCounts counts = PathCounts.in(EUR);
        int email = counts.channelNumber("email");
        int search = counts.channelNumber("search");
        counts.add(new int[] {search, email, 99}, 2, 1, 1_000, 0);
        PathCounts named = PathCounts.in(EUR);
        named.add(bought("1", "10.00", "search", "email"));
        assertThat(contents(counts)).isEqualTo(contents(named));
    }

    @Test
    void add_byNumberThatMakesNoSense_isRefused() {
        PathCounts counts = PathCounts.in(EUR);
        counts.channelNumber("email");
        assertRefused(() -> counts.add(new int[] {1}, 1, 1, 0, 0), "no channel has the number 1");
        assertRefused(() -> counts.add(new int[] {-1}, 1, 1, 0, 0), "no channel has the number -1");
        assertRefused(
                () -> counts.add(new int[] {0}, -1, 1, 0, 0),
                "a path of -1 touches cannot be taken from 1 numbers of channels");
        assertRefused(() -> counts.add(new int[] {0}, 1, 1, -1, 0), "a value must be at least 0, but was -1");
        assertRefused(() -> counts.add(new int[] {0}, 1, 0, 1, 1), "there is the value 1 without a conversion");
        assertRefused(
                () -> counts.add(new int[] {0}, 1, Double.NaN, 1, 1),
                "conversions and non-conversions must be 0 or between 1.0E-15 and 1.0E15, but were NaN and 1.0");
        assertRefused(() -> counts.channelNumber(" "), "the channel of a touch must not be blank");
        assertThat(counts.size()).isZero();
    }

    @Test
    void withDimensions_sameTwice_isRefused() {
        String problem = "paths are on one dimension or on two different ones, but were given [CHANNEL, CHANNEL];"
                + " name one or two, each once";
        PathCounts counts = PathCounts.in(EUR);
        assertRefused(() -> counts.withDimensions(Dimension.CHANNEL, Dimension.CHANNEL), problem);
        ConversionPaths paths = ConversionPaths.of(List.of());
        assertRefused(() -> paths.withDimensions(Dimension.CHANNEL, Dimension.CHANNEL), problem);
    }

    @Test
    void add_valueThatIsNoAmountOfTheCurrency_isRefused() {
        PathCounts counts = PathCounts.in(EUR);
        assertRefused(
                () -> counts.add(bought("7", "0.244", "a")),
                "the value 0.244 of path '7' is not an amount of EUR; round it or leave out the currency");
        assertThat(counts.size()).isZero();
    }

    @Test
    void remove_whatWasNotCounted_isRefusedAndChangesNothing() {
        PathCounts counts = PathCounts.in(EUR);
        counts.add(bought("1", "10.00", "a"));
        Map<String, String> before = contents(counts);
        assertRefused(() -> counts.remove(bought("2", "10.00", "b")), "path '2' cannot be removed");
        assertRefused(() -> counts.remove(bought("3", "10.01", "a")), "path '3' cannot be removed");
        assertRefused(() -> counts.remove(left("4", "a")), "path '4' cannot be removed");
        ConversionPath withLeftOut = ConversionPath.builder("5")
                .touch("a")
                .converted(Instant.EPOCH)
                .leaveOut(new ConversionPath.LeftOut(Touch.of("x"), NoCredit.REFUND))
                .build();
        assertRefused(() -> counts.remove(withLeftOut), "path '5' cannot be removed");
        assertThat(contents(counts)).isEqualTo(before);
        counts.remove(bought("1", "10.00", "a"));
        assertRefused(() -> counts.remove(bought("1", "10.00", "a")), "path '1' cannot be removed");
        assertThat(counts.paths().size()).isZero();
        assertThat(counts.paths().channels()).isEmpty();
    }

    @Test
    void remove_lastPathWithLessThanIsLeft_isRefused() {
        PathCounts counts = PathCounts.in(EUR);
        counts.add(bought("1", "10.00", "a"));
        counts.add(bought("2", "3.00", "a"));
        counts.remove(bought("2", "3.00", "a"));
        assertRefused(() -> counts.remove(bought("2", "3.00", "a")), "path '2' cannot be removed");
        assertThat(counts.paths().value()).isEqualByComparingTo("10.00");
    }

    // 1e12 dong are some 40 million dollars.
    @Test
    void paths_worthMoreThanOnePathMayBe_canBeAttributedAndListed() {
        PathCounts counts = PathCounts.in(Currency.getInstance("VND"));
        for (int i = 0; i < 20; i++) {
            counts.add(bought("1", "100000000000", "a"));
        }
        ConversionPaths paths = counts.paths();
        assertThat(paths.list().get(0).value()).isEqualByComparingTo("2000000000000");
        assertThat(paths.withoutNonConversions().value()).isEqualByComparingTo("2000000000000");
    }

    // 0.1 + 0.2 - 0.1 - 0.2 is not zero in floating point.
    @Test
    void paths_roundingLeavesLessThanOnePathMayHave_canBeListed() {
        PathCounts counts = PathCounts.in(EUR);
        counts.add(fraction("1", 0.1));
        counts.add(fraction("2", 0.2));
        counts.add(bought("3", "1.00", "a"));
        counts.remove(fraction("1", 0.1));
        counts.remove(fraction("2", 0.2));
        assertThat(counts.paths().list().get(0).nonConversions()).isLessThan(ConversionPath.MIN_COUNT);
    }

    @Test
    void remove_fractions_leavesNothing() {
        PathCounts counts = PathCounts.in(EUR);
        List<ConversionPath> paths = List.of(fraction("1", 0.1), fraction("2", 0.2), fraction("3", 0.3));
        paths.forEach(counts::add);
        paths.forEach(counts::remove);
        assertThat(counts.paths().size()).isZero();
        counts.add(fraction("4", 0.4));
        assertThat(counts.paths().nonConversions()).isEqualTo(0.4);
    }

    private static ConversionPath fraction(String id, double count) {
        return ConversionPath.builder(id).touch("a").nonConversions(count).build();
    }

    @Test
    void paths_ofWeightZero_stay() {
        PathCounts counts = PathCounts.in(EUR);
        ConversionPath nothing = ConversionPath.builder("1").touch("a").build();
        counts.add(nothing);
        assertThat(counts.paths().channels()).containsExactly("a");
        counts.remove(nothing);
        assertThat(counts.paths().channels()).isEmpty();
    }

    @Test
    void merge_countsMadeInAnotherWay_isRefused() {
        PathCounts euros = PathCounts.in(EUR);
        assertRefused(
                () -> euros.merge(PathCounts.in(Money.NO_CURRENCY)),
                "paths of PathOrigin[dimensions=[CHANNEL], currency=XXX");
        PathCounts campaigns = PathCounts.of(ConversionPaths.of(List.of()).withDimensions(Dimension.CAMPAIGN));
        assertRefused(
                () -> PathCounts.in(Money.NO_CURRENCY).merge(campaigns), "paths of PathOrigin[dimensions=[CAMPAIGN]");
    }

    @Property(tries = 200)
    void mergeInAnyOrderAndRemove_isCountingTheRest(@ForAll("paths") List<ConversionPath> paths, @ForAll long seed) {
        Random random = new Random(seed);
        PathCounts one = PathCounts.in(EUR);
        PathCounts other = one.empty();
        List<ConversionPath> removed = new ArrayList<>();
        List<ConversionPath> kept = new ArrayList<>();
        for (ConversionPath path : paths) {
            (random.nextBoolean() ? one : other).add(path);
            (random.nextBoolean() ? kept : removed).add(path);
        }
        other.merge(one);
        Collections.shuffle(removed, random);
        removed.forEach(other::remove);
        Collections.shuffle(kept, random);
        PathCounts rest = PathCounts.in(EUR);
        kept.forEach(rest::add);
        assertThat(contents(other)).isEqualTo(contents(rest));
        assertThat(other.paths().leftOut()).isEqualTo(rest.paths().leftOut());
        assertThat(other.paths().list()).isEqualTo(rest.paths().list());
    }

    @Property(tries = 50)
    void mergeWithItself_countsTwice(@ForAll("paths") List<ConversionPath> paths) {
        PathCounts counts = PathCounts.in(EUR);
        paths.forEach(counts::add);
        PathCounts twice = PathCounts.in(EUR);
        paths.forEach(twice::add);
        paths.forEach(twice::add);
        counts.merge(counts);
        assertThat(contents(counts)).isEqualTo(contents(twice));
    }

    @Property(tries = 50)
    void of_paths_hasWhatTheyHave(@ForAll("paths") List<ConversionPath> list) {
        ConversionPaths paths = ConversionPaths.of(list).withCurrency(EUR);
        ConversionPaths counted = PathCounts.of(paths).paths();
        assertThat(counted.conversions()).isEqualTo(paths.conversions());
        assertThat(counted.value()).isEqualTo(paths.value());
        assertThat(counted.nonConversions()).isEqualTo(paths.nonConversions());
        assertThat(counted.channels()).isEqualTo(paths.channels());
        assertThat(counted.leftOut()).isEqualTo(paths.leftOut());
        assertThat(counted.currency()).isEqualTo(EUR);
    }

    /** What a map of the paths' texts counts. */
    private static Map<String, String> contents(PathCounts counts) {
        Map<String, String> contents = new TreeMap<>();
        counts.paths()
                .forEach(path -> contents.put(
                        channels(path).toString(),
                        path.conversions() + " " + path.value() + " " + path.nonConversions()));
        assertThat(contents).hasSize(counts.size());
        return contents;
    }

    private static List<String> channels(ConversionPath path) {
        return path.touches().stream().map(Touch::channel).toList();
    }

    private static String written(ConversionPath path) {
        return "%s: %s %s %s %s"
                .formatted(path.id(), channels(path), path.conversions(), path.value(), path.nonConversions());
    }

    private static ConversionPath bought(String id, String value, String... channels) {
        ConversionPath.Builder path = ConversionPath.builder(id).conversions(1).value(new BigDecimal(value));
        List.of(channels).forEach(path::touch);
        return path.build();
    }

    private static ConversionPath left(String id, String... channels) {
        ConversionPath.Builder path = ConversionPath.builder(id).nonConversions(1);
        List.of(channels).forEach(path::touch);
        return path.build();
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(message);
    }

    @Provide
    Arbitrary<List<ConversionPath>> paths() {
        Arbitrary<List<String>> channels = Arbitraries.of("a", "b", "c").list().ofMaxSize(3);
        Arbitrary<Integer> conversions = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 1_000);
        Arbitrary<Boolean> leavesOut = Arbitraries.of(true, false);
        return Combinators.combine(channels, conversions, conversions, cents, leavesOut)
                .as(PathCountsTest::path)
                .list()
                .ofMaxSize(30);
    }

    private static ConversionPath path(
            List<String> channels, int conversions, int nonConversions, int cents, boolean leavesOut) {
        ConversionPath.Builder path = ConversionPath.builder("x")
                .conversions(conversions)
                .nonConversions(nonConversions)
                .value(BigDecimal.valueOf(conversions > 0 ? cents : 0, 2));
        channels.forEach(path::touch);
        if (leavesOut) {
            path.leaveOut(new ConversionPath.LeftOut(Touch.of("x"), NoCredit.REFUND));
        }
        return path.build();
    }
}
