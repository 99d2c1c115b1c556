package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Consent;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer answered in a game or questionnaire, on its way into the profile.
 *
 * <p>For example, the answer "running" to the question "sport" of the quiz "summer" becomes the declared attribute
 * {@code quiz.summer.sport}, known since the time of the answer:
 *
 * <pre>{@code
 * GameAnswers answers = new GameAnswers("c-1", Game.QUIZ, "summer", answeredAt,
 *         Map.of("sport", AttributeValue.of("running")), Consent.granted(WEB, "profiling"));
 * Customer now = customer.withUpdates(List.of(answers.toUpdate()));
 * }</pre>
 *
 * @param customer the id of the customer
 * @param game the kind of game
 * @param name the name of this game, such as "summer"; not blank
 * @param at when the customer answered
 * @param answers the answers by question
 * @param consent what the customer said when asked whether his answers may be kept. If he refused, none is
 */
public record GameAnswers(
        String customer, Game game, String name, Instant at, Map<String, AttributeValue> answers, Consent consent) {

    /** The kinds of games and questionnaires. */
    public enum Game {
        /** Questions with right and wrong answers, or that tell what suits one. */
        QUIZ,
        /** One choice among several. */
        VOTE,
        /** Things liked or not, one after the other. */
        SWIPER,
        /** Pairs of cards. */
        MEMORY,
        /** A prize, or none, at once. */
        INSTANT_WIN,
        /** Questions without a game. */
        QUESTIONNAIRE
    }

    /**
     * Creates answers.
     *
     * @throws IllegalArgumentException if the customer, the name or a question is blank or holds a control character
     */
    public GameAnswers {
        checkName(customer, "id of a customer");
        checkNotNull(game, "game");
        checkName(name, "name of a game");
        checkNotNull(at, "at");
        answers.keySet().forEach(question -> checkName(question, "question"));
        answers = ImmutableSortedMap.copyOf(answers);
        checkNotNull(consent, "consent");
    }

    private static void checkName(String text, String what) {
        checkArgument(!text.isBlank(), "the %s must not be blank", what);
        checkArgument(
                text.chars().noneMatch(Character::isISOControl), "the %s must not hold a control character", what);
    }

    /**
     * Returns what this says of the profile: the consent and, if the customer agreed, each answer as a declared
     * attribute, known since it was given or since the consent, whichever is later. If he refused, only the refusal.
     */
    public ProfileUpdate toUpdate() {
        ImmutableSortedMap.Builder<String, ProfileAttribute> attributes = ImmutableSortedMap.naturalOrder();
        if (consent.granted()) {
            Optional<Instant> since =
                    Optional.of(consent.since().filter(at::isBefore).orElse(at));
            answers.forEach((question, answer) -> attributes.put(
                    attribute(question), new ProfileAttribute(answer, ProfileAttribute.Origin.DECLARED, since)));
        }
        return new ProfileUpdate(customer, attributes.build(), List.of(consent), List.of());
    }

    private String attribute(String question) {
        return "%s.%s.%s".formatted(game.name().toLowerCase(Locale.ROOT), name, question);
    }

    /** Returns the customer's id and the game; no answer. */
    @Override
    public String toString() {
        return "answers of %s in %s %s".formatted(customer, game, name);
    }
}
