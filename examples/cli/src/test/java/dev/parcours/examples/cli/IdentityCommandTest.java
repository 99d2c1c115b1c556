package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityCommandTest {

    /** Two customers; the cookie of the first is used by the second as well, which is refused. */
    private static final String LINKS = """
            first,second,time,origin,strength
            c-1,cookie:f3a9,2026-01-05T10:00:00Z,login,verified
            email_hash:77aa,cookie:f3a9,2026-01-05T10:01:00Z,newsletter,declared
            c-2,email_hash:77aa,2026-01-06T10:00:00Z,form,declared
            c-2,loyalty_card:9,2026-01-07T10:00:00Z,counter,verified
            """;

    @TempDir
    Path folder;

    private Path links(String text) throws IOException {
        return Files.writeString(folder.resolve("links.csv"), text);
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void identity_linksThatContradictEachOther_theSurerAndEarlierWins() throws IOException {
        Run run = Run.of("identity", links(LINKS), "--out", folder.resolve("out"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("5 identifiers of 2 customers; 1 links refused; written to %s\n"
                        .formatted(folder.resolve("out")));
        assertThat(out("identities.csv")).hasContent("""
                        identifier,customer
                        c-1,c-1
                        c-2,c-2
                        email_hash:77aa,c-1
                        loyalty_card:9,c-2
                        cookie:f3a9,c-1
                        """);
        assertThat(out("refused.csv")).hasContent("""
                        first,second,origin,reason
                        c-2,email_hash:77aa,form,exclusive
                        """);
    }

    @Test
    void identity_columnsOfOtherNames_areTheFirstTwo() throws IOException {
        Run run = Run.of("identity", links("left,right\nc-1,cookie:a\ndevice:d,cookie:a\n"), "--out", out("x"));

        assertThat(run.err()).isEmpty();
        assertThat(out("x").resolve("identities.csv"))
                .hasContent("identifier,customer\nc-1,c-1\ncookie:a,c-1\ndevice:d,c-1\n");
    }

    @Test
    void explain_chainOfLinks_isPrinted() throws IOException {
        Run run = Run.of("identity", links(LINKS), "--explain", "c-1", "email_hash:77aa");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("c-1 and email_hash:77aa are one person\n")
                .contains("login", "newsletter");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void explain_inFrench_saysWhyNot() throws IOException {
        Run run = Run.of("identity", links(LINKS), "--explain", "c-1", "c-2", "--locale", "fr");

        assertThat(run.out()).contains("c-1 et c-2 ne sont pas une seule personne");
    }

    @Test
    void identity_withoutAnythingToDo_isBadUsage() throws IOException {
        Run run = Run.of("identity", links(LINKS));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("say with --out where to write, or with --explain A B");
    }

    @Test
    void identity_namespaceThatIsNone_isBadUsage() throws IOException {
        Run run = Run.of("identity", links(LINKS), "--out", folder.resolve("out"), "--exclusive", "Card No");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'Card No'");
    }

    @Test
    void identity_emptyFile_isSaidWithItsNameAndWhatToWrite() throws IOException {
        Path empty = links("");

        Run run = Run.of("identity", empty, "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "parcours: " + empty + ", line 1: the source is empty; its first row must name the columns\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void identity_linkWhereTheHeaderShouldBe_isNotLostSilently() throws IOException {
        Run run = Run.of("identity", links("c-1,cookie:a\nc-1,cookie:b\n"), "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("the first row must name the columns, such as first,second");
    }

    @Test
    void explain_identifierOfNoLink_isSaid() throws IOException {
        Run run = Run.of("identity", links(LINKS), "--explain", "c-1", "c-9");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("parcours: no link names c-9; see how the files spell it\n");
    }

    @Test
    void explain_twice_isBadUsage() throws IOException {
        Run run = Run.of("identity", links(LINKS), "--explain", "c-1", "c-2", "--explain", "c-1", "cookie:f3a9");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("explain two identifiers at a time");
    }

    @Test
    void identity_otherColumnsOfAnyName_areLeftAlone() throws IOException {
        Run run = Run.of("identity", links("first,second,crm:owner\nc-1,cookie:a,o\n"), "--out", folder.resolve("out"));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
