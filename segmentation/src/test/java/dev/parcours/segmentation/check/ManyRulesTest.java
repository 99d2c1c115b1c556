package dev.parcours.segmentation.check;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.check.RuleFinding.Kind;
import dev.parcours.segmentation.condition.Condition;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of very many rules of the kind that marketers write. */
class ManyRulesTest {

    private static final List<String> CITIES = Stream.of(
                    "Paris", "Lyon", "Nantes", "Lille", "Nice", "Metz", "Brest", "Tours")
            .toList();

    private static SegmentationEngine engine(int rules) {
        Random random = new Random(11);
        return SegmentationEngine.of(IntStream.range(0, rules)
                .mapToObj(i -> SegmentRule.of(Segment.of("s" + i, "S"), rule(random)))
                .toList());
    }

    /** Two to six conditions, of which all must hold; in some rules two are alternatives. */
    private static Condition rule(Random random) {
        Condition[] parts = IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(i -> random.nextInt(8) == 0 ? anyOf(leaf(random), leaf(random)) : leaf(random))
                .toArray(Condition[]::new);
        return allOf(parts);
    }

    private static Condition leaf(Random random) {
        String text = "text" + random.nextInt(8);
        String number = "number" + random.nextInt(8);
        String one = CITIES.get(random.nextInt(8));
        return switch (random.nextInt(8)) {
            case 0 -> attribute(text).is(one);
            case 1 -> attribute(text).isIn(one, CITIES.get(random.nextInt(8)), "Rennes");
            case 2 -> attribute(number).atLeast(random.nextInt(100));
            case 3 -> attribute(number).between(random.nextInt(50), 50 + random.nextInt(50));
            case 4 -> attribute(text).startsWith(one.substring(0, 1 + random.nextInt(2)));
            case 5 -> not(attribute(text).is(one));
            case 6 -> attribute("flag" + random.nextInt(4)).is(random.nextBoolean());
            default ->
                did("type" + random.nextInt(5)).atLeast(1 + random.nextInt(3)).within(days(random.nextInt(1, 90)));
        };
    }

    @Test
    @Timeout(120)
    void of_1000OrdinaryRules_comparesAllWithEachOther() {
        RuleReview review = RuleReview.of(engine(1_000));
        assertThat(review.undecided()).isEmpty();
        assertThat(review.findings()).extracting(RuleFinding::kind).contains(Kind.CONTAINED, Kind.DISJOINT);
    }

    /** What is found of the first rules does not depend on how many follow. */
    @Test
    @Timeout(240)
    void of_100000OrdinaryRules_comparesTheFirstAndSaysSo() {
        RuleReview review = RuleReview.of(engine(100_000));
        Set<String> decided = review.findings().stream()
                .filter(finding -> finding.other().isEmpty())
                .map(finding -> finding.segment().id())
                .collect(Collectors.toSet());
        assertThat(decided.size() + review.undecided().size()).isEqualTo(100_000);
        assertThat(review.undecided()).extracting(Undecided::reason).containsOnly(Undecided.Reason.NOT_COMPARED);
        assertThat(pairsOfFirst(review)).isEqualTo(pairsOfFirst(RuleReview.of(engine(100))));
    }

    private static List<String> pairsOfFirst(RuleReview review) {
        return review.findings().stream()
                .filter(finding -> isFirst(finding.segment())
                        && finding.other().map(ManyRulesTest::isFirst).orElse(false))
                .map(RuleFinding::toString)
                .toList();
    }

    private static boolean isFirst(Segment segment) {
        return segment.id().length() <= 3;
    }
}
