package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.core.json.JsonFormatException;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Conditions;
import dev.parcours.segmentation.moment.LeapDay;
import dev.parcours.segmentation.moment.MessageLimit;
import dev.parcours.segmentation.moment.Moment;
import dev.parcours.segmentation.moment.MomentPlanner;
import dev.parcours.segmentation.moment.QuietHours;
import dev.parcours.segmentation.moment.Reminder;
import dev.parcours.segmentation.moment.StandardMoments;
import dev.parcours.segmentation.moment.Trigger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsJsonTest {

    // The example of the class comment.
    private static final String JSON = """
            {
              "parcoursMoments": 1,
              "zone": "Europe/Paris",
              "zoneAttribute": "time_zone",
              "quietHours": {"from": "21:00", "until": "08:00"},
              "limits": [{"messages": 2, "within": "P7D", "on": "sms"}, {"messages": 4, "within": "P7D"}],
              "costs": {"email": 0.001, "sms": 0.05},
              "moments": [
                {
                  "id": "open_quote",
                  "label": {"en": "Open quote", "fr": "Devis en attente"},
                  "abandoned": {"type": "quote_request"},
                  "finished": {"type": "order"},
                  "reminders": [{"after": "PT6H"}, {"after": "P3D", "offer": true, "on": ["email"]}],
                  "channels": ["email", "sms"]
                }
              ]
            }
            """;

    private static Moment openQuote() {
        return Moment.builder()
                .id("open_quote")
                .label(LocalizedText.of("Open quote", "Devis en attente"))
                .trigger(Trigger.abandoned(interactions("quote_request"), interactions("order")))
                .reminder(Reminder.after(hours(6)))
                .reminder(Reminder.after(days(3)).withOffer().on(Channel.EMAIL))
                .channels(Channel.EMAIL, Channel.SMS)
                .build();
    }

    @Test
    void read_example_isThatPlanner() {
        assertThat(MomentsJson.read(JSON))
                .isEqualTo(MomentPlanner.of(ZoneId.of("Europe/Paris"), openQuote())
                        .withZoneAttribute("time_zone")
                        .withQuietHours(QuietHours.NIGHT)
                        .withLimits(MessageLimit.of(2, days(7)).on(Channel.SMS), MessageLimit.of(4, days(7)))
                        .withCost(Channel.EMAIL, new BigDecimal("0.001"))
                        .withCost(Channel.SMS, new BigDecimal("0.05")));
    }

    @Test
    void write_standardMoments_readBackEqual() {
        MomentPlanner planner = MomentPlanner.of(ZoneId.of("Europe/Paris"), StandardMoments.all());

        String json = MomentsJson.write(planner);
        assertThat(MomentsJson.read(json)).isEqualTo(planner);
        assertThat(MomentsJson.write(MomentsJson.read(json))).isEqualTo(json);
    }

    @Test
    void write_everyOption_readsBackEqual(@TempDir Path folder) throws IOException {
        SegmentationEngine engine = SegmentationEngine.of(
                SegmentRule.of(Segment.of("vip", "VIP"), attribute("city").isPresent()));
        Channel chat = new Channel("whatsapp", Channel.Medium.ONLINE, Channel.Ownership.OWNED, true);
        Moment moment = Moment.builder()
                .id("{0} 'é")
                .trigger(Trigger.yearly("wedding").daysBefore(3).withLeapDay(LeapDay.MARCH_1))
                .condition(inSegment("vip"))
                .voidedBy(interactions("order").on(Channel.STORE), interactions("refusal"))
                .expiry(hours(5))
                .limits(MessageLimit.ever(3), MessageLimit.of(1, days(300)))
                .channels(chat, Channel.EMAIL)
                .purpose("service")
                .build();
        Moment other = Moment.builder()
                .id("other")
                .label(LocalizedText.of("Other"))
                .trigger(Trigger.entering(Conditions.inSegment("vip")))
                .channels(Channel.EMAIL)
                .build();
        MomentPlanner planner =
                MomentPlanner.of(ZoneOffset.UTC, List.of(moment, other), engine).withoutQuietHours();

        MomentsJson.write(planner, folder.resolve("moments.json.gz"));
        assertThat(MomentsJson.read(folder.resolve("moments.json.gz"), engine)).isEqualTo(planner);
        assertThatThrownBy(() -> MomentsJson.read(folder.resolve("moments.json.gz"), SegmentationEngine.of()))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("asks for segment 'vip', which has no rule");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"parcoursMoments\": 1 | \"parcoursMoments\": 2 | the file is of another version; this library reads version 1",
                "\"zone\": \"Europe/Paris\" | \"zone\": \"Paris\" | found 'Paris'; write a time zone such as",
                "\"21:00\" | \"9 pm\" | at quietHours.from: found '9 pm'; write a time of day such as",
                "\"PT6H\" | \"PT13H\" | the first reminder of 'open_quote', something abandoned, must fall due within PT12H",
                "{\"after\": \"PT6H\"} | {\"after\": \"PT6H\", \"offer\": true} | must not carry an offer",
                "\"offer\": true | \"offer\": false | at moments[0].reminders[1].offer: found false; write true",
                "\"sms\"] | \"web\"] | channel 'web' carries no messages to one person",
                "\"abandoned\" | \"deserted\" | a moment is started by one of",
                "\"finished\" | \"yearly\": \"d\", \"finished\" | a moment is started by one of",
                "\"costs\" | \"price\" | field 'price' is unknown here",
                "\"messages\": 2 | \"messages\": 0 | a limit allows at least 1 message, but allowed 0",
                "0.05 | -1 | the cost of channel 'sms' must not be negative",
                "\"id\": \"open_quote\" | \"id\": \"\" | the id of a moment must not be blank",
                "\"id\": \"open_quote\" | \"id\": \"a\", \"id\": \"b\" | 'id'",
                "\"after\": \"P3D\" | \"after\": \"P3000D\" | the delay of a reminder must be 0 to PT8784H"
            })
    void read_whatIsNotAsItShouldBe_isRefusedWithItsPlace(String from, String to, String problem) {
        assertThat(JSON).contains(from);
        assertThatThrownBy(() -> MomentsJson.read(JSON.replace(from, to)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("line ")
                .hasMessageContaining(problem);
    }

    @Test
    void read_severalProblems_areToldAtOnce() {
        assertThatThrownBy(() -> MomentsJson.read(JSON.replace("\"21:00\"", "1").replace("\"PT6H\"", "6")))
                .hasMessageContaining("quietHours.from: found a number; write a text in quotation marks")
                .hasMessageContaining("moments[0].reminders[0].after: found a number");
    }
}
