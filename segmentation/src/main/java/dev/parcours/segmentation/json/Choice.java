package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.internal.json.JsonFields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One of several forms: read as the one whose fields are there, written as the one of its class. */
final class Choice<C> implements Part<C> {

    private final List<Form<? extends C>> forms;
    private final List<String> names;
    private final Function<List<String>, String> refusal;

    /**
     * Creates a choice.
     *
     * @param refusal says what is wrong with an object, given the names of none or of several forms that it has
     */
    Choice(List<Form<? extends C>> forms, Function<List<String>, String> refusal) {
        this.forms = List.copyOf(forms);
        this.refusal = refusal;
        names = forms.stream().flatMap(form -> form.fields().stream()).toList();
    }

    List<Form<? extends C>> forms() {
        return forms;
    }

    /** Returns the fields that name the forms, in order. */
    List<String> names() {
        return names;
    }

    @Override
    public List<Shape> shapes() {
        return forms.stream()
                .flatMap(form -> form.part().shapes().stream().map(shape -> shape.withOneOf(form.fields())))
                .toList();
    }

    @Override
    public Optional<C> read(JsonFields fields) {
        List<Form<? extends C>> found = forms.stream()
                .filter(form -> form.fields().stream().anyMatch(fields::has))
                .toList();
        if (found.size() != 1) {
            fields.refuse(
                    fields.object(),
                    refusal.apply(names.stream().filter(fields::has).toList()));
            fields.passOthers();
            return Optional.empty();
        }
        return found.get(0).part().read(fields).map(Function.identity());
    }

    @Override
    public void write(C chosen, JsonGenerator to) throws IOException {
        forms.stream()
                .filter(form -> form.isOf(chosen))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no JSON for " + chosen.getClass()))
                .write(chosen, to);
    }
}
