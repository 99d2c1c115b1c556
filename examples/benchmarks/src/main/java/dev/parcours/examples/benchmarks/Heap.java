package dev.parcours.examples.benchmarks;

/** How much of the heap is in use. */
public final class Heap {

    private Heap() {}

    /** Returns the bytes that are in use after what is unused has been collected. */
    public static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
