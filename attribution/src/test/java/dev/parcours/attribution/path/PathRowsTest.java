package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.ChannelCredit;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRowsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void paths_haveTheRowsInTheOrderInWhichTheyWereAdded() {
        PathRows rows = PathRows.in(EUR);
        int search = rows.channelNumber("search");
        rows.channelNumber("never met");
        int email = rows.channelNumber("email");
        rows.add(new int[] {search, email, 99}, 2, 1, 49_90, 0);
        rows.add(new int[] {}, 0, 2, 10, 1);
        rows.add(new int[] {search, email}, 2, 0, 0, 1);
        ConversionPaths paths = rows.paths();
        assertThat(paths.channels()).containsExactly("email", "search");
        assertThat(paths.list().stream().map(PathRowsTest::written))
                .containsExactly(
                        "1 [search, email] 1.0 49.90 0.0", "2 [] 2.0 0.10 1.0", "3 [search, email] 0.0 0.00 1.0");
        assertThat(paths.conversions()).isEqualTo(3);
        assertThat(paths.nonConversions()).isEqualTo(2);
        assertThat(paths.value()).isEqualByComparingTo("50.00");
        assertThat(paths.currency()).isEqualTo(EUR);
        assertThat(rows).hasToString("3 paths");
    }

    @Test
    void paths_addedToAfterwards_stayAsTheyWere() {
        PathRows rows = PathRows.in(EUR);
        int email = rows.channelNumber("email");
        rows.add(new int[] {email}, 1, 1, 0, 0);
        ConversionPaths before = rows.paths();
        rows.add(new int[] {rows.channelNumber("ads")}, 1, 1, 0, 0);
        assertThat(before.size()).isEqualTo(1);
        assertThat(before.channels()).containsExactly("email");
        assertThat(rows.paths().channels()).containsExactly("ads", "email");
    }

    @Test
    void add_whatMakesNoSense_isRefusedAndAddsNothing() {
        PathRows rows = PathRows.in(EUR);
        rows.channelNumber("email");
        assertRefused(() -> rows.add(new int[] {0, 1}, 2, 1, 0, 0), "no channel has the number 1");
        assertRefused(() -> rows.add(new int[] {-1}, 1, 1, 0, 0), "no channel has the number -1");
        assertRefused(
                () -> rows.add(new int[] {0}, 2, 1, 0, 0),
                "a path of 2 touches cannot be taken from 1 numbers of channels");
        assertRefused(() -> rows.add(new int[] {0}, 1, 1, -1, 0), "a value must be at least 0, but was -1");
        assertRefused(() -> rows.add(new int[] {0}, 1, 0, 1, 1), "there is the value 1 without a conversion");
        assertRefused(() -> rows.add(new int[] {0}, 1, 1e16, 0, 0), "conversions and non-conversions must be 0 or");
        assertRefused(() -> rows.channelNumber(""), "the channel of a touch must not be blank");
        assertThat(rows.paths().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "last-non-direct",
                "linear-unique",
                "position",
                "participation",
                "markov:2",
                "shapley-rate"
            })
    void attribute_rows_isAttributingTheirCounts(String name) {
        PathRows rows = PathRows.in(EUR);
        PathCounts counts = PathCounts.in(EUR);
        for (String channel : List.of("search", "email", "direct", "ads")) {
            assertThat(rows.channelNumber(channel)).isEqualTo(counts.channelNumber(channel));
        }
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            int[] path = random.ints(random.nextInt(6), 0, 4).toArray();
            int converted = random.nextInt(5) == 0 ? 1 : 0;
            long cents = converted * random.nextLong(10_000);
            rows.add(path, path.length, converted, cents, 1 - converted);
            counts.add(path, path.length, converted, cents, 1 - converted);
        }
        AttributionModel model = AttributionModel.named(name);
        List<ChannelCredit> ofRows = model.attribute(rows.paths()).channels();
        List<ChannelCredit> ofCounts = model.attribute(counts.paths()).channels();
        assertThat(ofRows).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(ofRows.get(i).channel()).isEqualTo(ofCounts.get(i).channel());
            assertThat(ofRows.get(i).conversions()).isCloseTo(ofCounts.get(i).conversions(), within(1e-9));
            assertThat(ofRows.get(i).value()).isCloseTo(ofCounts.get(i).value(), within(1e-9));
        }
    }

    private static String written(ConversionPath path) {
        List<String> channels = path.touches().stream().map(Touch::channel).toList();
        return String.join(
                " ",
                path.id(),
                channels.toString(),
                Double.toString(path.conversions()),
                path.value().toPlainString(),
                Double.toString(path.nonConversions()));
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(message);
    }
}
