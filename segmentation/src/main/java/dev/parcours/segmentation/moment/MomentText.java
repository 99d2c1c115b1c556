package dev.parcours.segmentation.moment;

import dev.parcours.core.Channel;
import dev.parcours.core.Labels;
import dev.parcours.core.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes answers out for people. */
final class MomentText {

    private static final Sentences SENTENCES = Sentences.load(MomentText.class::getResourceAsStream);

    private final Locale locale;
    private final Labels labels;

    MomentText(Locale locale) {
        this.locale = locale;
        labels = Labels.forLocale(locale);
    }

    String of(MomentAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "line", answer.moment().label().forLocale(locale), what(answer), answer.offer() ? say("offer") : ""));
        for (ChannelVerdict verdict : answer.channels()) {
            lines.add("  " + say("channel." + code(verdict.reason()), labels.of(verdict.channel())));
        }
        return String.join("\n", lines);
    }

    private String what(MomentAnswer answer) {
        String why =
                say("reason." + code(answer.reason()), text(answer.voidedAt().orElse(Instant.EPOCH)));
        String channel = answer.channel().map(this::label).orElse("");
        return switch (answer.status()) {
            case DUE -> say("due", answer.reminder().orElseThrow(), channel);
            case LATER ->
                say("later", text(answer.due().orElseThrow()), answer.reminder().orElseThrow(), channel, why);
            case VOID -> say("void", why);
            case NOT_APPLICABLE -> say("never", why);
        };
    }

    private String label(Channel channel) {
        return labels.of(channel);
    }

    // An instant in UTC, the same for every reader.
    private static String text(Instant instant) {
        return instant.toString();
    }

    private String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
