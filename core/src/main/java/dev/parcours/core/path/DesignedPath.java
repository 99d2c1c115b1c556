package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path that journeys are meant to take, step by step. {@link Conformance} compares journeys with it.
 *
 * <pre>{@code
 * DesignedPath design = DesignedPath.of(
 *     step("catalog").inStage("consideration"),
 *     anyOf("product1", "product2").optional().repeatable(),
 *     step("cart").inStage("purchase"),
 *     inAnyOrder("delivery", "payment"),
 *     either(step("done"), sequence("call", "done_by_phone")));
 * }</pre>
 *
 * <p>It may have at most {@value #MAX_IN_ANY_ORDER} steps in a block in any order, {@value #MAX_DEPTH} blocks inside
 * each other and {@value #MAX_WAYS} ways from a step to a next one. A path of n needed steps has n ways; n optional
 * steps in a row have about n²/2, and n steps in any order n·2<sup>n-1</sup>.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DesignedPath {

    /** How many steps a block in any order may have. */
    public static final int MAX_IN_ANY_ORDER = 10;

    static final int MAX_DEPTH = 10;
    static final int MAX_WAYS = 100_000;

    private final Dimension dimension;
    private final List<DesignedElement> elements;
    private final PathAutomaton automaton;

    /**
     * What is wrong with a part of a path that was meant.
     *
     * @param place the part, as in {@code steps[2].anyOf[1]}
     * @param message what is wrong there and what to do
     */
    public record Problem(String place, String message) {

        /** Creates a problem. */
        public Problem {
            checkNotNull(place, "place");
            checkNotNull(message, "message");
        }

        /** Returns place and message. */
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    private DesignedPath(Dimension dimension, List<DesignedElement> elements, PathAutomaton automaton) {
        this.dimension = checkNotNull(dimension, "dimension");
        this.elements = elements;
        this.automaton = automaton;
    }

    /**
     * Returns the path of some elements, one after the other, whose names are types of interactions.
     *
     * @throws IllegalArgumentException if there is no element, if a step has no name, a blank one, one with a control
     *     character or one twice, or a label or stage that is blank or holds a control character, if a block is empty
     *     or has another block in any order, or if the path is too large; the message has all these problems, of more
     *     than 20 the first, each with its place as in {@code steps[2].anyOf[1]}
     */
    public static DesignedPath of(List<? extends DesignedElement> elements) {
        List<DesignedElement> copy = List.copyOf(elements);
        List<Problem> problems = PathProblems.of(copy);
        checkArgument(problems.isEmpty(), "the path cannot be used: %s", PathProblems.text(problems));
        return new DesignedPath(Dimension.TYPE, copy, PathCompiler.compile(copy));
    }

    /**
     * Returns the path of some elements, one after the other, whose names are types of interactions.
     *
     * @throws IllegalArgumentException as {@link #of(List)} does
     */
    public static DesignedPath of(DesignedElement... elements) {
        return of(List.of(elements));
    }

    /**
     * Returns all that is wrong with some elements, in their order; nothing if a path can be made of them, unless it
     * would be too large.
     */
    public static List<Problem> problems(List<? extends DesignedElement> elements) {
        return PathProblems.of(List.copyOf(elements));
    }

    /** Returns this path with names that are what steps say on another dimension. */
    public DesignedPath by(Dimension newDimension) {
        return new DesignedPath(newDimension, elements, automaton);
    }

    /** Returns a needed step of one name. */
    public static DesignedStep step(String name) {
        return anyOf(name);
    }

    /** Returns a needed step with several names, any one of which will do. */
    public static DesignedStep anyOf(String... names) {
        return new DesignedStep(List.of(names), Optional.empty(), Optional.empty(), false, false);
    }

    /** Returns a block of elements that follow one another, to make it optional, repeatable or an alternative. */
    public static DesignedBlock sequence(DesignedElement... elements) {
        return block(DesignedBlock.Kind.SEQUENCE, elements);
    }

    /** Returns a block of steps that follow one another. */
    public static DesignedBlock sequence(String... names) {
        return sequence(steps(names));
    }

    /** Returns a block of steps that occur in any order; those that are not optional all have to. */
    public static DesignedBlock inAnyOrder(DesignedStep... steps) {
        return block(DesignedBlock.Kind.IN_ANY_ORDER, steps);
    }

    /** Returns a block of steps that all have to occur, in any order. */
    public static DesignedBlock inAnyOrder(String... names) {
        return inAnyOrder(steps(names));
    }

    /** Returns a block of alternatives, one of which has to occur. */
    public static DesignedBlock either(DesignedElement... alternatives) {
        return block(DesignedBlock.Kind.EITHER, alternatives);
    }

    private static DesignedBlock block(DesignedBlock.Kind kind, DesignedElement... elements) {
        return new DesignedBlock(kind, List.of(elements), false, false);
    }

    private static DesignedStep[] steps(String... names) {
        return Stream.of(names).map(DesignedPath::step).toArray(DesignedStep[]::new);
    }

    /** Returns what the names are compared with. */
    public Dimension dimension() {
        return dimension;
    }

    /** Returns the elements, which follow one another. */
    public List<DesignedElement> elements() {
        return elements;
    }

    /** Returns the steps of all elements, in the order in which they are written. */
    public List<DesignedStep> steps() {
        return automaton.steps();
    }

    /** Returns how many steps the shortest journey that conforms has. */
    public int shortest() {
        return automaton.shortest();
    }

    PathAutomaton automaton() {
        return automaton;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DesignedPath that && dimension == that.dimension && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, elements);
    }

    /** Returns the names of the steps and the dimension. */
    @Override
    public String toString() {
        return "path %s by %s"
                .formatted(steps().stream().map(DesignedStep::name).toList(), dimension);
    }
}
