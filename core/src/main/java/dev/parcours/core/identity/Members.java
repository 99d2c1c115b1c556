package dev.parcours.core.identity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The identifiers of each person, in the order of their numbers. */
final class Members {

    private final int[] starts;
    private final int[] members;

    /** Groups identifiers by the customer of each, which is the first identifier of its person. */
    Members(int[] customers) {
        starts = new int[customers.length + 1];
        for (int customer : customers) {
            starts[customer + 1]++;
        }
        for (int i = 0; i < customers.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, customers.length);
        members = new int[customers.length];
        for (int i = 0; i < customers.length; i++) {
            members[next[customers[i]]++] = i;
        }
    }

    IntStream of(int customer) {
        return Arrays.stream(members, starts[customer], starts[customer + 1]);
    }

    long persons() {
        return IntStream.range(0, members.length)
                .filter(i -> starts[i + 1] > starts[i])
                .count();
    }
}
