package dev.parcours.core.json;

import static dev.parcours.core.path.DesignedPath.anyOf;
import static dev.parcours.core.path.DesignedPath.either;
import static dev.parcours.core.path.DesignedPath.inAnyOrder;
import static dev.parcours.core.path.DesignedPath.sequence;
import static dev.parcours.core.path.DesignedPath.step;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Dimension;
import dev.parcours.core.Direction;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Money;
import dev.parcours.core.Persona;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Segment;
import dev.parcours.core.Stage;
import dev.parcours.core.StageKind;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.identity.AnonymousPolicy;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityRules;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.journey.StageRules;
import dev.parcours.core.map.Emotion;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import dev.parcours.core.path.DesignedPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One value of each type that has JSON, by the name of the file in the test resources that pins it. */
final class Examples {

    private static final Instant JANUARY = Instant.parse("2026-01-05T10:15:00Z");

    private Examples() {}

    static Map<String, Object> byFile() {
        Map<String, Object> examples = new LinkedHashMap<>();
        examples.put("channel", Channel.EMAIL);
        examples.put("channel-own", new Channel("drive", Channel.Medium.OFFLINE, Channel.Ownership.OWNED, false));
        examples.put("localized-text", LocalizedText.of("Purchase", "Achat"));
        examples.put("localized-text-plain", LocalizedText.of("Achat"));
        examples.put("money", Money.of("12.50", "EUR"));
        examples.put("satisfaction", new Satisfaction(Satisfaction.Scale.NPS, 9));
        examples.put("touchpoint", Touchpoint.of(Channel.WEB, "product page"));
        examples.put("stage", StageModels.fiveStages().stage("purchase"));
        examples.put("stage-model", StageModels.fiveStages());
        examples.put("stage-model-own", repair());
        examples.put(
                "segment",
                new Segment(
                        "loyal",
                        LocalizedText.of("Loyal customers"),
                        Optional.of(LocalizedText.of("Thank them", "Les remercier"))));
        examples.put("persona", persona());
        examples.put("consent", new Consent(Channel.SMS, Consent.MARKETING, false, Optional.of(JANUARY)));
        examples.put("profile-attribute", city(ProfileAttribute.Origin.DECLARED));
        examples.put("interaction", order());
        examples.put("interaction-least", visit());
        examples.put("customer", customer());
        examples.put("journey", journey());
        examples.put("journeys", journeys());
        examples.put(
                "journey-policy", JourneyPolicy.journeys().endingOn("order").endingAfter(Duration.ofDays(30)));
        examples.put(
                "journey-policy-events",
                JourneyPolicy.journeys()
                        .openingOn("quote_asked")
                        .closingOn("refused", "expired")
                        .lastingAtMost(Duration.ofDays(90)));
        examples.put("journey-policy-sessions", JourneyPolicy.givenSessions());
        examples.put(
                "session-rule",
                SessionRule.gap(Duration.ofMinutes(30))
                        .withNewDay(ZoneId.of("Europe/Paris"))
                        .withNewCampaign());
        examples.put(
                "placement-rule",
                PlacementRule.of("awareness")
                        .whenType("visit")
                        .whenChannel("social", "display")
                        .whenTouchpoint("home page"));
        examples.put(
                "placement-rule-context",
                PlacementRule.of("service")
                        .whenType("support_call")
                        .afterAny("order")
                        .beforeFirst("return", "refund")
                        .withConfidence(0.8));
        examples.put("stage-placement", placement());
        examples.put("stage-rules", new StageRules(StageModels.fiveStages(), placement()));
        examples.put("journey-map", map());
        examples.put(
                "map-stage",
                MapStage.builder().stage("purchase").actions(List.of("pays")).build());
        examples.put(
                "marketing-mix",
                MarketingMix.none()
                        .withProduct("coat")
                        .withPrice("by instalments")
                        .withPlace("web")
                        .withPromotion("first week"));
        examples.put("emotion", Emotion.of(-2, "angry"));
        examples.put("designed-path", designedPath());
        examples.put(
                "designed-path-stages",
                DesignedPath.of(step("awareness"), step("purchase")).by(Dimension.STAGE));
        examples.put(
                "identity-rules",
                IdentityRules.defaults()
                        .withExclusive("customer_id", "loyalty_card")
                        .withShared("cookie", "device", "kiosk")
                        .withMostPeople(5)
                        .withNeverLinked("Test-User")
                        .withAnonymous(AnonymousPolicy.ALL));
        examples.put("identity-rules-usual", IdentityRules.defaults());
        examples.put("identity-link", link());
        examples.put("profile-update", update());
        return examples;
    }

    private static IdentityLink link() {
        return new IdentityLink(
                Identifier.parse("cookie:f3a9"),
                Identifier.customerId("c-42"),
                JANUARY,
                "login",
                IdentityLink.Strength.VERIFIED);
    }

    private static ProfileUpdate update() {
        return ProfileUpdate.of(
                "cookie:f3a9", JANUARY, ProfileAttribute.Origin.DECLARED, Map.of("city", AttributeValue.of("Lyon")));
    }

    static StageModel repair() {
        return new StageModel(
                "repair",
                List.of(
                        Stage.of("breakdown", StageKind.AWARENESS, "Breakdown"),
                        new Stage("workshop", StageKind.SERVICE, LocalizedText.of("Workshop", "Atelier"))));
    }

