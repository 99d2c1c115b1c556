package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.json.Parts.Slot;
import java.util.List;

/** Conditions on the channels on which a customer can be met. */
final class ChannelForms {

    private ChannelForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(prefers(), consent());
    }

    private static Form<Prefers> prefers() {
        Parts<Prefers> parts = new Parts<>();
        Slot<String> channel = parts.needed("prefers", TEXT, Prefers::channel);
        return Form.of("prefers", Prefers.class, parts.make(read -> new Prefers(read.get(channel))));
    }

    private static Form<HasConsent> consent() {
        Parts<HasConsent> parts = new Parts<>();
        Slot<String> channel = parts.needed("consent", TEXT, HasConsent::channel);
        Slot<String> purpose = parts.otherwise("purpose", TEXT, HasConsent::purpose, Consent.MARKETING);
        return Form.of(
                "consent", HasConsent.class, parts.make(read -> new HasConsent(read.get(channel), read.get(purpose))));
    }
}
