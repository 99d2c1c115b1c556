package dev.parcours.core.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ready-made mappings of CRMs read what these write. */
class CrmMappingsTest {

    private static CustomerFacts read(RecordFormat format, RowMapping<CustomerFacts> mapping, String... lines)
            throws IOException {
        List<CustomerFacts> accepted = new ArrayList<>();
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        IngestReport report =
                RecordReader.of(format, mapping).read(new ByteArrayInputStream(bytes), "crm", accepted::add);
        assertThat(report.first()).isEmpty();
        return CustomerFacts.join(accepted);
    }

    private static CustomerFacts csv(RowMapping<CustomerFacts> mapping, String... lines) throws IOException {
        return read(RecordFormat.CSV, mapping, lines);
    }

    private static List<String> shown(CustomerFacts facts) {
        return facts.interactions().stream().map(CrmMappingsTest::shown).toList();
    }

    private static String shown(Interaction interaction) {
        return "%s %s %s %s %s"
                .formatted(
                        interaction.customer(),
                        interaction.type(),
                        interaction.time(),
                        interaction.channel().map(Channel::id).orElse("-"),
                        interaction.direction().map(Enum::name).orElse("-"));
    }

    @Test
    void salesforceLeads_convertedLead_isLinkedWithItsContact() throws IOException {
        CustomerFacts facts = csv(
                SalesforceMappings.leads(),
                "Id,CreatedDate,LeadSource,Status,Email,IsConverted,ConvertedDate,ConvertedContactId,LastModifiedDate",
                "00Q1,2026-01-05T10:00:00.000+0000,Phone Inquiry,Closed,a@b.c,true,2026-01-05,0031,2026-01-06T10:00:00.000+0000");

        assertThat(shown(facts))
                .containsExactly(
                        "lead:00Q1 lead_created 2026-01-05T10:00:00Z call_center -",
                        "lead:00Q1 lead_converted 2026-01-05T23:59:59Z - -");
        assertThat(facts.profileUpdates().get(0).customer()).isEqualTo("lead:00Q1");
        assertThat(facts.profileUpdates().get(0).attributes())
                .containsOnlyKeys("LeadSource", "Status", "Email", "IsConverted");
        assertThat(requireNonNull(facts.profileUpdates().get(0).attributes().get("Status"))
                        .since())
                .contains(Instant.parse("2026-01-06T10:00:00Z"));
        assertThat(facts.identityLinks())
                .extracting(IdentityLink::first, IdentityLink::second)
                .contains(tuple(Identifier.customerId("0031"), new Identifier("lead", "00Q1")));
        assertThat(facts.identityLinks()).hasSize(2);
    }

    @Test
    void salesforceCampaignMembers_response_comesAfterTheMailingOfItsDay() throws IOException {
        CustomerFacts facts = csv(
                SalesforceMappings.campaignMembers(),
                "Id,CampaignId,LeadId,ContactId,Status,HasResponded,CreatedDate,FirstRespondedDate",
                "m1,701,00Q1,,Responded,true,2026-01-05T15:00:00.000+0000,2026-01-05",
                "m2,701,00Q2,0032,Sent,false,2026-01-05T15:00:00.000+0000,");

        assertThat(shown(facts))
                .containsExactly(
                        "lead:00Q1 campaign_member_added 2026-01-05T15:00:00Z - OUTBOUND",
                        "lead:00Q1 campaign_response 2026-01-05T23:59:59Z - INBOUND",
                        "0032 campaign_member_added 2026-01-05T15:00:00Z - OUTBOUND");
        assertThat(facts.interactions().get(0).campaign()).contains("701");
    }

