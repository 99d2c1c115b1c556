package dev.parcours.core.render;

import dev.parcours.core.Channel;
import dev.parcours.core.Grain;
import dev.parcours.core.Labels;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Sentences;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.map.Emotion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How codes, numbers, times and dates read in a language. The rules are written here, since those of a JDK change from
 * one release to the next.
 */
final class Wording {

    private static final Sentences SENTENCES = Sentences.load(Wording.class::getResourceAsStream);

    private final Locale locale;
    private final Labels labels;

    Wording(Locale locale) {
        this.locale = locale;
        labels = Labels.forLocale(locale);
    }

    String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }

    /** A sentence about a number of things, which changes with the number. */
    String count(String key, long number) {
        return say(key, number, number(number));
    }

    String journeys(Grain grain, long number) {
        return count("grain." + code(grain), number);
    }

    String eachOnce(Grain grain) {
        return say("each." + code(grain));
    }

    private static String code(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    String of(LocalizedText text) {
        return text.forLocale(locale);
    }

    String of(Channel channel) {
        return labels.of(channel);
    }

    String channelOf(Touchpoint touchpoint) {
        return touchpoint.channel().map(labels::of).orElseGet(() -> say("touchpoint.noChannel"));
    }

    String of(Emotion emotion) {
        return emotion.name().orElseGet(() -> level(emotion.level()));
    }

    String level(int level) {
        return say("emotion." + level);
    }

    String number(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder grouped = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(say("number.group"));
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /**
     * A share in whole per cent; below a half and above 99 and a half it says so, since 0 and 100 mean none and all.
     */
    String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return say("none");
        }
        double value = share.getAsDouble();
        if (value > 0 && value < 0.005) {
            return "<\u202F" + say("number.percent", "1");
        }
        if (value > 0.995 && value < 1) {
            return ">\u202F" + say("number.percent", "99");
        }
        return say("number.percent", decimal(value * 100, 0));
    }

    /** A share in per cent with one decimal. */
    String exactPercent(OptionalDouble share) {
        return share.isEmpty() ? say("none") : say("number.percent", decimal(share.getAsDouble() * 100, 1));
    }

    private String decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString().replace(".", say("number.decimal"));
    }

    /** A time in its two largest units, rounded to the smaller one. */
    String duration(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        if (seconds < 3600) {
            return units(seconds / 60, "minute", seconds % 60, "second");
        }
        long minutes = duration.plusSeconds(30).toMinutes();
        if (minutes < 24 * 60) {
            return units(minutes / 60, "hour", minutes % 60, "minute");
        }
        long hours = duration.plusMinutes(30).toHours();
        return units(hours / 24, "day", hours % 24, "hour");
    }

    private String units(long large, String largeUnit, long small, String smallUnit) {
        String smallText = number(small) + "\u00A0" + say("unit." + smallUnit);
        if (large == 0) {
            return smallText;
        }
        String largeText = number(large) + "\u00A0" + say("unit." + largeUnit);
        return small == 0 ? largeText : largeText + " " + smallText;
    }

    String date(LocalDate date) {
        return say(
                "date",
                date.getDayOfMonth(),
                say("month." + date.getMonthValue()),
                // As text, or the year would get a thousands separator.
                Integer.toString(date.getYear()));
    }
}
