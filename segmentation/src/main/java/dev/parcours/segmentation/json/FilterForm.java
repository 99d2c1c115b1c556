package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.json.Parts.Slot;
import java.util.Optional;

/** Which interactions a condition looks at: the type in a field of its own, and what else is asked beside it. */
final class FilterForm {

    private FilterForm() {}

    /** Returns the part whose type stands in a field, which for most conditions is the one that names them. */
    static Part<InteractionFilter> withTypeIn(String field) {
        Parts<InteractionFilter> parts = new Parts<>();
        Slot<String> type = parts.needed(field, TEXT, InteractionFilter::type);
        Slot<Optional<String>> channel = parts.optional("on", TEXT, InteractionFilter::channel);
        Slot<Optional<String>> touchpoint = parts.optional("at", TEXT, InteractionFilter::touchpoint);
        Slot<Optional<String>> campaign = parts.optional("campaign", TEXT, InteractionFilter::campaign);
        return parts.make(read ->
                new InteractionFilter(read.get(type), read.get(channel), read.get(touchpoint), read.get(campaign)));
    }
}
