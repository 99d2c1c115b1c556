package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeCommandTest {

    // The example of MarkovAttribution: the removal effects are 1/2, 1 and 1.
    private static final String PATHS = """
            path,total_conversions,total_conversion_value,total_null
            C1 > C2 > C3,1,10,0
            C1,0,0,1
            C2 > C3,0,0,1
            """;

    @TempDir
    Path folder;

    private Run attribute(String paths, String models) throws IOException {
        Path file = Files.writeString(folder.resolve("paths.csv"), paths);
        return Run.of("attribute", file, "--model", models, "--out", folder.resolve("out"));
    }

    private Path attribution() {
        return folder.resolve("out").resolve("attribution.csv");
    }

    @Test
    void attribute_smallFile_creditsWhatIsWorkedOutByHand() throws IOException {
        Run run = attribute(PATHS, "first,last,linear,position,markov:1");

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "1 conversions worth 10 on 3 paths of 3 channels; written to %s\n"
                                .formatted(folder.resolve("out")),
                        ""));
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        first,C1,1,10,
                        first,C2,0,0,
                        first,C3,0,0,
                        last,C1,0,0,
                        last,C2,0,0,
                        last,C3,1,10,
                        linear,C1,0.333333333333333,3.33333333333333,
                        linear,C2,0.333333333333333,3.33333333333333,
                        linear,C3,0.333333333333333,3.33333333333333,
                        position,C1,0.4,4,
                        position,C2,0.2,2,
                        position,C3,0.4,4,
                        markov:1,C1,0.2,2,0.5
                        markov:1,C2,0.4,4,1
                        markov:1,C3,0.4,4,1
                        """);
    }

    @Test
    void attribute_modelNamedTwice_isThereOnce() throws IOException {
        attribute(PATHS, "markov, markov:1,markov:1");

        assertThat(attribution()).content().hasLineCount(4);
    }

    @Test
    void attribute_nothingConverted_creditsNothing() throws IOException {
        Run run =
                attribute("path,total_conversions,total_conversion_value,total_null\na > b,0,0,3\n", "linear,markov:1");

        assertThat(run.code()).isZero();
        assertThat(attribution()).hasContent("""
                        model,channel,conversions,value,removal_effect
                        linear,a,0,0,
                        linear,b,0,0,
                        markov:1,a,0,0,0
                        markov:1,b,0,0,0
                        """);
    }

    @Test
    void attribute_timeDecay_isRefusedBeforeTheFileIsRead() {
        Run run = Run.of("attribute", "absent.csv", "--model", "first,time-decay", "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0))
                .isEqualTo("parcours: the model time-decay needs the time of each touch, which paths that were counted"
                        + " do not have; leave it out");
    }

    @Test
    void attribute_moreStatesThanCanBeSolved_isBadInput() throws IOException {
        StringBuilder paths = new StringBuilder("path,total_conversions,total_conversion_value,total_null\n");
        for (int i = 0; i < 2_001; i++) {
            paths.append("c").append(i).append(",1,1,0\n");
        }

        Run run = attribute(paths.toString(), "first,markov:1");

        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "",
                        "parcours: %s: the paths have more than 2000 states of order 1; take a lower order or a"
                                        .formatted(folder.resolve("paths.csv"))
                                + " dimension with fewer values\n"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void attribute_channelLikeAFormula_getsAnApostrophe() throws IOException {
        attribute("path,total_conversions,total_conversion_value,total_null\n=cmd(),1,2,0\n", "first");

        assertThat(attribution()).hasContent("model,channel,conversions,value,removal_effect\nfirst,'=cmd(),1,2,\n");
    }
}