    @Test
    void salesforceOpportunityHistory_ofAQuery_hasStagesAndAmounts() throws IOException {
        CustomerFacts facts = read(
                RecordFormat.JSON,
                SalesforceMappings.opportunityHistory(),
                "[{\"Opportunity\": {\"ContactId\": \"0031\"}, \"OpportunityId\": \"006\", \"StageName\": \"Closed Won\","
                        + " \"Amount\": 1200.0, \"CurrencyIsoCode\": \"EUR\", \"CreatedDate\": \"2026-01-05T10:00:00.000+0000\"},",
                "{\"OpportunityId\": \"007\", \"StageName\": \"Prospecting\", \"Amount\": null,"
                        + " \"CreatedDate\": \"2026-01-05T10:00:00.000+0000\"}]");

        assertThat(shown(facts))
                .containsExactly(
                        "0031 Closed Won 2026-01-05T10:00:00Z - -",
                        "opportunity:007 Prospecting 2026-01-05T10:00:00Z - -");
        assertThat(facts.interactions().get(0).value()).hasToString("Optional[1200.00 EUR]");
    }

    @Test
    void salesforceCases_closedCase_isTwoInteractions() throws IOException {
        CustomerFacts facts = csv(
                SalesforceMappings.cases(),
                "Id,ContactId,SuppliedEmail,Origin,Status,Subject,CreatedDate,ClosedDate",
                "500,0031,,Email,Closed,secret,2026-01-05T10:00:00.000Z,2026-01-06T10:00:00.000Z",
                "501,,A@b.c,Web,New,secret,2026-01-05T10:00:00.000Z,");

        assertThat(shown(facts).subList(0, 2))
                .containsExactly(
                        "0031 case_opened 2026-01-05T10:00:00Z email INBOUND",
                        "0031 case_closed 2026-01-06T10:00:00Z email -");
        assertThat(facts.interactions().get(2).customer())
                .startsWith("email_hash:")
                .doesNotContain("@");
        assertThat(facts.interactions())
                .allSatisfy(interaction -> assertThat(interaction.properties()).doesNotContainKey("Subject"));
    }

    @Test
    void hubSpot_contactWithHistory_givesEachChangeOfStage() throws IOException {
        CustomerFacts facts = read(
                RecordFormat.JSON_LINES,
                HubSpotMappings.lifecycleStages(),
                "{\"id\": \"51\", \"propertiesWithHistory\": {\"lifecyclestage\": ["
                        + "{\"value\": \"customer\", \"timestamp\": \"2026-02-01T10:00:00.000Z\", \"sourceType\": \"CRM_UI\"},"
                        + "{\"value\": \"lead\", \"timestamp\": \"2026-01-05T10:00:00.000Z\", \"sourceType\": \"FORM\"}]}}");

        assertThat(shown(facts))
                .containsExactly("51 customer 2026-02-01T10:00:00Z - -", "51 lead 2026-01-05T10:00:00Z - -");
    }

    @Test
    void hubSpot_activities_areOfEachContact() throws IOException {
        String contacts = "\"associations\": {\"contacts\": {\"results\": [{\"id\": \"51\"}, {\"id\": \"52\"}]}}";
        CustomerFacts calls = read(
                RecordFormat.JSON,
                HubSpotMappings.calls(),
                "{\"id\": \"1\", \"properties\": {\"hs_timestamp\": \"2026-01-05T10:00:00Z\","
                        + " \"hs_call_direction\": \"INBOUND\", \"hs_call_body\": \"secret\"}, " + contacts + "}");
        CustomerFacts emails = read(
                RecordFormat.JSON,
                HubSpotMappings.emails(),
                "{\"id\": \"2\", \"properties\": {\"hs_timestamp\": \"2026-01-05T10:00:00Z\","
                        + " \"hs_email_direction\": \"INCOMING_EMAIL\"}, " + contacts + "}");
        CustomerFacts meetings = read(
                RecordFormat.JSON,
                HubSpotMappings.meetings(),
                "{\"id\": \"3\", \"properties\": {\"hs_timestamp\": \"2026-01-05T10:00:00Z\"}, " + contacts + "}");

        assertThat(shown(calls))
                .containsExactly(
                        "51 call 2026-01-05T10:00:00Z call_center INBOUND",
                        "52 call 2026-01-05T10:00:00Z call_center INBOUND");
        assertThat(calls.interactions().get(0).properties()).isEmpty();
        assertThat(shown(emails).get(0)).isEqualTo("51 email 2026-01-05T10:00:00Z email INBOUND");
        assertThat(shown(meetings).get(1)).isEqualTo("52 meeting 2026-01-05T10:00:00Z meeting -");
    }

