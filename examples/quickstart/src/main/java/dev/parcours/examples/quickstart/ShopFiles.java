package dev.parcours.examples.quickstart;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a shop as the files that a CRM could export: {@code events.csv} and {@code customers.csv}, and beside them
 * what no CRM can export, {@code truth.json}.
 *
 * <p>Files are UTF-8 with a line feed after each record. A field is empty if nothing is known. Instants are ISO 8601 in
 * UTC, amounts are in euros. {@code interests} holds several, with {@code ;} between them. A consent is the last known
 * state, yes or no, with its instant; somebody who withdrew consent is a "no" since then.
 */
public final class ShopFiles {

    static final List<String> EVENT_COLUMNS = List.of(
            "customer",
            "time",
            "event",
            "touchpoint",
            "channel",
            "direction",
            "device",
            "session",
            "campaign",
            "value",
            "cost",
            "satisfaction_scale",
            "satisfaction_score",
            "product",
            "category");

    static final List<String> CUSTOMER_COLUMNS = List.of(
            "customer",
            "city",
            "postcode",
            "birth_date",
            "gender",
            "language",
            "loyalty_tier",
            "registered_on",
            "interests",
            "consent_email",
            "consent_email_since",
            "consent_sms",
            "consent_sms_since",
            "consent_push",
            "consent_push_since",
            "preferred_channel");

    private static final List<String> ATTRIBUTES = CUSTOMER_COLUMNS.subList(1, 9);
    private static final List<Channel> CONSENT_CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.PUSH);

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private ShopFiles() {}

    /**
     * Writes the three files into a folder, which is made if need be. Files of these names are replaced once all three
     * are written, so that each is whole or not there.
     *
     * @throws IOException if a file cannot be written; then no file is left half written
     */
    public static void write(Shop shop, Path folder) throws IOException {
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put("events.csv", out -> writeEvents(shop.interactions(), out));
        contents.put("customers.csv", out -> writeCustomers(shop.customers(), out));
        contents.put("truth.json", out -> writeTruth(shop.truth(), out));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Content> content : contents.entrySet()) {
                Path temporary = folder.resolve(content.getKey() + ".tmp");
                written.put(temporary, folder.resolve(content.getKey()));
                try (OutputStream out = Files.newOutputStream(temporary)) {
                    content.getValue().writeTo(out);
                }
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path temporary : written.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void writeEvents(List<Interaction> interactions, OutputStream out) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord(EVENT_COLUMNS);
            for (Interaction interaction : interactions) {
                csv.writeRecord(event(interaction));
            }
        }
    }

    private static List<String> event(Interaction i) {
        return List.of(
                i.customer(),
                i.time().toString(),
                i.type(),
                i.touchpoint().name(),
                i.channel().map(Channel::id).orElse(""),
                i.direction()
                        .map(direction -> direction.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                i.device().orElse(""),
                i.session().orElse(""),
                i.campaign().orElse(""),
                amount(i.value()),
                amount(i.cost()),
                i.satisfaction().map(answer -> answer.scale().name()).orElse(""),
                i.satisfaction().map(answer -> Integer.toString(answer.score())).orElse(""),
                text(Optional.ofNullable(i.properties().get("product"))),
                text(Optional.ofNullable(i.properties().get("category"))));
    }

    private static String amount(Optional<Money> money) {
        return money.map(Money::amount).map(BigDecimal::toPlainString).orElse("");
    }

    private static void writeCustomers(List<Customer> customers, OutputStream out) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord(CUSTOMER_COLUMNS);
            for (Customer customer : customers) {
                csv.writeRecord(profile(customer));
            }
        }
    }

    private static List<String> profile(Customer customer) {
        List<String> fields = new ArrayList<>();
        fields.add(customer.id());
        for (String name : ATTRIBUTES) {
            fields.add(text(Optional.ofNullable(customer.attributes().get(name)).map(ProfileAttribute::value)));
        }
        for (Channel channel : CONSENT_CHANNELS) {
            Optional<Consent> consent = customer.consent(channel, Consent.MARKETING, Instant.MAX);
            fields.add(consent.map(state -> state.granted() ? "yes" : "no").orElse(""));
            fields.add(consent.flatMap(Consent::since).map(Instant::toString).orElse(""));
        }
        fields.add(customer.preferredChannels().stream()
                .map(Channel::id)
                .findFirst()
                .orElse(""));
        return fields;
    }

    private static String text(Optional<AttributeValue> value) {
        return value.flatMap(known -> known instanceof AttributeValue.TextSetValue set
                        ? Optional.of(String.join(";", set.texts()))
                        : known.asText())
                .orElse("");
    }

    private static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    }

    private static void writeTruth(Truth truth, OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeNumberField("seed", truth.seed());
            json.writeNumberField("people", truth.people());
            json.writeStringField("first_day", truth.firstDay().toString());
            json.writeNumberField("weeks", truth.weeks());
            json.writeStringField("currency", truth.actual().value().currency().getCurrencyCode());
            writeOutcome(json, "actual", truth.actual());
            writeOutcome(json, "without_marketing", truth.withoutMarketing());
            json.writeArrayFieldStart("channels");
            for (Truth.ChannelTruth channel : truth.channels()) {
                writeChannel(json, channel);
            }
            json.writeEndArray();
            writeIncident(json, truth.incident());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeChannel(JsonGenerator json, Truth.ChannelTruth channel) throws IOException {
        json.writeStartObject();
        json.writeStringField("channel", channel.channel().id());
        json.writeObjectFieldStart("effect_of_one_exposure");
        json.writeNumberField("idea_chance", BigDecimal.valueOf(channel.ideaChance()));
        json.writeNumberField("visit_multiplier", BigDecimal.valueOf(channel.visitMultiplier()));
        json.writeNumberField("half_life_days", BigDecimal.valueOf(channel.halfLifeDays()));
        json.writeNumberField("basket_return", BigDecimal.valueOf(channel.basketReturn()));
        json.writeEndObject();
        writeOutcome(json, "without_it", channel.withoutIt());
        writeOutcome(json, "incremental", channel.incremental());
        json.writeEndObject();
    }

    private static void writeOutcome(JsonGenerator json, String name, Truth.Outcome outcome) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("purchases", outcome.purchases());
        json.writeNumberField("value", outcome.value().amount());
        json.writeEndObject();
    }

    private static void writeIncident(JsonGenerator json, Truth.Incident incident) throws IOException {
        json.writeObjectFieldStart("incident");
        json.writeStringField("device", incident.device());
        json.writeStringField("from", incident.from().toString());
        json.writeStringField("until", incident.until().toString());
        json.writeEndObject();
    }
}
