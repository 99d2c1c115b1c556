package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the records of one or more sources: {@code read = accepted + rejected}.
 *
 * @param read how many records were read; blank lines and the header are none, and an {@linkplain RowMapping#records
 *     envelope} is as many as it holds
 * @param accepted how many made a value
 * @param rejected how many did not
 * @param reasons how many were rejected for each reason, without those of which there is none
 * @param first the first rejected records, at most {@value #MAX_LISTED}, in the order of reading
 */
public record IngestReport(
        long read, long accepted, long rejected, Map<RejectionReason, Long> reasons, List<Rejection> first) {

    /** How many rejected records are listed at most. */
    public static final int MAX_LISTED = 100;

    /**
     * Creates a report.
     *
     * @throws IllegalArgumentException if the counts do not add up, or if more than {@value #MAX_LISTED} records are
     *     listed
     */
    public IngestReport {
        checkArgument(
                read == accepted + rejected, "read %s is not accepted %s + rejected %s", read, accepted, rejected);
        checkArgument(first.size() <= MAX_LISTED, "at most %s rejections are listed, but were %s", MAX_LISTED, first);
        EnumMap<RejectionReason, Long> ordered = new EnumMap<>(RejectionReason.class);
        ordered.putAll(reasons);
        long sum = ordered.values().stream().mapToLong(Long::longValue).sum();
        checkArgument(sum == rejected, "the reasons count %s records, but %s were rejected", sum, rejected);
        reasons = Maps.immutableEnumMap(ordered);
        first = List.copyOf(first);
    }

    /** Returns the report of no source. */
    public static IngestReport empty() {
        return new IngestReport(0, 0, 0, ImmutableMap.of(), List.of());
    }

    /** Returns the report of the sources of this report and, after them, those of another. */
    public IngestReport plus(IngestReport other) {
        EnumMap<RejectionReason, Long> sums = new EnumMap<>(RejectionReason.class);
        sums.putAll(reasons);
        other.reasons.forEach((reason, count) -> sums.merge(reason, count, Long::sum));
        List<Rejection> listed = new ArrayList<>(first);
        other.first.stream().limit((long) MAX_LISTED - listed.size()).forEach(listed::add);
        return new IngestReport(read + other.read, accepted + other.accepted, rejected + other.rejected, sums, listed);
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return "%s read, %s accepted, %s rejected %s".formatted(read, accepted, rejected, reasons);
    }
}
