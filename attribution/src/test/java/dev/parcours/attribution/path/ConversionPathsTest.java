package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionPathsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void converting_areTheRowsWithConversions() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("a").nonConversions(1).touch("ads").build(),
                ConversionPath.builder("b")
                        .converted(NOON)
                        .conversions(2)
                        .value(new BigDecimal("7.5"))
                        .nonConversions(3)
                        .touch(Touch.of("web", NOON.minusSeconds(60)))
                        .touch(Touch.of("email", NOON.minusSeconds(5)))
                        .build(),
                ConversionPath.builder("c")
                        .nonConversions(1)
                        .touch(Touch.of("web").withMilestone("signup"))
                        .touch("web")
                        .build(),
                ConversionPath.builder("d").conversions(1).build()));
        ConversionPaths converting = paths.converting();
        assertThat(converting.list())
                .containsExactly(paths.list().get(1), paths.list().get(3));
        assertThat(converting.id(1)).isEqualTo("d");
        assertThat(converting.channels()).containsExactly("ads", "email", "web");
        assertThat(converting.length(0)).isEqualTo(2);
        assertThat(converting.channelIndex(0, 0)).isEqualTo(2);
        assertThat(converting.channelIndex(0, 1)).isEqualTo(1);
        assertThat(converting.secondsToConversion(0, 1)).isEqualTo(5);
        assertThat(converting.conversions(0)).isEqualTo(2);
        assertThat(converting.nonConversions(0)).isEqualTo(3);
        assertThat(converting.conversions()).isEqualTo(paths.conversions());
        assertThat(converting.value()).isEqualByComparingTo(paths.value());
        assertThat(converting.hasMilestones()).isTrue();
        assertThat(converting.converting()).isSameAs(converting);
    }
}
