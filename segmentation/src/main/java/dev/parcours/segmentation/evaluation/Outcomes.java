package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.LastAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how changes may turn out. Where the rule asks several things of an attribute or of answers, the others may turn
 * out either way with what is asked for, so all that could make a difference are looked at. The values found for an
 * attribute are remembered, since changes are tried with fewer and fewer others.
 */
final class Outcomes {

    private static final int MAX_OUTCOMES = 200;

    private final List<Condition> leaves;
    private final Facts facts;
    private final Map<List<Change.AttributeValue>, List<Optional<AttributeValue>>> values = new HashMap<>();

    /** Finds outcomes by the conditions without parts that an answer depends on. */
    Outcomes(List<Condition> leaves, Facts facts) {
        this.leaves = leaves;
        this.facts = facts;
    }

    /** Returns the outcomes that some changes may have; empty if they exclude each other, or if there are too many. */
    List<Outcome> of(List<Change> changes) {
        List<Outcome> outcomes = List.of(Outcome.NONE);
        for (Map.Entry<String, List<Change.AttributeValue>> ofOne :
                wishes(changes).entrySet()) {
            List<Optional<AttributeValue>> choices = values.computeIfAbsent(ofOne.getValue(), this::values);
            outcomes = times(outcomes, choices, (one, value) -> one.with(ofOne.getKey(), value));
        }
        for (Map.Entry<Satisfaction.Scale, Predicate<Integer>> ofOne :
                answers(changes).entrySet()) {
            List<Integer> scores = scores(ofOne.getKey(), ofOne.getValue());
            outcomes = times(outcomes, scores, (one, score) -> one.with(ofOne.getKey(), score));
        }
        return outcomes;
    }

    private static <T> List<Outcome> times(
            List<Outcome> outcomes, List<T> choices, BiFunction<Outcome, T, Outcome> with) {
        if ((long) outcomes.size() * choices.size() > MAX_OUTCOMES) {
            return List.of();
        }
        List<Outcome> all = new ArrayList<>();
        outcomes.forEach(one -> choices.forEach(choice -> all.add(with.apply(one, choice))));
        return all;
    }

    private static Map<String, List<Change.AttributeValue>> wishes(List<Change> changes) {
        Map<String, List<Change.AttributeValue>> wishes = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.AttributeValue value) {
                wishes.computeIfAbsent(value.condition().attribute(), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return wishes;
    }

    private List<Optional<AttributeValue>> values(List<Change.AttributeValue> wishes) {
        boolean isToBeAbsent =
                wishes.stream().allMatch(wish -> wish.condition() instanceof AttributePresent && !wish.holds());
        if (isToBeAbsent) {
            return List.of(Optional.empty());
        }
        List<AttributeCondition> named = named(wishes.get(0).condition().attribute());
        return Examples.values(wishes.stream().map(this::wish).toList(), named)
                .limit(named.size() > wishes.size() ? Long.MAX_VALUE : 1)
                .map(Optional::of)
                .toList();
    }

    private Examples.Wish wish(Change.AttributeValue value) {
        return new Examples.Wish(
                value.condition(), value.holds(), facts.asOf(), facts.around().patterns());
    }

    private List<AttributeCondition> named(String attribute) {
        return leaves.stream()
                .flatMap(Outcomes::ofAttributes)
                .filter(condition -> condition.attribute().equals(attribute))
                .distinct()
                .toList();
    }

    private static Stream<AttributeCondition> ofAttributes(Condition leaf) {
        if (leaf instanceof DistanceWithin distance) {
            return DistanceQuestion.ofAttributes(distance);
        }
        return leaf instanceof AttributeCondition condition ? Stream.of(condition) : Stream.empty();
    }

    private static Map<Satisfaction.Scale, Predicate<Integer>> answers(List<Change> changes) {
        Map<Satisfaction.Scale, Predicate<Integer>> answers = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.SatisfactionAnswer answer) {
                Predicate<Integer> isAsked =
                        score -> (answer.minimum() <= score && score <= answer.maximum()) == answer.within();
                answers.merge(answer.scale(), isAsked, Predicate::and);
            }
        }
        return answers;
    }

    private List<Integer> scores(Satisfaction.Scale scale, Predicate<Integer> isAsked) {
        long asked = leaves.stream()
                .filter(leaf -> leaf instanceof LastAnswer answer && answer.scale() == scale)
                .distinct()
                .count();
        return IntStream.rangeClosed(scale.lowest(), scale.highest())
                .boxed()
                .filter(isAsked)
                .limit(asked > 1 ? Long.MAX_VALUE : 1)
                .toList();
    }
}
