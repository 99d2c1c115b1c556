package dev.parcours.core.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters by which advertising and social networks mark the links to a page. Where a network marks links that
 * nobody paid for as well, the medium stays open.
 */
enum ClickId {
    GCLID("google", "cpc"),
    GBRAID("google", "cpc"),
    WBRAID("google", "cpc"),
    DCLID("google", "display"),
    SRSLTID("google shopping", ""),
    MSCLKID("bing", "cpc"),
    YCLID("yandex", "cpc"),
    TTCLID("tiktok", "cpc"),
    TWCLID("twitter", "cpc"),
    LI_FAT_ID("linkedin", "cpc"),
    SCCID("snapchat", "cpc"),
    RDT_CID("reddit", "cpc"),
    FBCLID("facebook", ""),
    IGSHID("instagram", ""),
    EPIK("pinterest", ""),
    MC_CID("mailchimp", "email");

    static final Set<String> NAMES =
            Arrays.stream(values()).map(ClickId::parameter).collect(Collectors.toUnmodifiableSet());

    private final String source;
    private final String medium;

    ClickId(String source, String medium) {
        this.source = source;
        this.medium = medium;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the first of some click ids, in the order of the constants, says. */
    static Optional<TrafficSource> meaning(Set<String> names) {
        return Arrays.stream(values())
                .filter(id -> names.contains(id.parameter()))
                .findFirst()
                .map(id -> TrafficSource.of(id.source, id.medium, ""));
    }
}
