package dev.parcours.core.ingest;

import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.ingest.SegmentCall.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** On which channel a call of the Segment specification happened, and who began it. */
final class SegmentChannels {

    /** The families of semantic events that are of one channel, by how their names begin. */
    private static final Map<String, Channel> MESSAGES = Map.of(
            "email ", Channel.EMAIL,
            "unsubscribed", Channel.EMAIL,
            "sms ", Channel.SMS,
            "push notification ", Channel.PUSH,
            "live chat ", Channel.CHAT);

    private static final List<String> OF_APP = List.of("application ", "deep link ", "install attributed");
    private static final List<String> SENT =
            List.of("email delivered", "email bounced", "push notification received", "push notification bounced");

    private SegmentChannels() {}

    /** The channel of an event that tells it by its name. */
    static Optional<Channel> ofMessage(String event) {
        String name = event.toLowerCase(Locale.ROOT);
        return MESSAGES.entrySet().stream()
                .filter(family -> name.startsWith(family.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static Optional<Direction> direction(SegmentCall call, String event) {
        if (call.kind() != Kind.TRACK) {
            return Optional.of(Direction.INBOUND);
        }
        boolean isMessage = ofMessage(event)
                .filter(channel -> channel.equals(Channel.EMAIL) || channel.equals(Channel.PUSH))
                .isPresent();
        if (!isMessage) {
            return Optional.empty();
        }
        return Optional.of(SENT.contains(event.toLowerCase(Locale.ROOT)) ? Direction.OUTBOUND : Direction.INBOUND);
    }

    /** The site or the app, where the call came from. */
    static Optional<Channel> ofSurface(SegmentCall call, String event) {
        Row row = call.row();
        String name = event.toLowerCase(Locale.ROOT);
        String library = row.text("channel").orElse("");
        boolean isApp = call.kind() == Kind.SCREEN
                || OF_APP.stream().anyMatch(name::startsWith)
                || library.equals("mobile")
                || row.text("context.app.name").isPresent();
        if (isApp) {
            return Optional.of(Channel.APP);
        }
        boolean isSite = call.kind() == Kind.PAGE
                || library.equals("browser")
                || row.text("context.page.url").isPresent();
        return isSite ? Optional.of(Channel.WEB) : Optional.empty();
    }

    static TrafficSource traffic(SegmentCall call) {
        Row row = call.row();
        TrafficSource stated = campaign(row, "context.campaign.").orElse(campaign(row, "properties.campaign."));
        boolean isPage = call.kind() == Kind.PAGE;
        String url = Prefixed.text(row, "context.page.url", isPage ? "properties.url" : "context.page.url")
                .orElse("");
        String referrer = Prefixed.text(
                        row,
                        "context.page.referrer",
                        isPage ? "properties.referrer" : "context.page.referrer",
                        "context.referrer.url")
                .orElse("");
        return stated.orElse(TrafficSource.ofPage(url, referrer));
    }

    private static TrafficSource campaign(Row row, String prefix) {
        return TrafficSource.of(
                row.text(prefix + "source").orElse(""),
                row.text(prefix + "medium").orElse(""),
                row.text(prefix + "name").orElse(""));
    }
}
