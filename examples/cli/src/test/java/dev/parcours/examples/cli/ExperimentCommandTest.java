package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentCommandTest {

    @TempDir
    Path folder;

    /** 100 customers each: 10 of the control convert and 25 of the other variant; one more is in both. */
    private Path customers() throws IOException {
        StringBuilder rows = new StringBuilder("id,group,bought,spent,before\n");
        for (int i = 0; i < 100; i++) {
            rows.append("a%s,control,%s,%s,%s\n".formatted(i, i < 10 ? 1 : 0, i < 10 ? 20 + i : 0, i));
            rows.append("b%s,new,%s,%s,%s\n".formatted(i, i < 25 ? "yes" : "no", i < 25 ? 20 + i : 0, i));
        }
        rows.append("c,control,1,5,5\nc,new,0,0,5\n");
        return Files.writeString(folder.resolve("customers.csv"), rows);
    }

    private Run experiment(Path file, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("experiment", file, "--out", folder.resolve("out")));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }

    private List<NamedCsvRecord> table() throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve("experiment.csv"))) {
            return reader.stream().toList();
        }
    }

    @Test
    void experiment_twoVariants_tellsTheDifferenceAndWhoWasNotCounted() throws IOException {
        Run run = experiment(customers(), "--customer", "id", "--variant", "group", "--converted", "bought");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("new converts 15 points more than control");
        assertThat(run.err()).contains("1 customers of").contains("in more than one variant and were not counted");
        NamedCsvRecord row = table().get(0);
        assertThat(row.getField("variant_customers")).isEqualTo("100");
        assertThat(row.getField("difference")).isEqualTo("0.15");
        // chi-square = 200 (10 * 75 - 90 * 25)^2 / (35 * 165 * 100 * 100) = 7.7922, p = 0.005247
        assertThat(Double.parseDouble(row.getField("p_value"))).isBetween(0.0052, 0.0053);
        assertThat(row.getField("verdict")).isEqualTo("more");
    }

    private Run experimentWithCovariate(Path file) {
        String options = "--customer id --variant group --converted bought --value spent --covariate before";
        return experiment(file, (Object[]) options.split(" ", -1));
    }

    @Test
    void experiment_valueAndCovariate_areComparedBesides() throws IOException {
        experimentWithCovariate(customers());

        assertThat(table().stream().map(row -> row.getField("measure"))).containsExactly("conversion", "value");
        // The means are (20 + ... + 29) / 100 and (20 + ... + 44) / 100.
        assertThat(table().get(1).getField("control")).isEqualTo("2.45");
        assertThat(table().get(1).getField("difference")).startsWith("5.5");
    }

    @ParameterizedTest
    @CsvSource({
        "'--customer id --variant group', say with --converted",
        "'--customer id --variant group --event bought', say with --conversion",
        "'--customer id --variant group --converted bought --covariate before', a covariate goes with a value",
        "'--customer id --variant group --converted bought --control old', has no variant 'old'",
        "'--customer id --variant group --converted bought --weights newer=2', 'newer=2' of --weights is not NAME=W",
        "'--customer id --variant group --converted bought --weights new=x', 'x' is not a number",
        "'--customer id --variant group --converted bought --weights new=0', weight",
        "'--customer id --variant group --converted bought --confidence 1', the level must be between 0 and 1",
        "'--customer id --variant group --converted bought --correction sidak', 'sidak' is none of"
    })
    void experiment_optionsThatMakeNoSense_areRefused(String options, String problem) throws IOException {
        Run run = experiment(customers(), (Object[]) options.split(" ", -1));

        assertThat(run.code()).isIn(1, 2);
        assertThat(run.errLines().get(0)).contains(problem);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    // The customer of the first bad row would otherwise count with 0, as if he had spent nothing before.
    @Test
    void experiment_rowsWithoutACovariate_areRejectedWithTheirReason() throws IOException {
        Path file = Files.writeString(
                customers(), "d,control,1,5,\ne,new,1,5,unknown\nf,new,1,5,Infinity\n", StandardOpenOption.APPEND);
        Run run = experimentWithCovariate(file);

        assertThat(run.errLines().get(0))
                .startsWith("parcours: rejected 3 of the 205 records of")
                .contains("line 204", "before", "the field is empty");
        assertThat(table().get(0).getField("control_customers")).isEqualTo("100");
        assertThat(table().get(0).getField("variant_customers")).isEqualTo("100");
    }

    @Test
    void experiment_badRows_areRejectedWithTheirReason() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.csv"),
                "id,group,bought,spent\n1,control,1,3\n2,new,perhaps,3\n3,,1,3\n4,new,1,much\n5,new,0,NaN\n6,new,0,\n");
        Run run =
                experiment(file, "--customer", "id", "--variant", "group", "--converted", "bought", "--value", "spent");

        assertThat(run.errLines().get(0)).startsWith("parcours: rejected 4 of the 6 records of");
    }
}
