package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.util.List;

/** Conditions on the channels on which a customer can be met. */
final class ChannelForms {

    private ChannelForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(prefers(), consent(), share());
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

    private static Form<Share> share() {
        Parts<Share> parts = new Parts<>();
        Slot<InteractionFilter> of = parts.needed("shareOf", FilterForm.inObject(), Share::of);
        Slot<InteractionFilter> among = parts.needed("among", FilterForm.inObject(), Share::among);
        Slot<BigDecimal> minimum = parts.needed("atLeast", Value.NUMBER, Share::minimum);
        Slot<Integer> evidence = parts.otherwise("evidence", Value.WHOLE_NUMBER, Share::evidence, Share.USUAL_EVIDENCE);
        Slot<Window> window = parts.part(new WindowForm(), Share::window);
        return Form.of(
                "shareOf",
                Share.class,
                parts.make(read -> new Share(
                        read.get(of), read.get(among), read.get(minimum), read.get(evidence), read.get(window))));
    }
}
