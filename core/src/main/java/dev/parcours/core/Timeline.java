package dev.parcours.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer did, sorted by type, with the times side by side in memory: for those who ask again and again how
 * often something happened and when.
 *
 * <p>Types are numbered from 0 in their order as text, and the interactions of a type from 0 in
 * {@link Interaction#ORDER}.
 */
public final class Timeline {

    private final String[] types;
    /** Where the interactions of each type begin, and where those of the last end. */
    private final int[] starts;

    private final Interaction[] interactions;
    private final long[] seconds;
    private final int[] nanos;
    private final List<Interaction> answers;

    private Timeline(
            String[] types,
            int[] starts,
            Interaction[] interactions,
            long[] seconds,
            int[] nanos,
            List<Interaction> answers) {
        this.types = types;
        this.starts = starts;
        this.interactions = interactions;
        this.seconds = seconds;
        this.nanos = nanos;
        this.answers = Collections.unmodifiableList(answers);
    }

    /** Returns the timeline of a history in order. */
    static Timeline of(List<Interaction> history) {
        SortedMap<String, List<Interaction>> byType = new TreeMap<>();
        for (Interaction interaction : history) {
            byType.computeIfAbsent(interaction.type(), type -> new ArrayList<>())
                    .add(interaction);
        }
        int[] starts = new int[byType.size() + 1];
        int type = 0;
        for (List<Interaction> alike : byType.values()) {
            starts[type + 1] = starts[type++] + alike.size();
        }
        Interaction[] interactions =
                byType.values().stream().flatMap(List::stream).toArray(Interaction[]::new);
        long[] seconds = new long[interactions.length];
        int[] nanos = new int[interactions.length];
        for (int i = 0; i < interactions.length; i++) {
            Instant time = interactions[i].time();
            seconds[i] = time.getEpochSecond();
            nanos[i] = time.getNano();
        }
        List<Interaction> answers = history.stream()
                .filter(interaction -> interaction.satisfaction().isPresent())
                .toList();
        return new Timeline(byType.keySet().toArray(String[]::new), starts, interactions, seconds, nanos, answers);
    }

    /** Returns this timeline with one more interaction. */
    Timeline with(Interaction interaction) {
        int found = Arrays.binarySearch(types, interaction.type());
        int type = found >= 0 ? found : -found - 1;
        String[] newTypes = found >= 0 ? types : inserted(types, type, interaction.type());
        int[] newStarts = Arrays.copyOf(starts, newTypes.length + 1);
        if (found < 0) {
            System.arraycopy(starts, type, newStarts, type + 1, starts.length - type);
        }
        int place = newStarts[type + 1];
        while (place > newStarts[type] && Interaction.ORDER.compare(interactions[place - 1], interaction) > 0) {
            place--;
        }
        for (int i = type + 1; i < newStarts.length; i++) {
            newStarts[i]++;
        }
        Instant time = interaction.time();
        return new Timeline(
                newTypes,
                newStarts,
                inserted(interactions, place, interaction),
                inserted(seconds, place, time.getEpochSecond()),
                inserted(nanos, place, time.getNano()),
                interaction.satisfaction().isPresent() ? insertedInOrder(answers, interaction) : answers);
    }

    private static List<Interaction> insertedInOrder(List<Interaction> answers, Interaction answer) {
        List<Interaction> longer = new ArrayList<>(answers);
        longer.add(answer);
        longer.sort(Interaction.ORDER);
        return longer;
    }

    private static <T> T[] inserted(T[] array, int place, T element) {
        T[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, longer, place + 1, array.length - place);
        longer[place] = element;
        return longer;
    }

    private static long[] inserted(long[] array, int place, long element) {
        long[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, longer, place + 1, array.length - place);
        longer[place] = element;
        return longer;
    }

    private static int[] inserted(int[] array, int place, int element) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, longer, place + 1, array.length - place);
        longer[place] = element;
        return longer;
    }

    /** Returns how many types there are. */
    public int types() {
        return types.length;
    }

    /** Returns the type of a number. */
    public String type(int type) {
        return types[type];
    }

    /** Returns how many interactions of a type there are until an instant, included. */
    public int count(int type, Instant asOf) {
        int low = starts[type];
        int high = starts[type + 1];
        // Mostly all are, so the first look is at the last.
        for (int middle = high - 1; low < high; middle = (low + high) >>> 1) {
            if (isAfter(middle, asOf)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - starts[type];
    }

    private boolean isAfter(int index, Instant asOf) {
        return seconds[index] != asOf.getEpochSecond()
                ? seconds[index] > asOf.getEpochSecond()
                : nanos[index] > asOf.getNano();
    }

    /** Returns the interactions of a type. */
    public List<Interaction> interactions(int type) {
        return Collections.unmodifiableList(Arrays.asList(interactions).subList(starts[type], starts[type + 1]));
    }

    /** Returns the second of an interaction's time, as {@link Instant#getEpochSecond()}. */
    public long epochSecond(int type, int number) {
        return seconds[starts[type] + number];
    }

    /** Returns the nanosecond of an interaction's time, as {@link Instant#getNano()}. */
    public int nano(int type, int number) {
        return nanos[starts[type] + number];
    }

    /** Returns all interactions with an answer to a satisfaction question in {@link Interaction#ORDER}. */
    public List<Interaction> answers() {
        return answers;
    }
}
