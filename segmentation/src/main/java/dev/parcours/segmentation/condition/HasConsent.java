package dev.parcours.segmentation.condition;

/**
 * Holds if the customer agrees that the brand uses a channel for a purpose, by the latest answer until the instant
 * asked for.
 *
 * <p>False if the latest answer is a refusal. Unknown if there is no answer: silence is neither consent nor refusal, so
 * neither this condition nor its negation holds.
 *
 * @param channel the id of the channel
 * @param purpose what for, such as {@link dev.parcours.core.Consent#MARKETING}
 */
public record HasConsent(String channel, String purpose) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the id or the purpose is blank or holds a control character
     */
    public HasConsent {
        Checks.checkName(channel, "channel id");
        Checks.checkName(purpose, "purpose");
    }
}
