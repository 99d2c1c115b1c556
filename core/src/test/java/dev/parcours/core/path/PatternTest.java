package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.Pattern.Match;
import dev.parcours.core.path.PatternStep.Repetition;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                // The examples of the class comment.
                "cart -> purchase; view cart purchase; 1-2",
                "cart -> purchase; cart view purchase; none",
                "cart -> .* -> purchase; cart view purchase; 0-2",
                "cart -> .* -> purchase; cart purchase; 0-1",
                "cart -> !support* -> purchase; cart view purchase; 0-2",
                "cart -> !support* -> purchase; cart support cart purchase; 2-3",
                "cart -> !support* -> purchase; cart support purchase; none",
                "^ -> (mail|sms) -> offer? -> visit+ -> $; sms offer visit visit; 0-3",
                "^ -> (mail|sms) -> offer? -> visit+ -> $; mail visit; 0-1",
                "^ -> (mail|sms) -> offer? -> visit+ -> $; ad mail visit; none",
                "^ -> (mail|sms) -> offer? -> visit+ -> $; mail visit buy; none",
                "^ -> (mail|sms) -> offer? -> visit+ -> $; mail offer; none",
                // The match that ends first, and of those the one that starts first.
                "cart -> .* -> purchase; view cart cart purchase purchase; 1-3",
                "a+; b a a; 1-1",
                "a+ -> $; b a a; 1-2",
                "a* -> b; a a b; 0-2",
                "a -> a; a a a; 0-1",
                "a? -> b; b; 0-0",
                "a; b c; none",
                // Alternatives and negations.
                "mail|sms -> visit; sms visit; 0-1",
                "!(a|b); a b c; 2-2",
                "!a; a a; none",
                "!a -> !a; a b c; 1-2",
                ".; a; 0-0",
                "b -> . -> $; b c a; none",
                "b -> .+ -> $; b c a; 0-2",
                // Names that need quotes, and odd spacing.
                "'a'; a; 0-0",
                "a->b|c; a c; 0-1",
                "(  a  |b )  *->c; b a c; 0-2"
            })
    void find_pattern_isWhereItEndsFirstThenStartsFirst(String pattern, String path, String match) {
        String found = Pattern.parse(pattern)
                .find(Samples.journey(path.split(" ", -1)))
                .map(at -> at.first() + "-" + at.last())
                .orElse("none");
        assertThat(found).isEqualTo(match);
    }

    @Test
    void find_namesInQuotes_areCompared() {
        Pattern pattern = Pattern.parse("'add to cart' -> 'it''s -> (done)*'");
        assertThat(pattern.matches(Samples.journey("add to cart", "it's -> (done)*")))
                .isTrue();
        assertThat(pattern.text()).isEqualTo("'add to cart' -> 'it''s -> (done)*'");
    }

    @Test
    void on_stage_comparesStages() {
        Pattern pattern = Pattern.parse("awareness -> '(none)'").on(Dimension.STAGE);
        assertThat(pattern.find(Samples.journeyThrough("purchase", "awareness", "")))
                .contains(new Match(1, 2));
        assertThat(pattern.dimension()).isEqualTo(Dimension.STAGE);
        assertThat(pattern).isNotEqualTo(Pattern.parse("awareness -> '(none)'"));
    }

    @Test
    void of_places_isWhatIsWritten() {
        Pattern built = Pattern.of(
                        PatternStep.anyOf("sms", "mail"),
                        PatternStep.noneOf("support").anyNumber(),
                        PatternStep.any().atLeastOnce(),
                        PatternStep.anyOf("add to cart").optional())
                .fromStart()
                .toEnd();
        assertThat(built.text()).isEqualTo("^ -> (mail|sms) -> !support* -> .+ -> 'add to cart'? -> $");
        assertThat(Pattern.parse(built.text())).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(built).hasToString("pattern '" + built.text() + "' by TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "''; character 1, the end: write a name",
                "cart ->; character 8, the end: write a name",
                "-> cart; character 1, '-': write a name",
                "cart -> -> buy; character 9, '-': write a name",
                "cart buy; character 6, 'b': write '->' or the end",
                "cart => buy; character 6, '=': write '->' or the end",
                "cart -> buy!; character 12, '!': write '->' or the end",
                "cart -> !; character 10, the end: write a name",
                "!.; character 2, '.': write a name, since no step is none at all",
                "a|.; character 3, '.': write a name",
                "a|b*; character 1, 'a': write parentheses around the names, as in '!(a|b)*'",
                "c -> !a|b; character 6, '!': write parentheses around the names, as in '!(a|b)*'",
                "(a|b; character 5, the end: write '|' or ')'",
                "(a b); character 4, 'b': write '|' or ')'",
                "(); character 2, ')': write a name",
                "a**; character 3, '*': write '->' or the end",
                "^ cart; character 3, 'c': write '->' after '^'",
                "cart -> ^; character 9, '^': write a name",
                "$; character 1, '$': write a name",
                "a -> $ -> b; character 8, '-': write the end, since nothing comes after '$'",
                "'add to cart; character 1, ''': write a quote that ends the name that starts here",
                "a -> ' '; character 6, ''': write a name that is not blank",
                "a -> [b]; character 6, '[': write a name; one of other characters than letters"
            })
    void parse_malformed_namesThePlaceAndTheRemedy(String text, String problem) {
        String written = text.equals("''") ? "" : text;
        assertThatThrownBy(() -> Pattern.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pattern '%s' is not understood at ".formatted(written) + problem);
    }

    @Test
    void parse_characterBeyondTheBasicPlane_isShownWhole() {
        assertThatThrownBy(() -> Pattern.parse("a \uD83D\uDED2"))
                .hasMessage("pattern 'a \uD83D\uDED2' is not understood at character 3, '\uD83D\uDED2': write '->' or"
                        + " the end");
    }

    @ParameterizedTest
    @CsvSource({"a*", "a? -> b*", ".*", "^ -> !a* -> $"})
    void parse_patternOfNoStep_throws(String text) {
        assertThatThrownBy(() -> Pattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every journey shows pattern '" + text + "', since it asks for no step; make one of its"
                        + " steps neither optional nor of any number");
    }

    @Test
    void anyOf_noName_throws() {
        assertThatThrownBy(PatternStep::anyOf)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step fits a place of a pattern without names; name one");
        assertThatThrownBy(() -> PatternStep.noneOf(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a step of a pattern must not be blank");
    }

    @Test
    void find_hostilePattern_isLinear() {
        // A search that tries one way after the other would take some 2^25 steps of 200,000 each.
        PatternStep[] steps = new PatternStep[51];
        Arrays.fill(steps, 0, 25, PatternStep.anyOf("a").optional());
        Arrays.fill(steps, 25, 50, PatternStep.any().anyNumber());
        steps[50] = PatternStep.anyOf("b");
        String[] path = Collections.nCopies(20_000, "a").toArray(String[]::new);
        assertThat(Pattern.of(steps).matches(Samples.journey(path))).isFalse();
    }

    @Property(tries = 500)
    void writtenPatternReadsBackEqual(@ForAll("patterns") Pattern pattern) {
        assertThat(Pattern.parse(pattern.text())).isEqualTo(pattern);
    }

    @Property(tries = 500)
    void anyNameReadsBackEqual(@ForAll String name) {
        if (!name.isBlank()) {
            Pattern pattern = Pattern.of(PatternStep.anyOf(name), PatternStep.noneOf(name, "b"));
            assertThat(Pattern.parse(pattern.text())).isEqualTo(pattern);
        }
    }

    @Property(tries = 3000)
    void findIsWhatARegularExpressionFinds(@ForAll("patterns") Pattern pattern, @ForAll("journeys") Journey journey) {
        assertThat(pattern.find(journey)).isEqualTo(naiveFind(pattern, journey));
    }

    /** Tries each stretch of the journey, written as one letter a step. */
    private static Optional<Match> naiveFind(Pattern pattern, Journey journey) {
        String path =
                journey.steps().stream().map(step -> step.interaction().type()).collect(Collectors.joining());
        String expression =
                pattern.steps().stream().map(PatternTest::expression).collect(Collectors.joining());
        boolean isFromStart = pattern.text().startsWith("^");
        boolean isToEnd = pattern.text().endsWith("$");
        for (int last = isToEnd ? path.length() - 1 : 0; last < path.length(); last++) {
            for (int first = 0; first <= (isFromStart ? 0 : last); first++) {
                if (path.substring(first, last + 1).matches(expression)) {
                    return Optional.of(new Match(first, last));
                }
            }
        }
        return Optional.empty();
    }

    private static String expression(PatternStep step) {
        String set = String.join("", step.names());
        return (set.isEmpty() ? "." : "[" + (step.isNegated() ? "^" : "") + set + "]")
                + switch (step.repetition()) {
                    case ONCE -> "";
                    case OPTIONAL -> "?";
                    case AT_LEAST_ONCE -> "+";
                    case ANY_NUMBER -> "*";
                };
    }

    @Provide
    Arbitrary<Pattern> patterns() {
        Arbitrary<PatternStep> steps = Combinators.combine(
                        Arbitraries.of("a", "b", "c").set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Repetition.class))
                .as((names, kind, repetition) -> new PatternStep(kind == 4 ? Set.of() : names, kind >= 3, repetition));
        return Combinators.combine(
                        steps.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .filter((list, start, end) -> list.stream().anyMatch(step -> isNeeded(step.repetition())))
                .as((list, start, end) -> {
                    Pattern pattern = Pattern.of(list.toArray(PatternStep[]::new));
                    Pattern anchored = start ? pattern.fromStart() : pattern;
                    return end ? anchored.toEnd() : anchored;
                })
                .withoutEdgeCases();
    }

    private static boolean isNeeded(Repetition repetition) {
        return repetition == Repetition.ONCE || repetition == Repetition.AT_LEAST_ONCE;
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Samples.journeys();
    }
}
