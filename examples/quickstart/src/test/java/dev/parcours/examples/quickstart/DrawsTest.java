package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.Weighted;
import dev.parcours.examples.quickstart.Draws.What;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    // The first outputs of Sebastiano Vigna's splitmix64.c from the state 0; a double is made of the upper 53 bits.
    @Test
    void unit_ofSeedZero_isTheReferenceSequence() {
        Die die = new Die(new SplittableRandom(0));

        assertThat(die.unit()).isEqualTo((0xE220A8397B1DCDAFL >>> 11) * 0x1.0p-53);
        assertThat(die.unit()).isEqualTo((0x6E789E6AA1B965F4L >>> 11) * 0x1.0p-53);
    }

    @Test
    void on_whateverElseWasDrawn_isTheSame() {
        Draws lonely = Draws.ofSeed(7).person(3);
        Draws busy = Draws.ofSeed(7).person(3);
        busy.on(11, What.DEVICE).unit();
        busy.on(12, What.VISIT).unit();

        assertThat(busy.on(12, What.BUY).unit())
                .isEqualTo(lonely.on(12, What.BUY).unit());
    }

    @Test
    void on_anotherDayKindChannelOrPerson_differs() {
        Draws draws = Draws.ofSeed(7).person(3);
        double here = draws.on(12, What.IDEA, Lever.SMS).unit();

        assertThat(draws.on(13, What.IDEA, Lever.SMS).unit()).isNotEqualTo(here);
        assertThat(draws.on(12, What.DOOR, Lever.SMS).unit()).isNotEqualTo(here);
        assertThat(draws.on(12, What.IDEA, Lever.EMAIL).unit()).isNotEqualTo(here);
        assertThat(Draws.ofSeed(7).person(4).on(12, What.IDEA, Lever.SMS).unit())
                .isNotEqualTo(here);
    }

    @Test
    void between_manyTimes_reachesBothEndsAndNoFurther() {
        Die die = Draws.ofSeed(1).once(What.HABITS);

        assertThat(IntStream.range(0, 1000).map(i -> die.between(2, 4))).containsOnly(2, 3, 4);
    }

    @Test
    void weighted_weightOfZero_isNeverDrawn() {
        Die die = Draws.ofSeed(1).once(What.HABITS);

        for (int i = 0; i < 1000; i++) {
            assertThat(die.<String>weighted(new Weighted<>(0, "never"), new Weighted<>(1, "always")))
                    .isEqualTo("always");
        }
    }
}
