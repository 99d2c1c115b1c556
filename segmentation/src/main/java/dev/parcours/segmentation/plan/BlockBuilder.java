package dev.parcours.segmentation.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides where the parts of clauses go: into the rows of a dimension, into the shared row, or into a remainder. */
final class BlockBuilder {

    private static final int FEWEST_FLIPS = 8;

    private final List<RuleClause> clauses;
    private final Dimensions dimensions;
    private final int[] uses;
    private final int rare;
    private final SortedMap<Integer, Flips> shared = new TreeMap<>();
    private final SortedMap<Integer, Flips> own = new TreeMap<>();

    private BlockBuilder(List<RuleClause> clauses, Dimensions dimensions) {
        this.clauses = clauses;
        this.dimensions = dimensions;
        uses = new int[dimensions.count()];
        clauses.forEach(clause -> clause.clause()
                .admitted()
                .forEach((dimension, admitted) -> uses[dimension] += admitted.bounds().length));
        // Going through so few flips takes less time than going through a row.
        rare = Math.max(Bits.words(clauses.size()), FEWEST_FLIPS);
    }

    static Block build(List<RuleClause> clauses, Dimensions dimensions) {
        return new BlockBuilder(clauses, dimensions).build();
    }

    private Block build() {
        @Nullable Remainder[] remainders = new Remainder[clauses.size()];
        for (int i = 0; i < remainders.length; i++) {
            remainders[i] = place(i, clauses.get(i).clause());
        }
        own.values().forEach(Flips::sort);
        shared.values().forEach(Flips::sort);
        int others = dimensions.profileCount();
        return new Block(
                clauses,
                RowSet.of(shared.headMap(others), own.headMap(others), clauses.size()),
                RowSet.of(shared.tailMap(others), own.tailMap(others), clauses.size()),
                remainders);
    }

    /** Places a clause, and returns what is left of it. */
    private @Nullable Remainder place(int number, Clause clause) {
        int rarest = rarest(clause);
        SortedMap<Integer, Classes> left = new TreeMap<>();
        clause.admitted().forEach((dimension, admitted) -> {
            if (uses[dimension] > rare) {
                add(own, dimension, number, admitted);
            } else if (dimension == rarest) {
                add(shared, dimension, number, admitted);
            } else {
                left.put(dimension, admitted);
            }
        });
        return Remainder.of(left, clause.rest());
    }

    private void add(SortedMap<Integer, Flips> flips, int dimension, int clause, Classes admitted) {
        flips.computeIfAbsent(dimension, any -> new Flips())
                .add(clause, admitted, dimensions.get(dimension).size());
    }

    /** Returns the dimension of a clause that the fewest clauses ask for; -1 if it has none. */
    private int rarest(Clause clause) {
        int rarest = -1;
        for (int dimension : clause.admitted().keySet()) {
            if (rarest < 0 || uses[dimension] < uses[rarest]) {
                rarest = dimension;
            }
        }
        return rarest;
    }
}
