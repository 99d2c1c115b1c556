package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopFilesTest {

    private static final Shop SHOP = ShopSimulator.ofSeed(42).withCustomers(300).simulate();

    @TempDir
    Path folder;

    @Test
    void write_sameSeedElsewhere_sameBytes() throws IOException {
        ShopFiles.write(SHOP, folder.resolve("here"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            ShopFiles.write(ShopSimulator.ofSeed(42).withCustomers(300).simulate(), folder.resolve("there"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        for (String file : List.of("events.csv", "customers.csv", "truth.json")) {
            assertThat(folder.resolve("there").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(file));
        }
    }

    @Test
    void write_events_readBackAsTheInteractions() throws IOException {
        ShopFiles.write(SHOP, folder);

        List<NamedCsvRecord> rows = read("events.csv");
        assertThat(rows.get(0).getHeader()).isEqualTo(ShopFiles.EVENT_COLUMNS);
        assertThat(rows).hasSameSizeAs(SHOP.interactions());
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            Interaction interaction = SHOP.interactions().get(i);
            assertThat(row.getField("customer")).isEqualTo(interaction.customer());
            assertThat(Instant.parse(row.getField("time"))).isEqualTo(interaction.time());
            assertThat(row.getField("event")).isEqualTo(interaction.type());
            assertThat(row.getField("touchpoint"))
                    .isEqualTo(interaction.touchpoint().name());
            assertThat(row.getField("channel"))
                    .isEqualTo(interaction.channel().map(Channel::id).orElse(""));
            assertThat(row.getField("session")).isEqualTo(interaction.session().orElse(""));
            assertThat(row.getField("campaign"))
                    .isEqualTo(interaction.campaign().orElse(""));
        }
    }

    // Read with two decimals and without rounding, so an amount of a fraction of a cent would throw.
    @Test
    void write_money_isWholeCents() throws IOException {
        ShopFiles.write(SHOP, folder);

        Money total = Money.zero(Ledger.EUR);
        for (NamedCsvRecord row : read("events.csv")) {
            for (String column : List.of("value", "cost")) {
                String amount = row.getField(column);
                assertThat(amount).matches("|-?\\d+\\.\\d\\d");
                if (row.getField("event").equals("purchase") && !amount.isEmpty()) {
                    total = total.plus(Money.of(new BigDecimal(amount), Ledger.EUR));
                }
            }
        }
        assertThat(total).isEqualTo(SHOP.truth().actual().value());
    }

    @Test
    void write_satisfaction_hasScaleAndScoreTogether() throws IOException {
        ShopFiles.write(SHOP, folder);

        assertThat(read("events.csv"))
                .allMatch(row -> row.getField("satisfaction_scale").isEmpty()
                        == row.getField("satisfaction_score").isEmpty())
                .filteredOn(row -> !row.getField("satisfaction_scale").isEmpty())
                .isNotEmpty()
                .allMatch(row -> row.getField("event").equals("survey_answer"));
    }

    @Test
    void write_customers_haveGapsAndKeepLeadingZeros() throws IOException {
        ShopFiles.write(SHOP, folder);

        List<NamedCsvRecord> rows = read("customers.csv");
        assertThat(rows).hasSameSizeAs(SHOP.customers());
        assertThat(rows.get(0).getHeader()).isEqualTo(ShopFiles.CUSTOMER_COLUMNS);
        assertThat(rows)
                .extracting(row -> row.getField("postcode"))
                .contains("06000", "")
                .allMatch(postcode -> postcode.matches("|\\d{5}"));
        assertThat(rows).extracting(row -> row.getField("gender")).containsOnly("female", "male", "");
        assertThat(rows).extracting(row -> row.getField("consent_email")).containsOnly("yes", "no", "");
        assertThat(rows)
                .extracting(row -> row.getField("interests"))
                .contains("")
                .anyMatch(text -> text.contains(";"));
    }

    @Test
    void write_withdrawnConsent_isANoSinceTheUnsubscription() throws IOException {
        ShopFiles.write(SHOP, folder);

        List<NamedCsvRecord> unsubscriptions = read("events.csv").stream()
                .filter(row -> row.getField("event").equals("unsubscribe"))
                .toList();
        assertThat(unsubscriptions).isNotEmpty();
        for (NamedCsvRecord event : unsubscriptions) {
            NamedCsvRecord customer = read("customers.csv").stream()
                    .filter(row -> row.getField("customer").equals(event.getField("customer")))
                    .findFirst()
                    .orElseThrow();
            String column = "consent_" + event.getField("channel");
            assertThat(customer.getField(column)).isEqualTo("no");
            assertThat(customer.getField(column + "_since")).isEqualTo(event.getField("time"));
        }
    }

    @Test
    void write_truth_readsBack() throws IOException {
        ShopFiles.write(SHOP, folder);

        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        JsonNode json = mapper.readTree(folder.resolve("truth.json").toFile());
        Truth truth = SHOP.truth();
        assertThat(json.get("seed").longValue()).isEqualTo(42);
        assertThat(json.get("first_day").textValue()).isEqualTo("2026-01-05");
        assertThat(json.get("actual").get("purchases").longValue())
                .isEqualTo(truth.actual().purchases());
        assertThat(json.get("actual").get("value").decimalValue())
                .isEqualByComparingTo(truth.actual().value().amount());
        assertThat(json.get("incident").get("device").textValue()).isEqualTo("mobile");
        assertThat(json.get("incident").get("from").textValue()).isEqualTo("2026-04-12T22:00:00Z");
        assertThat(json.get("channels")).hasSize(6);
        JsonNode sms = json.get("channels").get(4);
        assertThat(sms.get("channel").textValue()).isEqualTo("sms");
        assertThat(sms.get("effect_of_one_exposure").get("visit_multiplier").doubleValue())
                .isEqualTo(truth.channel(Channel.SMS).visitMultiplier());
        assertThat(sms.get("incremental").get("purchases").longValue())
                .isEqualTo(truth.channel(Channel.SMS).incremental().purchases());
    }

    @Test
    void write_again_replacesTheFiles() throws IOException {
        ShopFiles.write(ShopSimulator.ofSeed(1).withCustomers(10).simulate(), folder);
        ShopFiles.write(SHOP, folder);

        assertThat(read("customers.csv")).hasSameSizeAs(SHOP.customers());
        assertThat(names()).containsExactlyInAnyOrder("events.csv", "customers.csv", "truth.json");
    }

    @Test
    void write_aFileCannotBePlaced_leavesNothingHalfWritten() throws IOException {
        Files.createDirectories(folder.resolve("events.csv").resolve("in the way"));

        assertThatThrownBy(() -> ShopFiles.write(SHOP, folder)).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("events.csv");
    }

    private List<NamedCsvRecord> read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
