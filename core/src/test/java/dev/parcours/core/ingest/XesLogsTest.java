package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.SharedData;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping.Field;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Variants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published logs of process mining; the figures are those of pm4py, whose test data they are. */
class XesLogsTest {

    private static final InteractionMapping MAPPING = InteractionMapping.xes();

    private static IngestResult<Interaction> read(String log, RecordReader<Interaction> reader) throws IOException {
        return reader.read(SharedData.file("data/event_logs_xes_ocel/" + log));
    }

    private static Journeys journeys(List<Interaction> interactions) {
        return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(interactions);
    }

    private static Variants variants(Journeys journeys) {
        return Variants.by(Dimension.TOUCHPOINT).over(journeys);
    }

    @Test
    void runningExample_hasTheCasesOfPm4py() throws IOException {
        IngestResult<Interaction> read = read("running-example.xes", RecordReader.xes(MAPPING));

        assertThat(read.report()).hasToString("42 read, 42 accepted, 0 rejected {}");
        assertThat(journeys(read.accepted()).customers()).isEqualTo(6);
        assertThat(read.accepted().stream().map(Interaction::type).distinct()).hasSize(8);
    }

    @Test
    void helpdesk_hasTheVariantsOfPm4py() throws IOException {
        Journeys journeys =
                journeys(read("helpdesk.xes.gz", RecordReader.xes(MAPPING)).accepted());

        assertThat(journeys.customers()).isEqualTo(4580);
        assertThat(journeys.steps()).isEqualTo(21_348);
        assertThat(variants(journeys).size()).isEqualTo(226);
        assertThat(variants(journeys).list().get(0).journeys()).isEqualTo(2366);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concept:name", "classifier:Activity classifier"})
    void bpic2012_allTransitionsCounted_hasTheVariantsOfPm4py(String event) throws IOException {
        Journeys journeys = journeys(read("bpic2012.xes.gz", RecordReader.xes(MAPPING.with(Field.EVENT, event)))
                .accepted());

        assertThat(journeys.customers()).isEqualTo(13_087);
        assertThat(journeys.steps()).isEqualTo(262_200);
        assertThat(variants(journeys).size()).isEqualTo(4366);
    }

    /** The counts of the transitions are those that the data's description gives. */
    @Test
    void bpic2012_onlyComplete_rejectsStartsAndSchedules() throws IOException {
        RecordReader<Interaction> reader = RecordReader.xes(MAPPING).withLifecycle(LifecyclePolicy.COMPLETE);

        IngestReport report = read("bpic2012.xes.gz", reader).report();

        assertThat(report.accepted()).isEqualTo(164_506);
        assertThat(report.reasons()).containsOnly(entry(RejectionReason.LIFECYCLE, 71_376L + 26_318L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"running-example.xes", "helpdesk.xes.gz", "bpic2012.xes.gz"})
    void log_writtenAndRead_isEqual(String log) throws IOException {
        List<Interaction> interactions = read(log, RecordReader.xes(MAPPING)).accepted();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XesWriter.gzip().write(interactions, out);
        List<Interaction> readBack = new ArrayList<>();

        RecordReader.xes(MAPPING).read(new ByteArrayInputStream(out.toByteArray()), log, readBack::add);

        List<Interaction> expected = new ArrayList<>(interactions);
        expected.sort(Comparator.comparing(Interaction::customer).thenComparing(Interaction.ORDER));
        assertThat(readBack).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(readBack.get(i))
                    .isEqualTo(expected.get(i).toBuilder().source(log, i + 1).build());
        }
    }
}
