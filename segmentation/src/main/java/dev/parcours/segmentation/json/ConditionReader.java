package dev.parcours.segmentation.json;

import dev.parcours.segmentation.condition.Window;
import dev.parcours.core.Consent;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes conditions of values, each known by the one field that only its kind has. */
final class ConditionReader {

    private static final List<String> KINDS =
            List.of("all", "any", "not", "attribute", "position", "known", "prefers", "consent", "did", "lastAnswer");
    private static final List<String> QUESTIONS =
            List.of("is", "in", "atLeast", "atMost", "from", "to", "startsWith", "contains", "present");

    private final Problems problems;

    ConditionReader(Problems problems) {
        this.problems = problems;
    }

    @Nullable Condition read(Located value) {
        Fields fields = Fields.of(value, problems);
        if (!value.isObject()) {
            return null;
        }
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            problems.add(
                    value,
                    kinds.isEmpty()
                            ? "this is no condition; write one of the fields %s".formatted(KINDS)
                            : "this is several conditions at once, %s; join them with \"all\" or \"any\""
                                    .formatted(kinds));
            return null;
        }
        Located main = fields.needed(kinds.get(0)).orElseThrow();
        return switch (kinds.get(0)) {
            case "all" -> combined(fields, main, true);
            case "any" -> combined(fields, main, false);
            case "not" -> not(fields, main);
            case "attribute" -> attribute(fields, main);
            case "position" -> position(fields, main);
            case "known" -> known(fields, main);
            case "prefers" -> prefers(fields, main);
            case "consent" -> consent(fields, main);
            case "did" -> did(fields, main);
            default -> lastAnswer(fields, main);
        };
    }

    private @Nullable Condition combined(Fields fields, Located main, boolean isAll) {
        List<Condition> parts = new ArrayList<>();
        for (Located item : fields.items(Optional.of(main))) {
            fields.sound(read(item)).ifPresent(parts::add);
        }
        return fields.make(() -> isAll ? new AllOf(parts) : new AnyOf(parts));
    }

    private @Nullable Condition not(Fields fields, Located main) {
        Optional<Condition> part = fields.sound(read(main));
        return fields.make(() -> new Not(part.orElseThrow()));
    }

    private @Nullable Condition position(Fields fields, Located main) {
        Optional<CyclePosition> position = fields.code(Optional.of(main), CyclePosition.values());
        return fields.make(() -> new InPosition(position.orElseThrow()));
    }

    private @Nullable Condition known(Fields fields, Located main) {
        mustBeTrue(fields, main);
        return fields.make(IsKnown::new);
    }

    private static void mustBeTrue(Fields fields, Located value) {
        if (!Boolean.TRUE.equals(value.content())) {
            fields.refuse(
                    value, "found %s; write true, and put \"not\" around it for the opposite".formatted(value.kind()));
        }
    }

    private @Nullable Condition prefers(Fields fields, Located main) {
        Optional<String> channel = fields.text(Optional.of(main));
        return fields.make(() -> new Prefers(channel.orElseThrow()));
    }

    private @Nullable Condition consent(Fields fields, Located main) {
        Optional<String> channel = fields.text(Optional.of(main));
        Optional<String> purpose = fields.text(fields.optional("purpose"));
        return fields.make(() -> new HasConsent(channel.orElseThrow(), purpose.orElse(Consent.MARKETING)));
    }

    private @Nullable Condition did(Fields fields, Located main) {
        Optional<String> type = fields.text(Optional.of(main));
        Optional<String> channel = fields.text(fields.optional("on"));
        Optional<String> touchpoint = fields.text(fields.optional("at"));
        Optional<String> campaign = fields.text(fields.optional("campaign"));
        Optional<Integer> atLeast = fields.wholeNumber(fields.optional("atLeast"));
        Optional<Integer> atMost = fields.wholeNumber(fields.optional("atMost"));
        Optional<Integer> exactly = fields.wholeNumber(fields.optional("exactly"));
        Optional<Duration> within = fields.length(fields.optional("within"));
        if (fields.has("exactly") && (fields.has("atLeast") || fields.has("atMost"))) {
            fields.refuse(fields.object(), "\"exactly\" stands alone; remove it, or remove \"atLeast\" and \"atMost\"");
        }
        int minimum = exactly.or(() -> atLeast).orElse(atMost.isPresent() ? 0 : 1);
        OptionalInt maximum = exactly.or(() -> atMost).map(OptionalInt::of).orElse(OptionalInt.empty());
        return fields.make(() -> {
            InteractionFilter filter = new InteractionFilter(
                    Optional.of(type.orElseThrow()),
                    Optional.empty(),
                    channel,
                    touchpoint,
                    campaign,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            return new Did(
                    filter, minimum, maximum, within.map(Window::last).orElse(Window.ever()));
        });
    }

    private @Nullable Condition lastAnswer(Fields fields, Located main) {
        Optional<Satisfaction.Scale> scale = fields.code(Optional.of(main), Satisfaction.Scale.values());
        Optional<Integer> atLeast = fields.wholeNumber(fields.optional("atLeast"));
        Optional<Integer> atMost = fields.wholeNumber(fields.optional("atMost"));
        return fields.make(() -> new LastAnswer(
                scale.orElseThrow(),
                atLeast.orElse(scale.orElseThrow().lowest()),
                atMost.orElse(scale.orElseThrow().highest())));
    }

    private @Nullable Condition attribute(Fields fields, Located main) {
        Optional<String> name = fields.text(Optional.of(main));
        List<String> questions = QUESTIONS.stream().filter(fields::has).toList();
        if (questions.equals(List.of("atLeast", "atMost"))) {
            return numberInRange(fields, name);
        }
        if (questions.equals(List.of("from", "to"))) {
            return dateInRange(fields, name);
        }
        if (questions.size() != 1) {
            fields.refuse(
                    fields.object(),
                    "one thing is asked of an attribute, here it is %s; write one of %s"
                            .formatted(questions, QUESTIONS));
            questions.forEach(fields::optional);
            fields.refuseUnknown();
            return null;
        }
        Located asked = fields.needed(questions.get(0)).orElseThrow();
        return switch (questions.get(0)) {
            case "is" -> isIn(fields, name, List.of(asked));
            case "in" -> isIn(fields, name, fields.items(Optional.of(asked)));
            case "atLeast", "atMost" -> numberInRange(fields, name);
            case "from", "to" -> dateInRange(fields, name);
            case "startsWith" -> startsWith(fields, name, asked);
            case "contains" -> contains(fields, name, asked);
            default -> present(fields, name, asked);
        };
    }

    private @Nullable Condition numberInRange(Fields fields, Optional<String> name) {
        Optional<BigDecimal> atLeast = fields.number(fields.optional("atLeast"));
        Optional<BigDecimal> atMost = fields.number(fields.optional("atMost"));
        return fields.make(() -> new NumberInRange(name.orElseThrow(), atLeast, atMost));
    }

    private @Nullable Condition dateInRange(Fields fields, Optional<String> name) {
        Optional<LocalDate> from = fields.date(fields.optional("from"));
        Optional<LocalDate> to = fields.date(fields.optional("to"));
        return fields.make(() -> new DateInRange(name.orElseThrow(), from, to));
    }

    private @Nullable Condition startsWith(Fields fields, Optional<String> name, Located asked) {
        Optional<String> prefix = fields.text(Optional.of(asked));
        return fields.make(() -> new TextStartsWith(name.orElseThrow(), prefix.orElseThrow()));
    }

    private @Nullable Condition contains(Fields fields, Optional<String> name, Located asked) {
        Optional<String> member = fields.text(Optional.of(asked));
        return fields.make(() -> new SetContains(name.orElseThrow(), member.orElseThrow()));
    }

    private @Nullable Condition present(Fields fields, Optional<String> name, Located asked) {
        mustBeTrue(fields, asked);
        return fields.make(() -> new AttributePresent(name.orElseThrow()));
    }

    /** Returns the condition that an attribute is one of some values, whose type is that of the first. */
    private @Nullable Condition isIn(Fields fields, Optional<String> name, List<Located> values) {
        Optional<Object> first = values.stream().map(Located::content).findFirst();
        if (first.isPresent() && first.get() instanceof BigDecimal) {
            Set<BigDecimal> numbers = new LinkedHashSet<>();
            values.forEach(value -> fields.number(Optional.of(value)).ifPresent(numbers::add));
            return fields.make(() -> new NumberIsIn(name.orElseThrow(), numbers));
        }
        if (first.isPresent() && first.get() instanceof Boolean truth && values.size() == 1) {
            return fields.make(() -> new BooleanIs(name.orElseThrow(), truth));
        }
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> fields.text(Optional.of(value)).ifPresent(texts::add));
        return fields.make(() -> new TextIsIn(name.orElseThrow(), texts));
    }
}
