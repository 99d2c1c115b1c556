package dev.parcours.segmentation.check;

import dev.parcours.core.Segment;
import dev.parcours.core.Sentences;
import dev.parcours.segmentation.RuleText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says findings and what is undecided, in one line each. */
final class CheckText {

    private static final Sentences SENTENCES = Sentences.load(CheckText.class::getResourceAsStream);
    private static final int MOST_CONDITIONS = 4;

    private final Locale locale;

    CheckText(Locale locale) {
        this.locale = locale;
    }

    String of(RuleFinding finding) {
        String said = say(
                "finding." + code(finding.kind()),
                finding.segment().id(),
                finding.other().map(Segment::id).orElse(""));
        return said + conditions(finding.conditions());
    }

    String of(Undecided undecided) {
        return say("undecided." + code(undecided.reason()), undecided.segment().id())
                + conditions(undecided.conditions());
    }

    private String conditions(List<ConditionPlace> places) {
        if (places.isEmpty()) {
            return "";
        }
        String said = places.stream().limit(MOST_CONDITIONS).map(this::said).collect(Collectors.joining("; "));
        int more = places.size() - MOST_CONDITIONS;
        return say("conditions", said) + (more > 0 ? say("more", more) : "");
    }

    /** Returns the first line of the condition, which is all of it unless it joins many. */
    private String said(ConditionPlace place) {
        String sentence = RuleText.of(place.condition(), locale);
        return say("condition", place.toString(), sentence.lines().findFirst().orElse(""));
    }

    private String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
