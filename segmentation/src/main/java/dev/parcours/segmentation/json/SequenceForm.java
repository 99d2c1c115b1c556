package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.LENGTH;

import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.Parts.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What was done one after another. */
final class SequenceForm {

    private SequenceForm() {}

    static Form<Sequence> form() {
        Parts<Sequence> parts = new Parts<>();
        Slot<List<Sequence.Step>> steps =
                parts.needed("sequence", Value.listOf(Value.object(SequenceForm::step)), Sequence::steps);
        Slot<Optional<Duration>> inAll = parts.optional("inAll", LENGTH, Sequence::inAll);
        Slot<Optional<Sequence.Absence>> absence =
                parts.optional("notThen", Value.object(SequenceForm::absence), Sequence::absence);
        Slot<Window> window = parts.part(new WindowForm(), Sequence::window);
        return Form.of(
                "sequence",
                Sequence.class,
                parts.make(
                        read -> new Sequence(read.get(steps), read.get(inAll), read.get(absence), read.get(window))));
    }

    private static Part<Sequence.Step> step() {
        Parts<Sequence.Step> parts = new Parts<>();
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("type"), Sequence.Step::filter);
        Slot<Optional<Duration>> within = parts.optional("within", LENGTH, Sequence.Step::within);
        Slot<List<InteractionFilter>> without =
                parts.otherwise("without", Value.listOf(FilterForm.inObject()), Sequence.Step::without, List.of());
        return parts.make(read -> new Sequence.Step(read.get(filter), read.get(within), read.get(without)));
    }

    private static Part<Sequence.Absence> absence() {
        Parts<Sequence.Absence> parts = new Parts<>();
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("type"), Sequence.Absence::filter);
        Slot<Duration> within = parts.needed("within", LENGTH, Sequence.Absence::within);
        return parts.make(read -> new Sequence.Absence(read.get(filter), read.get(within)));
    }
}
