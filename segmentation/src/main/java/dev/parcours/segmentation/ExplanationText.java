package dev.parcours.segmentation;

import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.core.Channel;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Labels;
import dev.parcours.core.Sentences;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.InSegment;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes explanations out for people.
 *
 * <p>Of a condition that compares an attribute with single values, only how many those are is shown: that it is true
 * together with the values would show the attribute.
 */
final class ExplanationText {

    private static final Sentences SENTENCES = Sentences.load(ExplanationText.class::getResourceAsStream);

    private final Locale locale;
    private final Labels labels;

    ExplanationText(Locale locale) {
        this.locale = locale;
        labels = Labels.forLocale(locale);
    }

    String of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        add(lines, "", "", explanation);
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String indent, String before, Explanation explanation) {
        String truth = say("truth." + code(explanation.truth()));
        lines.add(indent + say("line", truth, before + phrase(explanation)));
        String deeper = indent + "  ";
        if (explanation.condition() instanceof InPosition in) {
            addRules(lines, deeper, in, explanation);
        } else {
            explanation.decidingParts().forEach(part -> add(lines, deeper, "", part));
        }
    }

    /** Adds the rules of the position that was asked for and of the one that was found. */
    private void addRules(List<String> lines, String indent, InPosition asked, Explanation explanation) {
        Seen.Position seen = (Seen.Position) explanation.seen().orElseThrow();
        for (int i = 0; i < explanation.parts().size(); i++) {
            CyclePosition position = seen.rulesLookedAt().get(i);
            if (position == asked.position() || position == seen.position()) {
                add(
                        lines,
                        indent,
                        say("position.rule", labels.of(position)),
                        explanation.parts().get(i));
            }
        }
    }

    private String phrase(Explanation explanation) {
        Condition condition = explanation.condition();
        if (condition instanceof AllOf) {
            return say("all_of");
        }
        if (condition instanceof AnyOf) {
            return say("any_of");
        }
        if (condition instanceof Not) {
            return say("not");
        }
        if (condition instanceof AtLeastOf atLeast) {
            return say("at_least_of", atLeast.minimum());
        }
        if (condition instanceof Score score) {
            return say("score", score.threshold().toPlainString());
        }
        Seen seen = explanation.seen().orElseThrow();
        if (condition instanceof InPosition in) {
            CyclePosition position = ((Seen.Position) seen).position();
            return in.position() == position
                    ? say("position", labels.of(position))
                    : say("position.other", labels.of(in.position()), labels.of(position));
        }
        if (seen instanceof Seen.Interactions interactions) {
            return condition instanceof Did did ? did(did, interactions) : answer((LastAnswer) condition, interactions);
        }
        return question(condition) + datum((Seen.Datum) seen, condition);
    }

    private String datum(Seen.Datum datum, Condition condition) {
        boolean isFalseIfAbsent = condition instanceof AttributePresent || condition instanceof IsKnown;
        return datum == Seen.Datum.PRESENT || isFalseIfAbsent ? "" : say("datum." + code(datum));
    }

    private String question(Condition condition) {
        if (condition instanceof AttributeCondition attribute) {
            return attribute(attribute);
        }
        if (condition instanceof Prefers prefers) {
            return say("prefers", channel(prefers.channel()));
        }
        if (condition instanceof HasConsent consent) {
            return say("consent", channel(consent.channel()), consent.purpose());
        }
        if (condition instanceof IsKnown) {
            return say("known");
        }
        if (condition instanceof InSegment in) {
            return say("segment", in.segment());
        }
        throw new AssertionError("no sentence for " + condition.getClass());
    }

    private String attribute(AttributeCondition condition) {
        String name = condition.attribute();
        if (condition instanceof AttributePresent) {
            return say("attribute.present", name);
        }
        if (condition instanceof BooleanIs) {
            return say("attribute.values", name, 1);
        }
        if (condition instanceof TextIsIn in) {
            return say("attribute.values", name, in.values().size());
        }
        if (condition instanceof NumberIsIn in) {
            return say("attribute.values", name, in.values().size());
        }
        if (condition instanceof TextStartsWith) {
            return say("attribute.starts_with", name);
        }
        if (condition instanceof SetContains) {
            return say("attribute.contains", name);
        }
        if (condition instanceof NumberInRange range) {
            return range(
                    name,
                    range.minimum().map(BigDecimal::toPlainString).orElse(""),
                    range.maximum().map(BigDecimal::toPlainString).orElse(""));
        }
        if (condition instanceof DateInRange range) {
            return range(
                    name,
                    range.from().map(Object::toString).orElse(""),
                    range.to().map(Object::toString).orElse(""));
        }
        throw new AssertionError("no sentence for " + condition.getClass());
    }

    private String range(String name, String from, String to) {
        if (from.equals(to)) {
            return say("attribute.values", name, 1);
        }
        if (to.isEmpty()) {
            return say("attribute.at_least", name, from);
        }
        return from.isEmpty() ? say("attribute.at_most", name, to) : say("attribute.between", name, from, to);
    }

    private String did(Did condition, Seen.Interactions seen) {
        int minimum = condition.minimum();
        String what = what(condition.filter());
        String times;
        if (condition.maximum().isEmpty()) {
            times = say(minimum == 1 ? "did.once" : "did.at_least", what, seen.count(), minimum);
        } else {
            int maximum = condition.maximum().getAsInt();
            String key = minimum == maximum ? "did.exactly" : minimum == 0 ? "did.at_most" : "did.between";
            times = say(key, what, seen.count(), minimum, maximum);
        }
        return times
                + (condition.window() instanceof Window.Rolling rolling
                        ? say("did.within", duration(rolling.length()))
                        : "");
    }

    private String what(InteractionFilter filter) {
        return filter.type().orElse(InteractionFilter.ANY_TYPE)
                + filter.channel().map(id -> say("did.on", channel(id))).orElse("")
                + filter.touchpoint().map(name -> say("did.at", name)).orElse("")
                + filter.campaign().map(name -> say("did.in_campaign", name)).orElse("");
    }

    private String answer(LastAnswer condition, Seen.Interactions seen) {
        return say("answer", condition.scale().name(), condition.minimum(), condition.maximum())
                + (seen.count() == 0 ? say("datum.absent") : "");
    }

    private String duration(Duration duration) {
        if (duration.equals(Duration.ofDays(duration.toDays()))) {
            return say("duration.days", duration.toDays());
        }
        return duration.equals(Duration.ofHours(duration.toHours()))
                ? say("duration.hours", duration.toHours())
                : duration.toString();
    }

    private String channel(String id) {
        return labels.of(Channel.of(id));
    }

    private String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
