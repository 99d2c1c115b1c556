package dev.parcours.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.ProfileAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of one attribute, of all customers: the distinct ones, and for each customer the number of his. */
final class Column {

    private static final int ABSENT = 0;

    private final int[] codes;
    private final List<Optional<AttributeValue>> values;
    private final @Nullable Instant @Nullable [] since;

    private Column(Builder builder) {
        codes = builder.codes;
        values = List.copyOf(builder.values);
        since = builder.since;
    }

    /** Returns the customers whose value, if it is known at an instant, is as wanted. */
    long[] select(Predicate<Optional<AttributeValue>> isWanted, Instant asOf) {
        byte[] wanted = new byte[values.size()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = (byte) (isWanted.test(values.get(code)) ? 1 : 0);
        }
        return since == null ? select(wanted) : selectKnown(wanted, since, asOf);
    }

    private long[] select(byte[] wanted) {
        long[] selected = new long[Audience.words(codes.length)];
        for (int word = 0; word < selected.length; word++) {
            int end = Math.min(codes.length, (word + 1) << 6);
            long bits = 0;
            for (int i = word << 6; i < end; i++) {
                bits |= (long) wanted[codes[i]] << i;
            }
            selected[word] = bits;
        }
        return selected;
    }

    private long[] selectKnown(byte[] wanted, @Nullable Instant[] knownSince, Instant asOf) {
        long[] selected = new long[Audience.words(codes.length)];
        for (int i = 0; i < codes.length; i++) {
            Instant from = knownSince[i];
            boolean isKnown = from == null || !from.isAfter(asOf);
            selected[i >> 6] |= (long) wanted[isKnown ? codes[i] : ABSENT] << i;
        }
        return selected;
    }

    /** Collects the values of one attribute. */
    static final class Builder {

        private final int[] codes;
        private final List<Optional<AttributeValue>> values = new ArrayList<>(List.of(Optional.empty()));
        private final Map<AttributeValue, Integer> codesByValue = new HashMap<>();
        private @Nullable Instant @Nullable [] since;

        Builder(int customers) {
            codes = new int[customers];
        }

        void set(int customer, ProfileAttribute attribute) {
            codes[customer] = codesByValue.computeIfAbsent(attribute.value(), this::add);
            attribute.since().ifPresent(instant -> setSince(customer, instant));
        }

        private int add(AttributeValue value) {
            values.add(Optional.of(value));
            return values.size() - 1;
        }

        private void setSince(int customer, Instant instant) {
            if (since == null) {
                since = new Instant[codes.length];
            }
            since[customer] = instant;
        }

        Column build() {
            return new Column(this);
        }
    }
}
