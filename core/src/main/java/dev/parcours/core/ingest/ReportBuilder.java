package dev.parcours.core.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the records of one source as they are read. */
final class ReportBuilder {

    private final String source;
    private final Map<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
    private final List<Rejection> first = new ArrayList<>();
    private long accepted;
    private long rejected;

    ReportBuilder(String source) {
        this.source = source;
    }

    void accept() {
        accepted++;
    }

    void reject(Row row, RejectedRowException problem) {
        rejected++;
        reasons.merge(problem.reason(), 1L, Long::sum);
        if (first.size() < IngestReport.MAX_LISTED) {
            first.add(new Rejection(
                    source, row.place(), row.line(), problem.column(), problem.reason(), message(problem)));
        }
    }

    private static String message(RejectedRowException problem) {
        return problem.getMessage() == null ? problem.reason().code() : problem.getMessage();
    }

    IngestReport build() {
        return new IngestReport(accepted + rejected, accepted, rejected, reasons, first);
    }
}
