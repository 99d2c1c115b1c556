package dev.parcours.segmentation.condition;

import java.util.Map;

/** Which attribute of the profile holds the address at which a channel reaches a customer. */
final class Addresses {

    private static final Map<String, String> USUAL = Map.of(
            "email", "email",
            "sms", "phone",
            "call_center", "phone",
            "push", "push_token",
            "wallet", "wallet_pass",
            "paper_mail", "address",
            "chat", "chat_id");

    private Addresses() {}

    /** Returns the usual name of the attribute, which for a channel of the brand's own is that of the channel. */
    static String attribute(String channel) {
        return USUAL.getOrDefault(channel, channel);
    }
}
