package dev.parcours.segmentation.phrase;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Seen;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says conditions without parts in French or English. Immutable and thread-safe. */
public final class Phrases {

    private static final Map<Class<? extends Condition>, Phrase<?>> BY_KIND = byKind();

    private final Wording wording;

    /** Creates the phrases in the words of a language. */
    Phrases(Wording wording) {
        this.wording = wording;
    }

    /** Returns the phrases in a language: French for French locales, English for all others. */
    public static Phrases forLocale(Locale locale) {
        return new Phrases(new Wording(locale));
    }

    private static Map<Class<? extends Condition>, Phrase<?>> byKind() {
        Registry registry = new Registry();
        ProfilePhrases.addTo(registry);
        PositionPhrases.addTo(registry);
        ChannelPhrases.addTo(registry);
        BehaviourPhrases.addTo(registry);
        ValuePhrases.addTo(registry);
        AggregatePhrases.addTo(registry);
        SequencePhrases.addTo(registry);
        JourneyPhrases.addTo(registry);
        return Map.copyOf(registry.byKind);
    }

    /**
     * Returns which customers a condition asks for, as a clause that can follow "Customers" and "those", with all the
     * values of the condition.
     *
     * @param holds whether those are meant of whom the condition is true, or those of whom it is false
     */
    public <C extends Condition> String clause(C condition, boolean holds) {
        return of(condition).clause().say(condition, holds, wording);
    }

    /**
     * Returns what a condition asks of one customer and what was found; without the single values that an attribute is
     * compared with, since together with the answer they would show the attribute.
     */
    public <C extends Condition> String note(C condition, Seen seen) {
        return of(condition).note().say(condition, seen, wording);
    }

    /** Returns points of a score: "1 point", "-2.5 points". */
    public String points(BigDecimal points) {
        return wording.points(points);
    }

    /** Returns a text from outside: a plain word as it is, anything else harmless and in quotes. */
    public String text(String text) {
        return wording.text(text);
    }

    /** Returns a number. */
    public String number(BigDecimal number) {
        return wording.number(number);
    }

    /** Returns whether conditions of a kind can be said. */
    static boolean has(Class<? extends Condition> kind) {
        return BY_KIND.containsKey(kind);
    }

    /** Returns how the kind of a condition is said. */
    // Only Registry.add fills the map, with a phrase for the very class that is its key.
    @SuppressWarnings("unchecked")
    static <C extends Condition> Phrase<C> of(C condition) {
        Phrase<?> phrase = BY_KIND.get(condition.getClass());
        checkArgument(phrase != null, "there is no phrase for %s; add one to its family", condition.getClass());
        return (Phrase<C>) phrase;
    }

    /** Where the families put their phrases. */
    static final class Registry {

        private final Map<Class<? extends Condition>, Phrase<?>> byKind = new LinkedHashMap<>();

        /** Adds how a kind of condition is said. */
        <C extends Condition> void add(Class<C> kind, Phrase<C> phrase) {
            checkArgument(byKind.put(kind, phrase) == null, "%s has two phrases; leave one out", kind);
        }
    }
}