    static Interaction visit() {
        return Interaction.of("c-42", "visit", Instant.parse("2026-02-27T18:30:00Z"));
    }

    static Interaction order() {
        Map<String, AttributeValue> properties = new LinkedHashMap<>();
        properties.put("size", AttributeValue.of("M"));
        properties.put("articles", AttributeValue.of(2));
        properties.put("weight", AttributeValue.of(new BigDecimal("0.125")));
        properties.put("points", AttributeValue.of(1000));
        properties.put("gift", AttributeValue.of(true));
        properties.put("delivery", AttributeValue.of(LocalDate.of(2026, 3, 4)));
        properties.put("paid", AttributeValue.of(Instant.parse("2026-03-01T12:00:01Z")));
        properties.put("colours", AttributeValue.of(Set.of("green", "blue")));
        return Interaction.builder()
                .customer("c-42")
                .type("order")
                .time(Instant.parse("2026-03-01T12:00:00.250Z"))
                .touchpoint(Touchpoint.of(Channel.WEB, "checkout"))
                .id("e-7")
                .sequence(3)
                .source("orders.csv", 118)
                .session("s-9")
                .direction(Direction.INBOUND)
                .device("mobile")
                .campaign("spring")
                .value(Money.of("59.90", "EUR"))
                .cost(Money.of("0.35", "EUR"))
                .satisfaction(new Satisfaction(Satisfaction.Scale.CSAT, 4))
                .properties(properties)
                .build();
    }

    static Customer customer() {
        return Customer.builder()
                .id("c-42")
                .attribute("city", city(ProfileAttribute.Origin.OBSERVED))
                .attribute("birthday", ProfileAttribute.declared(AttributeValue.of(LocalDate.of(1991, 6, 30))))
                .consent(Consent.granted(Channel.EMAIL, Consent.MARKETING))
                .preferredChannels(List.of(Channel.APP))
                .history(List.of(visit()))
                .build();
    }

    static Journey journey() {
        Interaction order = Interaction.builder()
                .customer("c-42")
                .type("order")
                .time(Instant.parse("2026-03-01T12:00:00Z"))
                .touchpoint(Touchpoint.of(Channel.WEB, "checkout"))
                .build();
        return new Journey(
                "c-42#1",
                Grain.JOURNEY,
                StageModels.fiveStages(),
                List.of(
                        new Step(visit(), Optional.empty()),
                        new Step(order, StageModels.fiveStages().find("purchase"))),
                Journey.Start.FIRST_INTERACTION,
                Journey.End.CONVERTED);
    }

    private static Journeys journeys() {
        return new Journeys(
                Grain.JOURNEY,
                StageModels.fiveStages(),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-04-01T00:00:00Z")),
                List.of(journey()),
                1,
                2,
                1,
                0);
    }

    private static ProfileAttribute city(ProfileAttribute.Origin origin) {
        return new ProfileAttribute(AttributeValue.of("Lyon"), origin, Optional.of(JANUARY));
    }

    private static StagePlacement placement() {
        return StagePlacement.of(PlacementRule.of("purchase").whenType("order"), PlacementRule.of("consideration"));
    }

    private static Persona persona() {
        return Persona.builder()
                .id("camille")
                .name("Camille, 34")
                .description("Works in town and shops at night.")
                .segment("loyal")
                .foundBrandBy("a friend")
                .goals(List.of("a coat before winter"))
                .motivations(List.of("to look good at work"))
                .questions(List.of("Will it fit?", "Can I send it back?"))
                .frustrations(List.of("returns by post"))
                .habits(List.of("reads reviews first"))
                .preferredChannels(List.of(Channel.APP, Channel.STORE))
                .build();
    }

    private static DesignedPath designedPath() {
        return DesignedPath.of(
                step("catalog"),
                anyOf("product1", "product2")
                        .named("product page")
                        .inStage("consideration")
                        .optional()
                        .repeatable(),
                step("cart").inStage("purchase"),
                inAnyOrder(step("delivery"), step("voucher").optional()),
                either(step("card"), sequence("cash", "receipt")).optional(),
                sequence("review", "answer").repeatable());
    }

    private static JourneyMap map() {
        return JourneyMap.builder()
                .id("coat")
                .version("3")
                .title(LocalizedText.of("Buying a coat", "Acheter un manteau"))
                .persona(Persona.builder().id("camille").name("Camille, 34").build())
                .stageModel(StageModels.fiveStages())
                .stages(
                        MapStage.builder()
                                .stage("consideration")
                                .actions(List.of("compares coats"))
                                .motivations(List.of("warmth"))
                                .questions(List.of("Will it fit?"))
                                .painPoints(List.of("no sizes in the list"))
                                .emotion(Emotion.of(-1, "impatient"))
                                .touchpoints(List.of(
                                        Touchpoint.of(Channel.WEB, "product page"),
                                        Touchpoint.of(Channel.STORE, "fitting room")))
                                .opportunities(List.of("a size adviser"))
                                .marketingMix(MarketingMix.none()
                                        .withProduct("free alterations")
                                        .withPlace("web and store"))
                                .build(),
                        MapStage.builder()
                                .stage("purchase")
                                .emotion(Emotion.of(2))
                                .build())
                .build();
    }
}
