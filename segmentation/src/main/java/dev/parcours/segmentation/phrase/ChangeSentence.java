package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.Seen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what would put a customer in a segment or out of it, without the single values that attributes are compared
 * with.
 */
public final class ChangeSentence {

    private final Wording wording;
    private final ZoneId zone;

    /** Creates the sentences for a language and for the clocks of a zone. */
    public ChangeSentence(Locale locale, ZoneId zone) {
        wording = new Wording(locale);
        this.zone = zone;
    }

    /**
     * Returns the sentence of some changes.
     *
     * @param isIn whether they would put the customer out
     * @param changes what has to happen; nothing if time alone does it
     * @param from from when on; empty if at once
     * @param before until when
     */
    public String of(boolean isIn, List<Change> changes, Optional<Instant> from, Optional<Instant> before) {
        String start = from.map(
                        instant -> wording.say(changes.isEmpty() ? "change.time" : "change.from", instant(instant)))
                .orElse("");
        String what = changes.isEmpty()
                ? start
                : start + wording.and(changes.stream().map(this::change).toList());
        String until = before.map(instant -> wording.say("change.before", instant(instant)))
                .orElse("");
        return wording.say(isIn ? "change.out" : "change.in", what + until);
    }

    private String instant(Instant instant) {
        return wording.say("change.instant", wording.time(instant, zone), wording.zone(zone));
    }

    private String change(Change change) {
        if (change instanceof Change.MoreInteractions more) {
            return wording.say(
                    "change.interactions",
                    FilterWords.note(more.filter(), wording),
                    more.times(),
                    wording.number(BigDecimal.valueOf(more.times())));
        }
        if (change instanceof Change.AttributeValue value) {
            String note = Phrases.of(value.condition()).note().say(value.condition(), Seen.Datum.PRESENT, wording);
            return value.holds() ? note : wording.say("change.contrary", note);
        }
        if (change instanceof Change.ConsentAnswer answer) {
            return wording.say(
                    answer.granted() ? "change.consent" : "change.refusal",
                    wording.channel(answer.channel()),
                    wording.text(answer.purpose()));
        }
        if (change instanceof Change.Preference preference) {
            return wording.say(
                    preference.preferred() ? "change.preference" : "change.other_preference",
                    wording.channel(preference.channel()));
        }
        if (change instanceof Change.SatisfactionAnswer answer) {
            return wording.say(
                    answer.within() ? "change.answer" : "change.other_answer",
                    answer.scale().name(),
                    answer.minimum(),
                    answer.maximum());
        }
        return Phrases.of(new IsKnown()).note().say(new IsKnown(), Seen.Datum.PRESENT, wording);
    }
}
