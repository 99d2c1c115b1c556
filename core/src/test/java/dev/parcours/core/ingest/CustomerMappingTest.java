package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomerMappingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final CustomerMapping MAPPING = CustomerMapping.of("id")
            .withConsent(Channel.EMAIL, Consent.MARKETING, "email_ok", "email_since")
            .withConsent(Channel.SMS, Consent.MARKETING, "sms_ok")
            .withPreferredChannels("preferred")
            .withType("children", CustomerMapping.Type.NUMBER)
            .withType("born", CustomerMapping.Type.DATE)
            .withType("vip", CustomerMapping.Type.BOOLEAN)
            .withType("interests", CustomerMapping.Type.TEXT_SET);

    private static final String HEADER =
            "id,city,postcode,children,born,vip,interests,email_ok,email_since,sms_ok,preferred\n";

    private final List<Customer> accepted = new ArrayList<>();

    private IngestReport read(String rows) throws IOException {
        return RecordReader.csv(MAPPING)
                .read(
                        new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                        "customers.csv",
                        accepted::add);
    }

    @Test
    void map_everyColumn_fillsTheCustomer() throws IOException {
        read("c1,Lyon,01000,2,1990-02-28,oui,garden; books,yes,2026-03-01T00:00:00Z,no,sms;email\n");

        Customer customer = accepted.get(0);
        assertThat(customer.attribute("city", NOW)).contains(AttributeValue.of("Lyon"));
        assertThat(customer.attribute("postcode", NOW)).contains(AttributeValue.of("01000"));
        assertThat(customer.attribute("children", NOW)).contains(AttributeValue.of(new BigDecimal("2")));
        assertThat(customer.attribute("born", NOW)).contains(AttributeValue.of(LocalDate.of(1990, 2, 28)));
        assertThat(customer.attribute("vip", NOW)).contains(AttributeValue.of(true));
        assertThat(customer.attribute("interests", NOW)).contains(AttributeValue.of(Set.of("garden", "books")));
        assertThat(customer.attributes()).doesNotContainKeys("id", "email_ok", "email_since", "preferred");
        assertThat(customer.consents())
                .containsExactly(
                        new Consent(
                                Channel.EMAIL,
                                Consent.MARKETING,
                                true,
                                Optional.of(Instant.parse("2026-03-01T00:00:00Z"))),
                        Consent.refused(Channel.SMS, Consent.MARKETING));
        assertThat(customer.preferredChannels()).containsExactly(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void map_emptyColumns_areAbsent() throws IOException {
        read("c1,,,,,,,,,,\n");

        assertThat(accepted).containsExactly(Customer.builder().id("c1").build());
    }

    @Test
    void map_badValues_areRejectedWithoutBeingShown() throws IOException {
        IngestReport report = read("""
                c1,,,,1990-02-30,,,,,,
                c2,,,,,maybe,,,,,
                c3,,,,,,,perhaps,,,
                ,Lyon,,,,,,,,,
                c5,,,several,,,,,,,
                c6,,,,,,,yes,lately,,
                """);

        assertThat(accepted).isEmpty();
        assertThat(report.first().stream().map(Rejection::reason))
                .containsExactly(
                        RejectionReason.BAD_TIME,
                        RejectionReason.BAD_VALUE,
                        RejectionReason.BAD_VALUE,
                        RejectionReason.MISSING_VALUE,
                        RejectionReason.BAD_NUMBER,
                        RejectionReason.BAD_TIME);
        assertThat(report.first().toString()).doesNotContain("1990", "maybe", "perhaps", "Lyon", "several", "lately");
    }

    @Test
    void map_preferredChannelWithLineBreak_isRejectedWithItsColumn() throws IOException {
        assertThat(read("c4,,,,,,,,,,\"sm\ns\"\n").first().get(0))
                .hasToString("customers.csv, line 2, column 'preferred': holds a control character, such as a line"
                        + " break; remove it");
    }

    @Test
    void byName_findsConsentsAndPreferenceByTheNamesOfTheirColumns() throws IOException {
        RecordReader.csv(CustomerMapping.byName())
                .read(
                        new ByteArrayInputStream(
                                "customer,city,consent_sms,consent_sms_since,consent_email,preferred_channel\nc1,Lyon,no,2026-03-01T00:00:00Z,yes,sms\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                        "customers.csv",
                        accepted::add);

        Customer customer = accepted.get(0);
        assertThat(customer.attributes()).containsOnlyKeys("city");
        assertThat(customer.consent(Channel.EMAIL, Consent.MARKETING, Instant.EPOCH))
                .isPresent();
        assertThat(customer.consent(Channel.SMS, Consent.MARKETING, NOW).map(Consent::granted))
                .contains(false);
        assertThat(customer.consent(Channel.SMS, Consent.MARKETING, Instant.EPOCH))
                .isEmpty();
        assertThat(customer.preferredChannels()).containsExactly(Channel.SMS);
    }

    @Test
    void join_profilesAndInteractions_areOneCustomerEach() throws IOException {
        read("c2,Lyon,,,,,,,,,\nc1,Nantes,,,,,,,,,\nc2,Lille,,,,,,,,,\n");
        Interaction known = Interaction.of("c2", "visit", NOW);
        Interaction visitor = Interaction.of("c0", "visit", NOW);

        Histories joined = Histories.join(accepted, List.of(known, visitor));

        assertThat(joined.customers().stream().map(Customer::id)).containsExactly("c0", "c1", "c2");
        assertThat(joined.customers().get(0).history()).containsExactly(visitor);
        assertThat(joined.customers().get(1).history()).isEmpty();
        assertThat(joined.customers().get(2).history()).containsExactly(known);
        assertThat(joined.customers().get(2).attribute("city", NOW)).contains(AttributeValue.of("Lyon"));
        assertThat(joined.duplicates()).containsExactly(accepted.get(2));
    }
}
