package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringPoolTest {

    private final StringPool pool = new StringPool();

    @Property
    void anyTextsAreReadAsTheyAreWhateverStandsAroundThem(@ForAll("texts") List<String> texts) {
        StringPool anyPool = new StringPool();
        char[] buffer = String.join("", texts).toCharArray();

        for (int round = 0; round < 2; round++) {
            int start = 0;
            for (String text : texts) {
                assertThat(anyPool.get(buffer, start, text.length())).isEqualTo(text);
                start += text.length();
            }
        }
    }

    /** Texts that are alike: of few letters, short and long, with characters beyond a byte, and NUL. */
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', '\0', '\u00e9', '\u0161', '\uFFFD')
                .ofMaxLength(20)
                .list()
                .ofMaxSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "catalog", "product1", "delivery_choice", "delivery_courier", "caf\u00e9", "\u4e2d\u6587"})
    void get_theSameTextElsewhere_isTheSameString(String text) {
        String first = pool.get(("x," + text + ",once upon a time").toCharArray(), 2, text.length());

        assertThat(pool.get((text + ",once upon a time, twice").toCharArray(), 0, text.length()))
                .isSameAs(first);
    }

    @Test
    void get_textThatIsTheBeginningOfAKnownOne_isNotTakenForIt() {
        char[] buffer = "product10,product1,product,\0product1,0123456789abcdef".toCharArray();

        assertThat(pool.get(buffer, 0, 9)).isEqualTo("product10");
        assertThat(pool.get(buffer, 0, 8)).isEqualTo("product1");
        assertThat(pool.get(buffer, 0, 7)).isEqualTo("product");
        assertThat(pool.get(buffer, 27, 9)).isEqualTo("\0product1");
        assertThat(pool.get(buffer, 0, 8)).isEqualTo("product1");
    }

    @Test
    void get_uncleanText_isNotRemembered() {
        char[] buffer = "a\uFFFDb and what follows".toCharArray();

        assertThat(pool.get(buffer, 0, 3)).isNotSameAs(pool.get(buffer, 0, 3));
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // which string it is, is the question
    void get_manyTextsInAnyOrder_growsUntilTheyAreKnown() {
        int texts = 50_000;
        String[] latest = new String[texts];
        int known = 0;
        for (int i = 0; i < 4 * texts; i++) {
            // Goes through all texts, each time far from the last one.
            int text = (int) (i * 7_919L % texts);
            String read = pool.get(("c-" + (100_000 + text) + " and more").toCharArray(), 0, 8);
            known += i >= 3 * texts && read == latest[text] ? 1 : 0;
            latest[text] = read;
        }

        assertThat(known).isGreaterThan(texts / 2);
    }

    @Test
    void get_textsThatNeverComeBack_givesUp() {
        String last = "";
        for (int i = 0; i < 2_000_000; i++) {
            last = "s" + (10_000_000 + i);
            pool.get(last.toCharArray(), 0, last.length());
        }

        assertThat(pool.find(last.toCharArray(), 0, last.length())).isNegative();
    }

    @Test
    void find_emptyText_isNotTakenForAnEmptyPlace() {
        StringPool pool = new StringPool();
        assertThat(pool.find(new char[32], 0, 0)).isEqualTo(-1);
        assertThat(pool.get(new char[32], 0, 0)).isEmpty();
    }
}
