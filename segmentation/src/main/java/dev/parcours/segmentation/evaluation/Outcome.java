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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the ways in which changes that leave a choice may turn out: a value that is as asked for may be one or
 * another. Where the rule asks several things of an attribute or of answers, the others may turn out either way with
 * it, so all that could make a difference are looked at.
 *
 * @param attributes the new values, empty for an attribute that is no more known
 * @param answers the new answers to satisfaction questions
 */
record Outcome(Map<String, Optional<AttributeValue>> attributes, Map<Satisfaction.Scale, Integer> answers) {

    private static final int MAX_OUTCOMES = 200;

    private static final Outcome NONE = new Outcome(Map.of(), Map.of());

    /** Returns the outcomes that some changes may have; empty if they exclude each other, or if there are too many. */
    static List<Outcome> of(List<Change> changes, List<Condition> leaves, Facts facts) {
        List<Outcome> outcomes = List.of(NONE);
        for (Map.Entry<String, List<Examples.Wish>> ofOne :
                wishes(changes, facts).entrySet()) {
            List<AttributeCondition> named = named(ofOne.getKey(), leaves);
            outcomes =
                    times(outcomes, values(ofOne.getValue(), named), (one, value) -> one.with(ofOne.getKey(), value));
        }
        for (Map.Entry<Satisfaction.Scale, Predicate<Integer>> ofOne :
                answers(changes).entrySet()) {
            List<Integer> scores = scores(ofOne.getKey(), ofOne.getValue(), leaves);
            outcomes = times(outcomes, scores, (one, score) -> one.with(ofOne.getKey(), score));
        }
        return outcomes;
    }

    private static <T> List<Outcome> times(
            List<Outcome> outcomes, List<T> choices, BiFunction<Outcome, T, Outcome> with) {
        return (long) outcomes.size() * choices.size() > MAX_OUTCOMES
                ? List.of()
                : outcomes.stream()
                        .flatMap(one -> choices.stream().map(choice -> with.apply(one, choice)))
                        .toList();
    }

    private Outcome with(String attribute, Optional<AttributeValue> value) {
        Map<String, Optional<AttributeValue>> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Outcome(more, answers);
    }

    private Outcome with(Satisfaction.Scale scale, Integer score) {
        Map<Satisfaction.Scale, Integer> more = new LinkedHashMap<>(answers);
        more.put(scale, score);
        return new Outcome(attributes, more);
    }

    private static Map<String, List<Examples.Wish>> wishes(List<Change> changes, Facts facts) {
        Map<String, List<Examples.Wish>> wishes = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.AttributeValue value) {
                wishes.computeIfAbsent(value.condition().attribute(), name -> new ArrayList<>())
                        .add(new Examples.Wish(
                                value.condition(),
                                value.holds(),
                                facts.asOf(),
                                facts.around().patterns()));
            }
        }
        return wishes;
    }

    private static List<AttributeCondition> named(String attribute, List<Condition> leaves) {
        return leaves.stream()
                .flatMap(Outcome::ofAttributes)
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

    private static List<Optional<AttributeValue>> values(List<Examples.Wish> wishes, List<AttributeCondition> named) {
        boolean isToBeAbsent =
                wishes.stream().allMatch(wish -> wish.condition() instanceof AttributePresent && !wish.holds());
        if (isToBeAbsent) {
            return List.of(Optional.empty());
        }
        return Examples.values(wishes, named)
                .limit(named.size() > wishes.size() ? Long.MAX_VALUE : 1)
                .map(Optional::of)
                .toList();
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

    private static List<Integer> scores(Satisfaction.Scale scale, Predicate<Integer> isAsked, List<Condition> leaves) {
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
