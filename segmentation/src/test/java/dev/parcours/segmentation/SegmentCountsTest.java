package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SegmentCountsTest {

    private static final Segment PARIS = Segment.of("paris", "In Paris");
    private static final Segment ADULT = Segment.of("adult", "Adults");
    private static final Segment ELSEWHERE = Segment.of("elsewhere", "Elsewhere");
    private static final SegmentationEngine ENGINE = SegmentationEngine.of(
            SegmentRule.of(PARIS, attribute("city").is("Paris")),
            SegmentRule.of(ADULT, attribute("age").atLeast(18)),
            SegmentRule.of(ELSEWHERE, not(attribute("city").is("Paris"))));

    private static Memberships person(String city, int age) {
        Customer customer = Customer.builder()
                .id("c-1")
                .attribute("city", city)
                .attribute("age", age)
                .build();
        return ENGINE.evaluate(customer, NOW);
    }

    private static SegmentCounts counts(List<Memberships> people) {
        SegmentCounts counts = SegmentCounts.of(ENGINE);
        people.forEach(counts::add);
        return counts;
    }

    @Test
    void counts_someCustomers_areSizesAndOverlaps() {
        SegmentCounts counts =
                counts(List.of(person("Paris", 30), person("Paris", 10), person("Lyon", 40), person("Paris", 18)));
        assertThat(counts.customers()).isEqualTo(4);
        assertThat(counts.size(PARIS)).isEqualTo(3);
        assertThat(counts.size(ADULT)).isEqualTo(3);
        assertThat(counts.overlap(PARIS, ADULT)).isEqualTo(2);
        assertThat(counts.overlap(ADULT, PARIS)).isEqualTo(2);
        assertThat(counts.overlap(PARIS, ELSEWHERE)).isZero();
        assertThat(counts.share(PARIS)).hasValue(0.75);
    }

    @Test
    void counts_nobody_haveNoShares() {
        SegmentCounts counts = SegmentCounts.of(ENGINE);
        assertThat(counts.size(PARIS)).isZero();
        assertThat(counts.share(PARIS)).isEmpty();
        assertThat(counts.shareInterval(PARIS, 0.95)).isEmpty();
        assertThat(counts.estimatedSize(PARIS, 100, 0.95)).isEmpty();
    }

    @Test
    void estimatedSize_sevenOfTen_isTheScoreInterval() {
        SegmentCounts counts = SegmentCounts.of(ENGINE);
        for (int i = 0; i < 10; i++) {
            counts.add(person(i < 7 ? "Paris" : "Lyon", 10));
        }
        ConfidenceInterval size = counts.estimatedSize(PARIS, 1000, 0.95).orElseThrow();
        assertThat(size.lower()).isCloseTo(396.8, within(0.05));
        assertThat(size.upper()).isCloseTo(892.2, within(0.05));
        // Three were seen outside, so at most 8 of 11 can be in.
        assertThat(counts.estimatedSize(PARIS, 11, 0.95)).hasValue(new ConfidenceInterval(7, 8, 0.95));
        assertThat(counts.estimatedSize(PARIS, 10, 0.95)).hasValue(new ConfidenceInterval(7, 7, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.estimatedSize(PARIS, 9, 0.95))
                .withMessage("there must be at least the 10 customers that were counted, but it was 9");
    }

    @Test
    void remove_notCounted_throwsAndChangesNothing() {
        SegmentCounts counts = counts(List.of(person("Paris", 10)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.remove(person("Paris", 30)))
                .withMessage("customer 'c-1' cannot have been counted with these memberships; remove what was added");
        assertThat(counts).isEqualTo(counts(List.of(person("Paris", 10))));
    }

    @Test
    void add_otherRules_throws() {
        SegmentationEngine other =
                SegmentationEngine.of(SegmentRule.of(PARIS, attribute("city").is("Lyon")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCounts.of(other).add(person("Paris", 10)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCounts.of(other).merge(SegmentCounts.of(ENGINE)))
                .withMessage("counts by different rules cannot be merged");
    }

    @Property
    void mergeEqualsBatchAndRemoveUndoesAdd(
            @ForAll @Size(max = 8) List<@IntRange(max = 40) Integer> ages, @ForAll @IntRange(max = 8) int cut) {
        List<Memberships> people = ages.stream()
                .map(age -> person(age % 2 == 0 ? "Paris" : "Lyon", age))
                .toList();
        int middle = Math.min(cut, people.size());
        SegmentCounts merged = counts(people.subList(0, middle));
        SegmentCounts rest = counts(people.subList(middle, people.size()));
        merged.merge(rest);
        assertThat(merged).isEqualTo(counts(people));
        people.subList(middle, people.size()).forEach(merged::remove);
        assertThat(merged).isEqualTo(counts(people.subList(0, middle)));
    }

    @Test
    void merge_itself_doubles() {
        SegmentCounts counts = counts(List.of(person("Paris", 30)));
        counts.merge(counts);
        assertThat(counts).isEqualTo(counts(List.of(person("Paris", 30), person("Paris", 30))));
    }
}
