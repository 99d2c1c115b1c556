package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A succession of steps to look for in journeys, such as <em>a cart, then no support, then a purchase</em>.
 *
 * <p>A pattern is a list of places. A journey shows it if some steps of the journey <em>without a gap between them</em>
 * fit its places one after the other; what may lie in between is a place, too. Patterns are built of
 * {@linkplain PatternStep places} or {@linkplain #parse written}:
 *
 * <table>
 * <caption>The parts of a written pattern</caption>
 * <tr><th>written</th><th>fits</th></tr>
 * <tr><td>{@code cart}</td><td>a step that says cart</td></tr>
 * <tr><td>{@code 'add to cart'}</td><td>a step that says just this. A name of other characters than letters, digits and
 *     {@code _ - / : . , #} stands in quotes; {@code ''} is a quote in it</td></tr>
 * <tr><td>{@code mail|sms} or {@code (mail|sms)}</td><td>a step that says one of these</td></tr>
 * <tr><td>{@code !support} or {@code !(support|chat)}</td><td>a step that says anything else</td></tr>
 * <tr><td>{@code .}</td><td>any step</td></tr>
 * <tr><td>{@code x?} &nbsp; {@code x+} &nbsp; {@code x*}</td><td>one step x or none; one or more in a row; any number in a
 *     row, also none. Several names need parentheses: {@code (mail|sms)+}</td></tr>
 * <tr><td>{@code x -> y}</td><td>y directly after x</td></tr>
 * <tr><td>{@code ^ -> x} &nbsp; {@code x -> $}</td><td>x as the first step of the journey; as the last</td></tr>
 * </table>
 *
 * <p>So a step that follows eventually is one behind a gap:
 *
 * <ul>
 *   <li>{@code cart -> purchase}: a purchase directly after a cart.
 *   <li>{@code cart -> .* -> purchase}: a purchase anywhere after a cart.
 *   <li>{@code cart -> !support* -> purchase}: the same, with no support between some cart before the purchase and it.
 *       <em>Cart, view, purchase</em> shows it, and so does <em>cart, support, cart, purchase</em>, from the second
 *       cart on; <em>cart, support, purchase</em> does not.
 *   <li>{@code ^ -> (mail|sms) -> offer? -> visit+ -> $}: a journey of a message, perhaps an offer, and visits only.
 * </ul>
 *
 * <p>Of several places where a journey shows a pattern, {@link #find} gives the one that ends first, and of those the
 * one that starts first. The journey is read once, up to there, whatever the pattern: its places are the states of an
 * automaton that all advance together (Thompson 1968, Regular expression search algorithm, Communications of the ACM
 * 11, 419–422), so the cost is at most that of the steps times the places.
 *
 * <p>Names are compared letter by letter. Steps that say nothing on the dimension say {@link Dimension#NONE}, which is
 * written {@code '(none)'}. This class is immutable and thread-safe.
 */
public final class Pattern {

    /**
     * Where a journey shows a pattern: the places of the first and the last step that fit, from 0.
     *
     * @param first the place of the first step
     * @param last the place of the last step, at least the first
     */
    public record Match(int first, int last) {}

    private final Dimension dimension;
    private final List<PatternStep> steps;
    private final boolean isFromStart;
    private final boolean isToEnd;
    private final PatternAutomaton automaton;

    private Pattern(Dimension dimension, List<PatternStep> steps, boolean isFromStart, boolean isToEnd) {
        this.dimension = checkNotNull(dimension, "dimension");
        this.steps = List.copyOf(steps);
        this.isFromStart = isFromStart;
        this.isToEnd = isToEnd;
        checkArgument(
                steps.stream().anyMatch(step -> !step.repetition().isSkippable()),
                "every journey shows pattern '%s', since it asks for no step; make one of its steps neither optional"
                        + " nor of any number",
                text());
        automaton = new PatternAutomaton(this.steps, isFromStart, isToEnd);
    }

    /**
     * Returns the pattern of some places, each directly after the one before, by the types of interactions.
     *
     * @throws IllegalArgumentException if all of them may be left out
     */
    public static Pattern of(PatternStep... steps) {
        return new Pattern(Dimension.TYPE, List.of(steps), false, false);
    }

    /**
     * Reads a pattern, by the types of interactions.
     *
     * @throws IllegalArgumentException if the text is not understood, with the place in it, or if all steps may be left
     *     out
     */
    public static Pattern parse(String text) {
        PatternText read = PatternText.parse(text);
        return new Pattern(Dimension.TYPE, read.steps(), read.isFromStart(), read.isToEnd());
    }

    /** Returns this pattern by what steps say on another dimension. */
    public Pattern on(Dimension other) {
        return new Pattern(other, steps, isFromStart, isToEnd);
    }

    /** Returns this pattern for journeys that begin with it. */
    public Pattern fromStart() {
        return new Pattern(dimension, steps, true, isToEnd);
    }

    /** Returns this pattern for journeys that end with it. */
    public Pattern toEnd() {
        return new Pattern(dimension, steps, isFromStart, true);
    }

    /** Returns what steps are compared on. */
    public Dimension dimension() {
        return dimension;
    }

    /** Returns the places in order. */
    public List<PatternStep> steps() {
        return steps;
    }

    /** Returns whether a journey shows this pattern. */
    public boolean matches(Journey journey) {
        return find(journey).isPresent();
    }

    /** Returns where a journey shows this pattern, or empty if it does not. */
    public Optional<Match> find(Journey journey) {
        return automaton.find(journey, dimension);
    }

    /** Returns this pattern in writing, as {@link #parse} reads it, without the dimension. */
    public String text() {
        return Stream.of(
                        Stream.of("^").filter(start -> isFromStart),
                        steps.stream().map(PatternStep::text),
                        Stream.of("$").filter(end -> isToEnd))
                .flatMap(part -> part)
                .collect(Collectors.joining(" -> "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pattern that
                && dimension == that.dimension
                && steps.equals(that.steps)
                && isFromStart == that.isFromStart
                && isToEnd == that.isToEnd;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, steps, isFromStart, isToEnd);
    }

    /** Returns the text and the dimension. */
    @Override
    public String toString() {
        return "pattern '%s' by %s".formatted(text(), dimension);
    }
}