    @Test
    void hubSpotEngagements_ofTheOlderApi_haveChannelAndDirectionByType() throws IOException {
        CustomerFacts facts = read(
                RecordFormat.JSON,
                HubSpotMappings.engagements(),
                "{\"engagement\": {\"id\": 9, \"type\": \"CALL\", \"timestamp\": 1767607200000},"
                        + " \"associations\": {\"contactIds\": [51, 52]}}",
                "{\"engagement\": {\"id\": 8, \"type\": \"EMAIL\", \"timestamp\": 1767607200000},"
                        + " \"associations\": {\"contactIds\": [\"51\"]}}",
                "{\"engagement\": {\"id\": 7, \"type\": \"NOTE\", \"timestamp\": 1767607200000},"
                        + " \"associations\": {\"contactIds\": [51]}}");

        assertThat(shown(facts))
                .containsExactly(
                        "51 CALL 2026-01-05T10:00:00Z call_center -",
                        "52 CALL 2026-01-05T10:00:00Z call_center -",
                        "51 EMAIL 2026-01-05T10:00:00Z email OUTBOUND",
                        "51 NOTE 2026-01-05T10:00:00Z - -");
    }

    @Test
    void mautic_tables_areRead() throws IOException {
        CustomerFacts log = csv(
                MauticMappings.leadEventLog(),
                "id,lead_id,user_id,user_name,bundle,object,object_id,action,date_added,properties",
                "1,7,,System,lead,import,3,inserted,2026-01-05 10:00:00,{}",
                "2,7,,System,email,email,3,queued,2026-01-05 11:00:00,{}");
        CustomerFacts hits = csv(
                MauticMappings.pageHits(),
                "id,date_hit,lead_id,tracking_id,url,url_title,referer,user_agent",
                "1,2026-01-05 10:00:00,7,abc,https://s.example/a?utm_source=sms,A,,Mozilla",
                "2,2026-01-05 10:01:00,,abc,https://s.example/b,B,https://s.example/a,Mozilla");
        CustomerFacts emails = csv(
                MauticMappings.emailStats(),
                "id,email_id,lead_id,email_address,date_sent,is_read,date_read,is_failed",
                "1,12,7,a@b.c,2026-01-05 10:00:00,1,2026-01-05 12:00:00,0");

        assertThat(shown(log))
                .containsExactly("7 inserted 2026-01-05T10:00:00Z - -", "7 queued 2026-01-05T11:00:00Z email -");
        assertThat(shown(hits))
                .containsExactly(
                        "7 page_hit 2026-01-05T10:00:00Z sms INBOUND",
                        "cookie:abc page_hit 2026-01-05T10:01:00Z web INBOUND");
        assertThat(hits.identityLinks()).hasSize(1);
        assertThat(shown(emails))
                .containsExactly(
                        "7 email_sent 2026-01-05T10:00:00Z email OUTBOUND",
                        "7 email_read 2026-01-05T12:00:00Z email INBOUND");
        assertThat(emails.interactions().get(0).properties()).doesNotContainKey("email_address");
    }

