package dev.parcours.examples.cli;

import dev.parcours.attribution.experiment.Correction;
import dev.parcours.core.Dimension;
import dev.parcours.core.identity.AnonymousPolicy;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.StepSelector;
import dev.parcours.segmentation.condition.Logic;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read, and what is said of one that cannot be. */
final class OptionValues {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");

    private OptionValues() {}

    /** Several names, written with commas between them. */
    record Names(List<String> list) {

        static final Names NONE = new Names(List.of());

        Names {
            list = List.copyOf(list);
        }
    }

    /** The levels of a funnel, written with commas between them. */
    record FunnelLevels(List<StepSelector> list) {

        FunnelLevels {
            list = List.copyOf(list);
        }
    }

    /** Makes a command and its subcommands read the values of their options in this way. */
    static void register(CommandLine command) {
        command.registerConverter(String.class, OptionValues::text)
                .registerConverter(Path.class, OptionValues::path)
                .registerConverter(Names.class, OptionValues::names)
                .registerConverter(FunnelLevels.class, OptionValues::funnelLevels)
                .registerConverter(Identifier.class, OptionValues::identifier)
                .registerConverter(Integer.class, OptionValues::count)
                .registerConverter(int.class, OptionValues::count)
                .registerConverter(Currency.class, OptionValues::currency)
                .registerConverter(Character.class, OptionValues::separator)
                .registerConverter(Charset.class, OptionValues::encoding)
                .registerConverter(ZoneId.class, OptionValues::zone)
                .registerConverter(Instant.class, OptionValues::instant)
                .registerConverter(Duration.class, OptionValues::duration)
                .registerConverter(Funnel.Kind.class, text -> code(text, Funnel.Kind.values()))
                .registerConverter(JourneysCommand.By.class, text -> code(text, JourneysCommand.By.values()))
                .registerConverter(
                        JourneysCommand.VariantKind.class, text -> code(text, JourneysCommand.VariantKind.values()))
                .registerConverter(EventFormat.class, text -> code(text, EventFormat.values()))
                .registerConverter(AnonymousPolicy.class, text -> code(text, AnonymousPolicy.values()))
                .registerConverter(Correction.class, text -> code(text, Correction.values()))
                .registerConverter(Logic.class, text -> code(text, Logic.values()))
                .registerConverter(Language.class, text -> code(text, Language.values()));
    }

    /** An empty value is mostly a variable of a script that is not set. */
    private static String text(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("it is empty; write a value after it");
        }
        return text;
    }

    private static Path path(String text) {
        try {
            return Path.of(text(text));
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it cannot be the name of a file or folder: " + e.getReason());
        }
    }

    private static Names names(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw new TypeConversionException(
                    "'" + text + "' has an empty name; write names with one comma between each two");
        }
        return new Names(names);
    }

    private static FunnelLevels funnelLevels(String text) {
        try {
            return new FunnelLevels(
                    names(text).list().stream().map(StepSelector::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static Identifier identifier(String text) {
        try {
            return Identifier.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static Integer count(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new TypeConversionException("'" + text + "' is not a whole number from 1 on");
        }
        return Integer.valueOf(text);
    }

    static Dimension dimension(String text) {
        return code(text, Dimension.values());
    }

    private static Currency currency(String text) {
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not a currency code of ISO 4217, such as EUR");
        }
    }

    private static Character separator(String text) {
        if (text.equals("\\t") || text.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (text.strip().equals(Records.BETWEEN_TOUCHES)) {
            return Records.BETWEEN_TOUCHES.charAt(0);
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw new TypeConversionException("'" + text + "' is not one character that can separate fields, such as ;"
                    + " or | (write tab for a tab)");
        }
        return text.charAt(0);
    }

    private static Charset encoding(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "there is no encoding '" + text + "'; write one such as UTF-8 or windows-1252");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("there is no zone '" + text + "'; write one such as Europe/Paris or UTC");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not an instant; write one with its offset, such as 2026-07-01T00:00:00Z");
        }
    }

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        long number = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
        if (number == 0) {
            throw new TypeConversionException("'" + text + "' is not a time such as 90s, 30m, 2h or 1d");
        }
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static <E extends Enum<E>> E code(String text, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return value;
            }
        }
        throw new TypeConversionException("'%s' is none of %s"
                .formatted(
                        text,
                        Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
