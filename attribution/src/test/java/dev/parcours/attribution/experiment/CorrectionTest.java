package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);

    @Test
    void correct_workedExample_givesItsValues() {
        assertThat(Correction.NONE.correct(0.01, 0.04, 0.03)).containsExactly(0.01, 0.04, 0.03);
        assertThat(Correction.BONFERRONI.correct(0.01, 0.04, 0.03))
                .containsExactly(new double[] {0.03, 0.12, 0.09}, EXACT);
        assertThat(Correction.HOLM.correct(0.01, 0.04, 0.03)).containsExactly(new double[] {0.03, 0.06, 0.06}, EXACT);
        assertThat(Correction.BENJAMINI_HOCHBERG.correct(0.01, 0.04, 0.03))
                .containsExactly(new double[] {0.03, 0.04, 0.04}, EXACT);
    }

    /**
     * The values of table 1 of Benjamini and Hochberg (1995), of which four are rejected at 0.05 and by Bonferroni
     * three.
     */
    @Test
    void correct_publishedExample_rejectsWhatIsPublished() {
        double[] published = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };

        assertThat(rejected(Correction.BENJAMINI_HOCHBERG.correct(published))).isEqualTo(4);
        assertThat(rejected(Correction.BONFERRONI.correct(published))).isEqualTo(3);
        assertThat(rejected(Correction.HOLM.correct(published))).isEqualTo(3);
    }

    private static long rejected(double[] pValues) {
        return Arrays.stream(pValues).filter(pValue -> pValue <= 0.05).count();
    }

    @Property
    void corrections_areOrderedByTheirStrictness(
            @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] pValues = values.stream().mapToDouble(value -> value).toArray();
        double[] bonferroni = Correction.BONFERRONI.correct(pValues);
        double[] holm = Correction.HOLM.correct(pValues);
        double[] hochberg = Correction.BENJAMINI_HOCHBERG.correct(pValues);

        for (int i = 0; i < pValues.length; i++) {
            assertThat(hochberg[i]).isBetween(pValues[i] * (1 - 1e-15), 1.0);
            assertThat(holm[i]).isBetween(hochberg[i] * (1 - 1e-15), bonferroni[i]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void correct_none_isEmpty(Correction correction) {
        assertThat(correction.correct()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void correct_noProbability_throws(double pValue) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correction.HOLM.correct(0.5, pValue))
                .withMessage("a p-value must be from 0 to 1, but was " + pValue);
    }
}
