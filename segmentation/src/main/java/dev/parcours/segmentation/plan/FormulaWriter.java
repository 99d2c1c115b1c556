package dev.parcours.segmentation.plan;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.evaluation.SegmentConditions;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes a condition as a formula, with negations pushed to the leaves.
 *
 * <p>That a negation is true is that its part is false; that "all of" is false is that any of its parts is, and that
 * "any of" is false is that all of its parts are; that "at least k of n" is false is that at least n - k + 1 are. So
 * also in Kleene's logic being true comes down to "all" and "any" of leaves that have to be true or have to be false.
 *
 * <p>What has no short form of this kind, such as a score, is left as a leaf.
 */
final class FormulaWriter {

    private static final int MOST_COMBINATIONS = 16;
    private static final int MOST_SEGMENT_LEVELS = 4;
    private static final int MOST_SEGMENTS = 64;

    private final SegmentConditions segments;
    private int segmentLevels;
    private int segmentCount;

    private FormulaWriter(SegmentConditions segments) {
        this.segments = segments;
    }

    /**
     * Returns the formula that a condition is true.
     *
     * @param segments the conditions of the segments that it may ask for
     */
    static Formula write(Condition condition, SegmentConditions segments) {
        return new FormulaWriter(segments).write(new Literal(condition, true));
    }

    private Formula write(Literal literal) {
        Condition condition = literal.condition();
        if (condition instanceof Not not) {
            return write(new Literal(not.part(), !literal.holds()));
        }
        if (condition instanceof AllOf || condition instanceof AnyOf) {
            List<Formula> parts = parts(literal);
            return condition instanceof AllOf == literal.holds()
                    ? new Formula.All(literal, parts)
                    : new Formula.Any(literal, parts);
        }
        if (condition instanceof AtLeastOf some) {
            return writeAtLeast(literal, some);
        }
        if (condition instanceof InSegment in) {
            return writeSegment(literal, in);
        }
        if (condition instanceof SetContains contains && contains.members().size() > 1) {
            return writeMembers(literal, contains);
        }
        return condition instanceof Did did ? writeCount(literal, did) : new Formula.Leaf(literal);
    }

    private List<Formula> parts(Literal literal) {
        return literal.condition().parts().stream()
                .map(part -> write(new Literal(part, literal.holds())))
                .toList();
    }

    /** Writes out the combinations if they are few. */
    private Formula writeAtLeast(Literal literal, AtLeastOf some) {
        int count = some.parts().size();
        int minimum = literal.holds() ? some.minimum() : count - some.minimum() + 1;
        if (LongMath.binomial(count, minimum) > MOST_COMBINATIONS) {
            return new Formula.Leaf(literal);
        }
        Set<Integer> indices = ContiguousSet.create(Range.closedOpen(0, count), DiscreteDomain.integers());
        return new Formula.Any(
                literal,
                Sets.combinations(indices, minimum).stream()
                        .map(chosen -> chosen.stream().map(some.parts()::get).toList())
                        .map(chosen -> literal.holds()
                                ? new Literal(new AllOf(chosen), true)
                                : new Literal(new AnyOf(chosen), false))
                        .map(this::write)
                        .toList());
    }

    /** Puts in the condition of the segment, unless segments ask for segments too deeply or too often. */
    private Formula writeSegment(Literal literal, InSegment in) {
        if (segmentLevels == MOST_SEGMENT_LEVELS || segmentCount == MOST_SEGMENTS) {
            return new Formula.Leaf(literal);
        }
        segmentLevels++;
        segmentCount++;
        Formula formula = write(new Literal(segments.condition(in.segment()), literal.holds()));
        segmentLevels--;
        return formula;
    }

    /**
     * Asks for each member by itself. "None" stays as it is: read in two-valued logic, of an absent set it is false,
     * while the denial of each member would be true.
     */
    private static Formula writeMembers(Literal literal, SetContains contains) {
        if (contains.share() == SetContains.Share.NONE) {
            return new Formula.Leaf(literal);
        }
        List<Formula> members = contains.members().stream()
                .map(member -> new Literal(new SetContains(contains.attribute(), member), literal.holds()))
                .<Formula>map(Formula.Leaf::new)
                .toList();
        return (contains.share() == SetContains.Share.ALL) == literal.holds()
                ? new Formula.All(literal, members)
                : new Formula.Any(literal, members);
    }

    /**
     * Writes "from 2 to 4 times" as "at least 2 times, and not at least 5 times", so that one number is left to ask. A
     * count that is not answered by a dimension stays as it is.
     */
    private static Formula writeCount(Literal literal, Did did) {
        if (did.maximum().isEmpty() || !RecencyDimension.canBe(did.window())) {
            return new Formula.Leaf(literal);
        }
        int maximum = did.maximum().getAsInt();
        Formula atLeast = new Formula.Leaf(new Literal(atLeast(did, Math.max(did.minimum(), 1)), literal.holds()));
        if (maximum == Integer.MAX_VALUE) {
            return atLeast;
        }
        Formula notAbove = new Formula.Leaf(new Literal(atLeast(did, maximum + 1), !literal.holds()));
        if (did.minimum() == 0) {
            return notAbove;
        }
        List<Formula> both = List.of(atLeast, notAbove);
        return literal.holds() ? new Formula.All(literal, both) : new Formula.Any(literal, both);
    }

    private static Did atLeast(Did did, int times) {
        return new Did(did.filter(), times, OptionalInt.empty(), did.window());
    }
}
