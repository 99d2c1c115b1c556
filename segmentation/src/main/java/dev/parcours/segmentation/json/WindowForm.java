package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.Parts.Slot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When the interactions happened that a condition looks at: "within" a length of time, or "during" another window; ever
 * if neither is said.
 */
final class WindowForm implements Part<Window> {

    private static final Value<Window> OTHERS = Value.object(WindowForm::others);

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.optional("within", Value.LENGTH.schema().get()),
                Shape.needed("during", OTHERS.schema().get()));
    }

    @Override
    public Optional<Window> read(JsonFields fields) {
        Optional<Duration> within = Value.LENGTH.read(fields, fields.optional("within"));
        Optional<Window> during = OTHERS.read(fields, fields.optional("during"));
        if (fields.has("within") && fields.has("during")) {
            fields.refuse(fields.object(), "\"within\" and \"during\" are two windows; remove one of them");
        }
        return fields.make(() -> within.map(Window::last).or(() -> during).orElse(Window.ever()));
    }

    @Override
    public void write(Window window, JsonGenerator to) throws IOException {
        if (window instanceof Window.Rolling rolling) {
            to.writeFieldName("within");
            Value.LENGTH.write(rolling.length(), to);
        } else if (!(window instanceof Window.Ever)) {
            to.writeFieldName("during");
            OTHERS.write(window, to);
        }
    }

    private static Choice<Window> others() {
        return new Choice<>(
                List.of(
                        ago(),
                        calendar(),
                        since("sinceFirst", Occurrence.FIRST),
                        since("sinceLast", Occurrence.LAST),
                        fixed()),
                found ->
                        "a window is said by one of \"atLeastAgo\", \"calendar\", \"sinceFirst\", \"sinceLast\" and \"from\" or"
                                + " \"until\"; here there is %s".formatted(found));
    }

    private static Form<Window.Ago> ago() {
        Parts<Window.Ago> parts = new Parts<>();
        Slot<Duration> atLeast = parts.needed("atLeastAgo", Value.LENGTH, Window.Ago::atLeast);
        Slot<Optional<Duration>> lessThan = parts.optional("lessThanAgo", Value.LENGTH, Window.Ago::lessThan);
        return Form.of(
                "atLeastAgo",
                Window.Ago.class,
                parts.make(read -> new Window.Ago(read.get(atLeast), read.get(lessThan))));
    }

    private static Form<Window.Calendar> calendar() {
        Parts<Window.Calendar> parts = new Parts<>();
        Slot<CalendarUnit> unit = parts.needed("calendar", Value.code(CalendarUnit.values()), Window.Calendar::unit);
        Slot<Integer> from = parts.otherwise("firstPeriod", WHOLE_NUMBER, Window.Calendar::from, 0);
        Slot<Integer> to = parts.otherwise("lastPeriod", WHOLE_NUMBER, Window.Calendar::to, 0);
        Slot<ZoneId> zone = parts.needed("zone", Value.ZONE, Window.Calendar::zone);
        return Form.of(
                "calendar",
                Window.Calendar.class,
                parts.make(read -> new Window.Calendar(read.get(unit), read.get(from), read.get(to), read.get(zone))));
    }

    private static Form<Window.Since> since(String field, Occurrence occurrence) {
        Parts<Window.Since> parts = new Parts<>();
        Slot<InteractionFilter> event = parts.needed(field, FilterForm.inObject(), Window.Since::event);
        return Form.when(
                field,
                Window.Since.class,
                since -> since.occurrence() == occurrence,
                parts.make(read -> new Window.Since(read.get(event), occurrence)));
    }

    private static Form<Window.Fixed> fixed() {
        Parts<Window.Fixed> parts = new Parts<>();
        Slot<Optional<Instant>> from = parts.optional("from", Value.INSTANT, Window.Fixed::from);
        Slot<Optional<Instant>> until = parts.optional("until", Value.INSTANT, Window.Fixed::until);
        return new Form<>(
                List.of("from", "until"),
                List.of(Window.Fixed.class),
                parts.make(read -> new Window.Fixed(read.get(from), read.get(until))));
    }
}
