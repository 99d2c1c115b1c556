package dev.parcours.core.ingest;

import dev.parcours.core.Channel;
import dev.parcours.core.Channel.Medium;
import dev.parcours.core.Channel.Ownership;
import dev.parcours.core.ingest.SourceCategories.Category;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules of the default channel group of Google Analytics 4. */
final class Ga4ChannelGroups {

    private static final Channel ADVERTISING = own("advertising", Ownership.PAID);
    private static final Channel VIDEO = own("video", Ownership.UNSPECIFIED);
    private static final Channel REFERRAL = own("referral", Ownership.EARNED);
    private static final Channel AFFILIATE = own("affiliate", Ownership.PAID);
    private static final Channel AUDIO = own("audio", Ownership.PAID);
    private static final String[] EMAIL = {"email", "e-mail", "e_mail", "e mail"};

    private Ga4ChannelGroups() {}

    private static Channel own(String id, Ownership ownership) {
        return new Channel(id, Medium.ONLINE, ownership, false);
    }

    static List<ChannelRule> rules(SourceCategories categories) {
        Predicate<TrafficSource> search = is(categories, Category.SEARCH);
        Predicate<TrafficSource> social = is(categories, Category.SOCIAL);
        Predicate<TrafficSource> video = is(categories, Category.VIDEO);
        Predicate<TrafficSource> shopping = is(categories, Category.SHOPPING).or(Ga4ChannelGroups::hasShoppingCampaign);
        Predicate<TrafficSource> paid = Ga4ChannelGroups::isPaid;
        return List.of(
                ChannelRule.of("Direct", Channel.WEB, Ga4ChannelGroups::isDirect),
                ChannelRule.of("Cross-network", ADVERTISING, campaign("cross-network")),
                ChannelRule.of(
                        "Paid Shopping", Channel.MARKETPLACE, shopping.and(paid.or(Ga4ChannelGroups::isAlibaba))),
                ChannelRule.of("Paid Search", Channel.SEARCH, search.and(paid)),
                ChannelRule.of("Paid Social", Channel.SOCIAL, social.and(paid)),
                ChannelRule.of("Paid Video", VIDEO, video.and(paid)),
                ChannelRule.of(
                        "Display", Channel.DISPLAY, medium("display", "banner", "expandable", "interstitial", "cpm")),
                ChannelRule.of("Paid Other", ADVERTISING, paid),
                ChannelRule.of("Organic Shopping", Channel.MARKETPLACE, shopping),
                ChannelRule.of(
                        "Organic Social",
                        Channel.SOCIAL,
                        social.or(medium(
                                "social", "social-network", "social-media", "sm", "social network", "social media"))),
                ChannelRule.of("Organic Video", VIDEO, video.or(mediumHas("video"))),
                ChannelRule.of("Organic Search", Channel.SEARCH, search.or(medium("organic"))),
                ChannelRule.of("Referral", REFERRAL, medium("referral", "app", "link")),
                ChannelRule.of("Email", Channel.EMAIL, medium(EMAIL).or(traffic -> traffic.hasSource(EMAIL))),
                ChannelRule.of("Affiliates", AFFILIATE, medium("affiliate")),
                ChannelRule.of("Audio", AUDIO, medium("audio")),
                ChannelRule.of("SMS", Channel.SMS, medium("sms").or(traffic -> traffic.hasSource("sms"))),
                ChannelRule.of("Mobile Push Notifications", Channel.PUSH, Ga4ChannelGroups::isPush),
                new ChannelRule(new ChannelGroup("Unassigned", Optional.empty()), traffic -> true));
    }

    private static boolean isDirect(TrafficSource traffic) {
        return (traffic.source().isEmpty() && traffic.medium().isEmpty())
                || (traffic.hasSource("(direct)") && traffic.hasMedium("(none)", "(not set)"));
    }

    /** A campaign that matches {@code ^(.*(([^a-df-z]|^)shop|shopping).*)$}: "shop" not after a letter, unless e. */
    private static boolean hasShoppingCampaign(TrafficSource traffic) {
        String campaign = lower(traffic.campaign());
        if (campaign.contains("shopping")) {
            return true;
        }
        int at = campaign.indexOf("shop");
        while (at > 0 && isLetterButE(campaign.charAt(at - 1))) {
            at = campaign.indexOf("shop", at + 1);
        }
        return at >= 0;
    }

    private static boolean isLetterButE(char c) {
        return c >= 'a' && c <= 'z' && c != 'e';
    }

    /** A medium that matches {@code ^(.*cp.*|ppc|retargeting|paid.*)$}. */
    private static boolean isPaid(TrafficSource traffic) {
        String medium = lower(traffic.medium());
        return medium.contains("cp")
                || medium.equals("ppc")
                || medium.equals("retargeting")
                || medium.startsWith("paid");
    }

    // The published table of cases has this one source as paid, though its medium does not say so.
    private static boolean isAlibaba(TrafficSource traffic) {
        return traffic.hasSource("alibaba") && traffic.medium().isEmpty();
    }

    private static boolean isPush(TrafficSource traffic) {
        String medium = lower(traffic.medium());
        return medium.endsWith("push")
                || medium.contains("mobile")
                || medium.contains("notification")
                || traffic.hasSource("firebase");
    }

    private static Predicate<TrafficSource> is(SourceCategories categories, Category category) {
        return traffic -> traffic.source()
                .flatMap(categories::category)
                .filter(category::equals)
                .isPresent();
    }

    private static Predicate<TrafficSource> campaign(String part) {
        return traffic -> lower(traffic.campaign()).contains(part);
    }

    private static Predicate<TrafficSource> medium(String... names) {
        return traffic -> traffic.hasMedium(names);
    }

    private static Predicate<TrafficSource> mediumHas(String part) {
        return traffic -> lower(traffic.medium()).contains(part);
    }

    private static String lower(Optional<String> text) {
        return text.orElse("").toLowerCase(Locale.ROOT);
    }
}
