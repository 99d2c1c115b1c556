package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {

    @TempDir
    Path folder;

    private static String report(Path folder) throws IOException {
        StringWriter text = new StringWriter();
        TextReport.print(MainJob.run(ShopFolder.read(folder)), Optional.empty(), new PrintWriter(text, true));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    // The figures are those of MainJobTest.
    @Test
    void print_smallShop_isLaidOutInColumns() throws IOException {
        assertThat(report(SmallShop.write(folder))).isEqualTo("""
                        READ
                                    read  accepted  rejected
                          events      10         9         1
                          profiles     3         3         0

                          The first rejected: events.csv, line 11, column 'time': 'once' is not a time such as 2026-01-05T10:00:00Z

                        JOURNEYS  5 of the 4 customers who have events; one ends on purchase, or after 30 quiet days
                          end        journeys   share
                          converted         2  40.0 %
                          inactive          1  20.0 %
                          open              2  40.0 %

                        FUNNEL  how many journeys go through the stages in order, up to the purchase
                          stage          journeys  of those before  median time
                          awareness             3                                ##############################
                          consideration         2           66.7 %  12 h 30 min  ####################
                          purchase              1           50.0 %      1 d 0 h  ##########

                        MOVES  from step to step of 5 journeys: on to the next stage is an advance, two or more a jump
                          move        count
                          enter           4
                          re-enter        1
                          stay            0
                          advance         3
                          jump ahead      1
                          go back         0
                          leave           5

                        FRICTION  where visits get stuck more than elsewhere, the costliest first
                          Nothing stands out.

                        SEGMENTS  of 5 customers with a profile or events, at the end of the data
                          segment        customers   share
                          Bought lately          2  40.0 %
                          Allow e-mail           2  40.0 %

                          For example, customer c1 is in 'Bought lately' until 2026-01-10T10:00:00Z unless something happens:
                            yes: purchase: 1 in 7 days

                        ATTRIBUTION  of 2 conversions worth 100.00 EUR to marketing channels; credit is not cause
                          channel   first  last  linear  position  time-decay:7d  markov:1
                          email       0.0   0.0     0.0       0.0            0.0       0.0
                          search      1.0   1.0     1.0       1.0            1.0       1.0
                          sms         1.0   1.0     1.0       1.0            1.0       1.0
                          no touch    0.0   0.0     0.0       0.0            0.0       0.0

                        """);
    }

    @Test
    void print_inAnotherDefaultLocale_isTheSame() throws IOException {
        String before = report(SmallShop.write(folder));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(report(folder)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void print_noEvents_hasEmptyShares() throws IOException {
        SmallShop.write(folder);
        Files.writeString(folder.resolve("events.csv"), "customer,time,event\n");
        Files.writeString(folder.resolve("customers.csv"), "customer\n");

        assertThat(report(folder))
                .doesNotContain("NaN", "null", "Infinity")
                .contains(
                        "JOURNEYS  0 of the 0 customers",
                        "SEGMENTS  of 0 customers",
                        "ATTRIBUTION  of 0 conversions worth 0");
    }

    @Test
    void print_noCurrency_namesNone() throws IOException {
        SmallShop.write(folder);
        Files.delete(folder.resolve("mapping.json"));

        assertThat(report(folder)).doesNotContain("XXX").contains(" worth 100.");
    }

    @Test
    void textTable_cellsOfDifferentWidth_alignsFirstLeftOthersRight() {
        TextTable table = new TextTable("name", "count", "");
        table.add("a", 1, "##");
        table.add("longer", 1234567, "#");
        StringWriter text = new StringWriter();

        table.print(new PrintWriter(text, true));

        assertThat(text.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("  name      count\n  a             1  ##\n  longer  1234567   #\n\n");
    }
}
