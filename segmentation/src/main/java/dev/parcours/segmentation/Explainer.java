package dev.parcours.segmentation;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains the answers for one customer. What a segment is made of is worked out once, however often it is asked for.
 */
final class Explainer {

    private final Facts facts;
    private final boolean showsValues;
    private final Map<Condition, List<Explanation>> segments = new HashMap<>();

    Explainer(Facts facts, boolean showsValues) {
        this.facts = facts;
        this.showsValues = showsValues;
    }

    Explanation explain(Condition condition) {
        return explain(condition, true);
    }

    // Segments that ask for segments may be a chain of any length, so only the first is looked into.
    private Explanation explain(Condition condition, boolean looksIntoSegments) {
        if (condition.parts().isEmpty()) {
            return leaf(condition, looksIntoSegments);
        }
        List<Explanation> parts = explanations(condition.parts(), looksIntoSegments);
        List<Truth> truths = parts.stream().map(Explanation::truth).toList();
        return new Explanation(
                condition, Evaluator.combined(condition, truths), Evaluator.seen(condition, truths), parts);
    }

    private Explanation leaf(Condition condition, boolean looksIntoSegments) {
        Finding finding = Evaluator.find(condition, facts);
        List<Explanation> reasons = condition instanceof InSegment
                ? inside(condition, looksIntoSegments)
                : explanations(Evaluator.reasons(condition, facts), false);
        return new Explanation(
                condition, Evaluator.read(finding, facts), Optional.of(seen(condition, finding)), reasons);
    }

    private List<Explanation> inside(Condition segment, boolean looksIntoSegments) {
        if (!looksIntoSegments) {
            return List.of();
        }
        List<Explanation> inside = segments.get(segment);
        if (inside == null) {
            inside = explanations(Evaluator.reasons(segment, facts), false);
            segments.put(segment, inside);
        }
        return inside;
    }

    private Seen seen(Condition condition, Finding finding) {
        if (showsValues
                && condition instanceof AttributeCondition attribute
                && finding.seen() instanceof Seen.Datum datum) {
            return facts.attribute(attribute.attribute())
                    .<Seen>map(value -> new Seen.Value(value, datum))
                    .orElse(datum);
        }
        return finding.seen();
    }

    private List<Explanation> explanations(List<Condition> conditions, boolean looksIntoSegments) {
        return conditions.stream()
                .map(condition -> explain(condition, looksIntoSegments))
                .toList();
    }
}
