package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngestReportTest {

    private static final Rejection REJECTION =
            new Rejection("a.csv", 1, 2, Optional.of("time"), RejectionReason.BAD_TIME, "'x' is not a time");

    @Test
    void plus_addsCountsAndKeepsTheFirstRejections() {
        IngestReport one =
                new IngestReport(70, 10, 60, Map.of(RejectionReason.BAD_TIME, 60L), Collections.nCopies(60, REJECTION));
        IngestReport two = new IngestReport(3, 3, 0, Map.of(), List.of());

        IngestReport sum = one.plus(two).plus(one);

        assertThat(sum.read()).isEqualTo(143);
        assertThat(sum.accepted()).isEqualTo(23);
        assertThat(sum.rejected()).isEqualTo(120);
        assertThat(sum.reasons()).isEqualTo(Map.of(RejectionReason.BAD_TIME, 120L));
        assertThat(sum.first()).hasSize(IngestReport.MAX_LISTED);
        assertThat(IngestReport.empty().plus(one)).isEqualTo(one);
    }

    @Test
    void create_countsThatDoNotAddUp_throws() {
        assertThatThrownBy(() -> new IngestReport(3, 1, 1, Map.of(RejectionReason.BAD_TIME, 1L), List.of()))
                .hasMessage("read 3 is not accepted 1 + rejected 1");
        assertThatThrownBy(() -> new IngestReport(2, 1, 1, Map.of(), List.of()))
                .hasMessage("the reasons count 0 records, but 1 were rejected");
    }

    @Test
    void rejection_asText_namesPlaceColumnAndProblem() {
        assertThat(REJECTION).hasToString("a.csv, line 2, column 'time': 'x' is not a time");
    }
}
