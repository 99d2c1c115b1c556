package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.json.JsonFormatException;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.RegexEngine;
import dev.parcours.segmentation.condition.TextMatches;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.json.SegmentationJson;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Regular expressions, which an engine of the application compiles. */
class RegexTest {

    /** Knows no more than a text followed by a plus: that text, once or several times. */
    private static final RegexEngine REPEATS = regex -> {
        if (!regex.endsWith("+")) {
            throw new IllegalStateException("missing +");
        }
        String once = regex.substring(0, regex.length() - 1);
        return text -> !text.isEmpty() && text.replace(once, "").isEmpty();
    };

    private static final Condition ABS = attribute("a").matches("ab+");

    private static Truth truth(Condition condition, Customer customer) {
        return SegmentationEngine.of(List.of(SegmentRule.of(SEGMENT, condition)), REPEATS)
                .evaluate(customer, NOW)
                .truth(SEGMENT);
    }

    private static Customer with(AttributeValue value) {
        return customer().attribute("a", ProfileAttribute.declared(value)).build();
    }

    @Test
    void matches_everyKindOfData_isAsTheEngineSays() {
        assertThat(truth(ABS, with(AttributeValue.of("abab")))).isEqualTo(Truth.TRUE);
        assertThat(truth(ABS, with(AttributeValue.of("aba")))).isEqualTo(Truth.FALSE);
        assertThat(truth(not(ABS), with(AttributeValue.of("aba")))).isEqualTo(Truth.TRUE);
        assertThat(truth(ABS, customer().build())).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(not(ABS), customer().build())).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(ABS, with(AttributeValue.of(Set.of("ab"))))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void of_noEngine_isRefusedWithAllExpressionsAndTheRemedy() {
        SegmentRule rule = SegmentRule.of(SEGMENT, allOf(ABS, not(attribute("b").matches("x"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEngine.of(rule))
                .withMessageContainingAll("'ab+'", "attribute 'a'", "'x'", "attribute 'b'", "give a RegexEngine");
    }

    @Test
    void of_expressionThatIsNone_isRefusedWithTheReason() {
        SegmentRule rule = SegmentRule.of(SEGMENT, attribute("a").matches("ab"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEngine.of(List.of(rule), REPEATS))
                .withMessage(
                        "the regular expression 'ab' for attribute 'a' cannot be compiled (missing +); correct it");
    }

    @Test
    void withPositions_expressionOfAPosition_isCompiledOrRefused() {
        CyclePositionRules positions =
                new CyclePositionRules(List.of(new PositionRule(CyclePosition.AMBASSADOR, ABS)), CyclePosition.VISITOR);
        SegmentationEngine none = SegmentationEngine.of(List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> none.withPositions(positions));
        assertThat(SegmentationEngine.of(List.of(), REPEATS)
                        .withPositions(positions)
                        .evaluate(with(AttributeValue.of("ab")), NOW)
                        .position())
                .isEqualTo(CyclePosition.AMBASSADOR);
    }

    @Test
    void json_withAnEngine_readsBackEqualAndWithoutIsRefused() {
        SegmentationEngine engine = SegmentationEngine.of(List.of(SegmentRule.of(SEGMENT, ABS)), REPEATS);
        String json = SegmentationJson.write(engine);
        assertThat(json).contains("\"matches\"");
        assertThat(SegmentationJson.read(json, REPEATS)).isEqualTo(engine);
        assertThatThrownBy(() -> SegmentationJson.read(json))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("give a RegexEngine");
    }

    @Test
    void properties_regexOrAge_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interactions("view").where(new TextMatches("category", "x")))
                .withMessageContaining("property 'category'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interactions("view").where(attribute("born").ageAtLeast(1, ZoneOffset.UTC)))
                .withMessageContaining("property 'born'");
    }

    @Test
    void sentence_matches_showsTheExpression() {
        assertThat(RuleText.of(ABS, Locale.ENGLISH)).isEqualTo("Customers whose a matches “ab+”");
        assertThat(RuleText.of(not(ABS), Locale.FRENCH))
                .isEqualTo("Clients dont a ne correspond pas à l’expression «\u202Fab+\u202F»");
    }
}
