package dev.parcours.segmentation.json;

import dev.parcours.segmentation.condition.Condition;
import java.util.List;
import java.util.stream.Stream;

/**
 * The forms of all kinds of conditions, which stand in one class per family.
 *
 * <p>A kind is added as one method in the class of its family, which declares its {@link Parts} and names them by a
 * field that no other kind has; a question on an attribute likewise in {@link AttributeForms}. {@link FilterForm},
 * {@link TimesForm} and {@link WindowForm} are parts that many kinds share.
 */
final class Forms {

    private static final Choice<Condition> CONDITIONS = new Choice<>(
            Stream.of(
                            CompositionForms.all(),
                            ProfileForms.all(),
                            PositionForms.all(),
                            ChannelForms.all(),
                            BehaviourForms.all(),
                            ValueForms.all(),
                            JourneyForms.all())
                    .flatMap(List::stream)
                    .toList(),
            Forms::refusal);

    private Forms() {}

    static Choice<Condition> conditions() {
        return CONDITIONS;
    }

    private static String refusal(List<String> found) {
        return found.isEmpty()
                ? "this is no condition; write one of the fields %s".formatted(CONDITIONS.names())
                : "this is several conditions at once, %s; join them with \"all\" or \"any\"".formatted(found);
    }
}
