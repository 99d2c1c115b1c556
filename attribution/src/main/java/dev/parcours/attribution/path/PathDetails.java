package dev.parcours.attribution.path;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What paths have beside their columns; few models ask for it.
 *
 * @param list the paths one by one
 * @param ids the id of the path in a row
 * @param ages how long before its conversion each touch was, in seconds
 * @param haveMilestones whether a touch has a milestone
 */
record PathDetails(
        Supplier<List<ConversionPath>> list,
        IntFunction<String> ids,
        Supplier<double[]> ages,
        Supplier<Boolean> haveMilestones) {

    static PathDetails of(List<ConversionPath> paths, PathColumns columns) {
        return new PathDetails(
                () -> paths,
                row -> paths.get(row).id(),
                Suppliers.memoize(() -> TouchAges.of(paths, columns.starts())),
                Suppliers.memoize(() -> haveMilestones(paths)));
    }

    /** Returns the details of paths that were counted together: as good as none. */
    static PathDetails counted(PathColumns columns, Currency currency) {
        return new PathDetails(
                Suppliers.memoize(() -> CountedPaths.list(columns, currency)),
                CountedPaths::id,
                Suppliers.memoize(() -> TouchAges.unknown(columns.touches().length)),
                () -> false);
    }

    /** Returns the details of some rows. Whether a touch has a milestone stays what it is of all. */
    PathDetails ofRows(int[] rows, PathColumns all, PathColumns some) {
        return new PathDetails(
                Suppliers.memoize(
                        () -> Arrays.stream(rows).mapToObj(list.get()::get).toList()),
                row -> ids.apply(rows[row]),
                Suppliers.memoize(() -> ages(rows, all.starts(), some.starts())),
                haveMilestones);
    }

    private double[] ages(int[] rows, int[] starts, int[] someStarts) {
        double[] someAges = new double[someStarts[rows.length]];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(ages.get(), starts[rows[i]], someAges, someStarts[i], someStarts[i + 1] - someStarts[i]);
        }
        return someAges;
    }

    private static boolean haveMilestones(List<ConversionPath> paths) {
        return paths.stream()
                .flatMap(path -> path.touches().stream())
                .anyMatch(touch -> !touch.milestones().isEmpty());
    }
}
