package dev.parcours.core.ingest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * How people write the names of channels.
 *
 * <pre>{@code
 * InteractionMapping.of("contact", "date", "activity")
 *         .with(Field.CHANNEL, "origin")
 *         .withSpellings(Field.CHANNEL, ChannelSpellings.usual());   // E-mail, e mail, EMAIL, courriel: all email
 * }</pre>
 */
public final class ChannelSpellings {

    private static final Splitter COMMA = Splitter.on(',').trimResults();

    private static final Map<String, String> USUAL = table(Map.ofEntries(
            Map.entry("web", "web, website, web site, site, internet, online, site web, site internet"),
            Map.entry("app", "app, mobile app, application, in-app, appli, application mobile"),
            Map.entry("search", "search, search engine, SEO, SEA, organic search, paid search, moteur de recherche"),
            Map.entry("social", "social, social media, social network, organic social, paid social, réseaux sociaux"),
            Map.entry("display", "display, display ads, banner, banner ads, bannière"),
            Map.entry("email", "email, e-mail, e-mailing, email campaign, newsletter, courriel"),
            Map.entry("sms", "SMS, text message, texto"),
            Map.entry("push", "push, push notification, web push, app push, mobile push, notification push"),
            Map.entry("wallet", "wallet, mobile wallet"),
            Map.entry("paper_mail", "paper mail, postal mail, direct mail, letter, courrier, courrier postal"),
            Map.entry("store", "store, in store, shop, retail, point of sale, POS, magasin, boutique, point de vente"),
            Map.entry("event", "event, trade show, conference, événement, salon"),
            Map.entry(
                    "call_center",
                    "call center, call centre, contact center, phone, phone call, phone inquiry, telephone, call, téléphone,"
                            + " appel, centre d'appels"),
            Map.entry("chat", "chat, live chat, web chat, messaging, messenger, chatbot, tchat"),
            Map.entry("marketplace", "marketplace, market place, place de marché"),
            Map.entry("word_of_mouth", "word of mouth, bouche à oreille")));

    private ChannelSpellings() {}

    /**
     * Returns the ids of the {@linkplain dev.parcours.core.Channel#usual() usual channels} by their usual spellings in
     * English and French. Case, spaces and signs do not matter where the table is used.
     */
    public static Map<String, String> usual() {
        return USUAL;
    }

    private static Map<String, String> table(Map<String, String> spellingsByChannel) {
        ImmutableMap.Builder<String, String> table = ImmutableMap.builder();
        spellingsByChannel.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        COMMA.split(entry.getValue()).forEach(spelling -> table.put(spelling, entry.getKey())));
        return table.build();
    }
}
