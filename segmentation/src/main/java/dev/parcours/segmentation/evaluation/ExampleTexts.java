package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.ComparesText;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes up texts that conditions on one attribute tell apart: what they name, and put together. */
final class ExampleTexts {

    private static final String SOMETHING = "something";

    private ExampleTexts() {}

    static Stream<String> of(Collection<AttributeCondition> named) {
        List<String> wholes = spelled(named, ExampleTexts::wholes);
        List<String> starts = spelled(named, ExampleTexts::starts);
        List<String> parts = spelled(named, ExampleTexts::parts);
        List<String> pieces = Stream.concat(starts.stream(), parts.stream()).toList();
        return Stream.of(
                        wholes.stream(),
                        pieces.stream(),
                        pieces.stream().map(piece -> piece + SOMETHING),
                        pieces.stream().flatMap(one -> parts.stream().map(one::concat)),
                        Stream.of(String.join("", pieces)))
                .flatMap(texts -> texts);
    }

    private static Stream<String> wholes(AttributeCondition condition) {
        return condition instanceof TextIsIn in ? in.values().stream() : Stream.empty();
    }

    private static Stream<String> starts(AttributeCondition condition) {
        return condition instanceof TextStartsWith starts ? Stream.of(starts.prefix()) : Stream.empty();
    }

    private static Stream<String> parts(AttributeCondition condition) {
        if (condition instanceof TextLike like) {
            Wildcards wildcards = Wildcards.of(like.pattern());
            return Stream.of(wildcards.example(""), wildcards.example(SOMETHING));
        }
        return condition instanceof TextContains contains ? Stream.of(contains.part()) : Stream.empty();
    }

    private static List<String> spelled(
            Collection<AttributeCondition> named, Function<AttributeCondition, Stream<String>> texts) {
        return named.stream()
                .flatMap(condition -> texts.apply(condition).flatMap(text -> spellings(condition, text)))
                .distinct()
                .toList();
    }

    /** Returns spellings that count as the same for a condition, and perhaps not for others. */
    private static Stream<String> spellings(AttributeCondition condition, String text) {
        TextComparison comparison = ((ComparesText<?>) condition).comparison();
        return comparison == TextComparison.EXACT
                ? Stream.of(text)
                : Stream.of(text, comparison.keyOf(text), text.toUpperCase(Locale.ROOT));
    }
}
