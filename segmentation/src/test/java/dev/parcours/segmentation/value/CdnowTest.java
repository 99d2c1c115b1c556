package dev.parcours.segmentation.value;

import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.SharedFiles;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Figures on the customers of CDNOW, as the lifetimes package and its data files have them. */
class CdnowTest {

    private static final RfmBasis DAILY = RfmBasis.daily(interactions("purchase"), ZoneOffset.UTC);
    private static final Instant END_OF_CALIBRATION = Instant.parse("1997-09-30T00:00:00Z");

    /** Every customer of the sample, against the file of figures that lifetimes ships. */
    @Test
    void lifetimes_sampleInWeeks_isThePublishedSummary() throws IOException {
        Rfm rfm = Rfm.of(DAILY).withMultiplier(7);
        List<Customer> customers = customers("CDNOW_sample.txt.gz", 1, 2, 4);
        List<String> published = Files.readAllLines(SharedFiles.data("cdnow/cdnow_customers_summary.csv"));
        assertThat(customers).hasSize(2357);
        assertThat(published.subList(1, 4)).containsExactly("1,2,30.43,38.86", "2,1,1.71,38.86", "3,0,0.0,38.86");
        for (int i = 0; i < customers.size(); i++) {
            RepeatPurchases found =
                    rfm.lifetimes(customers.get(i), END_OF_CALIBRATION).orElseThrow();
            String[] expected = published.get(i + 1).split(",", -1);
            assertThat(found.frequency()).isEqualTo(Integer.parseInt(expected[1]));
            assertThat(found.recency().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(expected[2]);
            assertThat(found.age().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(expected[3]);
        }
    }

    /** Every customer of the sample with repeats, against the mean values that lifetimes ships. */
    @Test
    void lifetimes_sampleMoney_isThePublishedMean() throws IOException {
        List<Customer> customers = customers("CDNOW_sample.txt.gz", 1, 2, 4);
        List<String> published =
                Files.readAllLines(SharedFiles.data("cdnow/cdnow_customers_summary_with_transactions.csv"));
        for (int i = 0; i < customers.size(); i++) {
            RepeatPurchases found = Rfm.of(DAILY)
                    .lifetimes(customers.get(i), END_OF_CALIBRATION)
                    .orElseThrow();
            double mean = Double.parseDouble(published.get(i + 1).split(",", -1)[4]);
            // The file says 0 without repeat.
            assertThat(found.money().map(BigDecimal::doubleValue).orElse(0.0)).isCloseTo(mean, within(0.00501));
            assertThat(found.money().isPresent()).isEqualTo(found.frequency() > 0);
        }
    }

    @Test
    void lifetimes_masterByDay_areTheFiguresOfThePackage() throws IOException {
        List<Customer> customers = customers("CDNOW_master.txt.gz", 0, 1, 3);
        assertThat(customers).hasSize(23_570);
        RepeatPurchases third =
                Rfm.of(DAILY).lifetimes(customers.get(2), END_OF_CALIBRATION).orElseThrow();
        assertThat(third.frequency()).isEqualTo(2);
        assertThat(third.recency()).isEqualByComparingTo("90");
        assertThat(third.age()).isEqualByComparingTo("271");
        assertThat(third.money().orElseThrow()).isEqualByComparingTo("20.15");
        RepeatPurchases fifth =
                Rfm.of(DAILY).lifetimes(customers.get(4), END_OF_CALIBRATION).orElseThrow();
        assertThat(fifth.frequency()).isEqualTo(7);
        assertThat(fifth.recency()).isEqualByComparingTo("257");
        assertThat(fifth.age()).isEqualByComparingTo("272");
        assertThat(fifth.money().orElseThrow().doubleValue()).isCloseTo(33.125714, within(5e-7));
    }

    /** Every customer who bought is in one group, and fifths are fifths as far as ties allow. */
    @Test
    void scores_ofTheSample_putEachCustomerInOneGroup() throws IOException {
        Instant asOf = Instant.parse("1998-06-30T00:00:00Z");
        List<Customer> customers = customers("CDNOW_sample.txt.gz", 1, 2, 4);
        RfmPopulation population = RfmPopulation.of(DAILY);
        customers.forEach(customer -> population.add(customer, asOf));
        RfmScores scores = population.scores();
        Map<Integer, Integer> byMoney = new LinkedHashMap<>();
        for (Customer customer : customers) {
            RfmScore score = scores.of(customer, asOf).orElseThrow();
            assertThat(RfmGroup.usual())
                    .filteredOn(group -> group.contains(score))
                    .hasSize(1);
            byMoney.merge(score.money(), 1, Integer::sum);
        }
        assertThat(population.size(RfmMeasure.TOTAL_VALUE)).isEqualTo(2357);
        assertThat(byMoney.values()).allSatisfy(count -> assertThat(count).isBetween(440, 500));
    }

    private static List<Customer> customers(String file, int id, int date, int value) throws IOException {
        Path path = SharedFiles.data("cdnow/" + file);
        Map<String, List<Interaction>> histories = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields[0].matches("[0-9]+")) {
                    histories
                            .computeIfAbsent(fields[id], any -> new ArrayList<>())
                            .add(purchase(fields[id], fields[date], fields[value]));
                }
            }
        }
        return histories.entrySet().stream()
                .map(entry -> Customer.builder()
                        .id(entry.getKey())
                        .history(entry.getValue())
                        .build())
                .toList();
    }

    private static Interaction purchase(String customer, String date, String value) {
        Instant day = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return Interaction.builder()
                .customer(customer)
                .type("purchase")
                .time(day)
                .value(Money.of(value, "USD"))
                .build();
    }
}
