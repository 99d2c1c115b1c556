package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelNamesTest {

    private static final String FIRST = "[c10, c11, c12, c13, c14, c15, c16, c17, c18, c19]";

    private static List<String> names(int count) {
        return IntStream.range(10, 10 + count).mapToObj(i -> "c" + i).toList();
    }

    @Test
    void toString_few_namesAll() {
        assertThat(new ChannelNames(names(10))).hasToString(FIRST);
        assertThat(new ChannelNames(List.of())).hasToString("[]");
    }

    @Test
    void toString_many_namesTenAndTellsHowMany() {
        assertThat(new ChannelNames(names(11))).hasToString(FIRST + " and others, 11 in all");
    }

    @Test
    void channel_notAmongMany_isRefusedInFewWords() {
        ConversionPath.Builder path = ConversionPath.builder("p").conversions(1);
        names(90).forEach(path::touch);
        ConversionPaths paths = ConversionPaths.of(List.of(path.build()));
        AttributionReport report = LinearAttribution.withDefaults().attribute(paths);
        MarkovChain chain = MarkovAttribution.ofOrder(1).chain(paths);
        CreditIntervals intervals = Bootstrap.of(40, 1).intervals(LinearAttribution.withDefaults(), paths);
        assertRefused(() -> report.channel("x"));
        assertRefused(() -> chain.removalEffect(List.of("x")));
        assertRefused(() -> intervals.channel("x"));
    }

    private static void assertRefused(Runnable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call::run)
                .withMessageEndingWith("%s and others, 90 in all", FIRST);
    }
}
