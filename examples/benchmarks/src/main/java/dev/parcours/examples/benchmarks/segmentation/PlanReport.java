package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.examples.benchmarks.Heap;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says how much time and memory each engine takes for the first set of rules that it is given, which ask of attributes
 * only. What Parcours takes includes its rules as they are written, which have a line of their own before.
 */
public final class PlanReport {

    private PlanReport() {}

    /** Prints the figures for a number of rules, by default 10,000, and engines, by default all but Drools. */
    public static void main(String[] args) {
        int rules = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        List<Contender> contenders = args.length < 2
                ? Stream.of(Contender.values())
                        .filter(contender -> contender != Contender.DROOLS)
                        .toList()
                : Stream.of(args).skip(1).map(Contender::valueOf).toList();
        report(rules, contenders, System.out);
    }

    static void report(int rules, List<Contender> contenders, PrintStream out) {
        Workload workload = Workload.ofAttributes(rules, 0);
        report("written rules", rules, () -> ParcoursEngine.rules(workload), out);
        for (Contender contender : contenders) {
            report(contender.toString(), rules, () -> contender.engine(workload), out);
        }
        Reference.reachabilityFence(workload);
    }

    private static void report(String name, int rules, Supplier<?> made, PrintStream out) {
        long before = Heap.used();
        long start = System.nanoTime();
        Object kept = made.get();
        long nanos = System.nanoTime() - start;
        long bytes = Heap.used() - before;
        out.printf(
                Locale.ROOT,
                "%-13s %,d rules: %,d ms, %,d bytes a rule%n",
                name,
                rules,
                nanos / 1_000_000,
                bytes / rules);
        Reference.reachabilityFence(kept);
    }
}
