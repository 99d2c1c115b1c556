package dev.parcours.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A shop of five customers whose figures can be worked out by hand: c1 comes by an ad, looks, buys and reviews; c2
 * comes by e-mail and looks; c3 looked long ago; c4 comes by SMS and buys at once; of c5 there is a profile only.
 */
final class SmallShop {

    private SmallShop() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("events.csv"), """
                customer,time,event,touchpoint,channel,value
                c1,2026-01-01T10:00:00Z,ad_click,Ad,search,
                c1,2026-01-02T10:00:00Z,product_view,Product page,web,
                c1,2026-01-03T10:00:00Z,purchase,Till,web,60.00
                c1,2026-01-05T10:00:00Z,review,Review form,web,
                c2,2026-01-01T10:00:00Z,email_click,Newsletter,email,
                c2,2026-01-01T11:00:00Z,product_view,Product page,web,
                c3,2025-11-01T10:00:00Z,product_view,Product page,web,
                c4,2026-01-04T10:00:00Z,sms_click,Offer,sms,
                c4,2026-01-04T12:00:00Z,purchase,Till,web,40.00
                c4,once,purchase,Till,web,40.00
                """);
        Files.writeString(folder.resolve("customers.csv"), "customer,consent_email\nc1,yes\nc2,no\nc5,yes\n");
        Files.writeString(folder.resolve("mapping.json"), "{\"events\": {\"currency\": \"EUR\"}}\n");
        Files.writeString(folder.resolve("placement.json"), """
                {"stageModel": "five-stages", "rules": [
                  {"stage": "awareness", "types": ["ad_click", "email_click", "sms_click"]},
                  {"stage": "consideration", "types": ["product_view"]},
                  {"stage": "purchase", "types": ["purchase"]},
                  {"stage": "advocacy", "types": ["review"]}
                ]}
                """);
        Files.writeString(folder.resolve("rules.json"), """
                {"parcoursRules": 1, "segments": [
                  {"id": "buyers", "label": "Bought lately", "when": {"did": "purchase", "within": "P7D"}},
                  {"id": "by_mail", "label": "Allow e-mail", "when": {"consent": "email"}}
                ]}
                """);
        Files.writeString(folder.resolve("map.json"), """
                {"id": "buying", "version": "1", "title": "Buying", "stageModel": "five-stages",
                 "persona": {"id": "ana", "name": "Ana", "market": "b2c"},
                 "stages": [{"stage": "awareness", "touchpoints": [
                   {"channel": "search", "name": "Ad"}, {"channel": "display", "name": "Banner"}
                 ]}]}
                """);
        return folder;
    }
}