    @Test
    void espoCrm_records_areRead() throws IOException {
        CustomerFacts leads = csv(
                EspoCrmMappings.leads(),
                "id,createdAt,modifiedAt,status,source,emailAddress,convertedAt,createdContactId",
                "L1,2026-01-05 10:00:00,2026-01-06 10:00:00,Converted,Web Site,,2026-01-06 09:00:00,C1");
        CustomerFacts calls = csv(
                EspoCrmMappings.calls(),
                "id,name,status,direction,dateStart,parentType,parentId",
                "1,secret,Not Held,Outbound,2026-01-05 10:00:00,Lead,L1");
        CustomerFacts meetings = csv(
                EspoCrmMappings.meetings(),
                "id,name,status,dateStart,parentType,parentId",
                "1,secret,Held,2026-01-05 10:00:00,Contact,C1");
        CustomerFacts log = csv(
                EspoCrmMappings.campaignLog(),
                "id,action,actionDate,parentType,parentId,campaignId",
                "1,Sent,2026-01-05 10:00:00,Contact,C1,K1",
                "2,Opted Out,2026-01-05 11:00:00,Contact,C1,K1");

        assertThat(shown(leads))
                .containsExactly(
                        "lead:L1 lead_created 2026-01-05T10:00:00Z web -",
                        "lead:L1 lead_converted 2026-01-06T09:00:00Z - -");
        assertThat(leads.identityLinks()).hasSize(1);
        assertThat(shown(calls)).containsExactly("lead:L1 call_not_held 2026-01-05T10:00:00Z call_center OUTBOUND");
        assertThat(shown(meetings)).containsExactly("C1 meeting_held 2026-01-05T10:00:00Z meeting -");
        assertThat(shown(log))
                .containsExactly(
                        "C1 Sent 2026-01-05T10:00:00Z email OUTBOUND",
                        "C1 Opted Out 2026-01-05T11:00:00Z email INBOUND");
    }

    @Test
    void suiteCrm_tables_areRead() throws IOException {
        CustomerFacts leads = csv(
                SuiteCrmMappings.leads(),
                "id,date_entered,date_modified,status,lead_source,contact_id",
                "L1,2026-01-05 10:00:00,2026-01-06 10:00:00,Converted,Trade Show,C1");
        CustomerFacts calls = csv(
                SuiteCrmMappings.calls(),
                "id,name,status,direction,date_start,parent_type,parent_id",
                "1,secret,Held,Inbound,2026-01-05 10:00:00,Contacts,C1");
        CustomerFacts meetings = csv(
                SuiteCrmMappings.meetings(),
                "id,name,status,date_start,parent_type,parent_id",
                "1,secret,Planned,2026-01-05 10:00:00,Leads,L1");
        CustomerFacts log = csv(
                SuiteCrmMappings.campaignLog(),
                "id,campaign_id,target_id,target_type,activity_type,activity_date",
                "1,K1,L1,Leads,targeted,2026-01-05 10:00:00",
                "2,K1,L1,Leads,link,2026-01-05 11:00:00");

        assertThat(shown(leads)).containsExactly("lead:L1 lead_created 2026-01-05T10:00:00Z event -");
        assertThat(leads.identityLinks()).hasSize(1);
        assertThat(shown(calls)).containsExactly("C1 call_held 2026-01-05T10:00:00Z call_center INBOUND");
        assertThat(shown(meetings)).containsExactly("lead:L1 meeting_planned 2026-01-05T10:00:00Z meeting -");
        assertThat(shown(log))
                .containsExactly(
                        "lead:L1 targeted 2026-01-05T10:00:00Z email OUTBOUND",
                        "lead:L1 link 2026-01-05T11:00:00Z email INBOUND");
    }

    @Test
    void espoCrmCalls_ofAnAccountOnly_areRejectedWithTheColumn() throws IOException {
        List<CustomerFacts> accepted = new ArrayList<>();
        byte[] csv = "id,status,dateStart,parentType,parentId\n1,Held,2026-01-05 10:00:00,Account,A1\n"
                .getBytes(StandardCharsets.UTF_8);
        IngestReport report = RecordReader.csv(EspoCrmMappings.calls())
                .read(new ByteArrayInputStream(csv), "calls.csv", accepted::add);

        assertThat(report.first())
                .singleElement()
                .hasToString("calls.csv, line 2, column 'parentId': is absent, but every record needs one");
    }
}
