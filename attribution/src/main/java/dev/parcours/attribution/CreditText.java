package dev.parcours.attribution;

import static java.util.stream.Collectors.joining;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import dev.parcours.core.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what credits are, in one language. */
final class CreditText {

    private static final Sentences SENTENCES = Sentences.load(CreditText.class::getResourceAsStream);

    private final Locale locale;

    CreditText(Locale locale) {
        this.locale = locale;
    }

    List<String> journey(JourneyCredit journey) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "journey",
                journey.id(),
                journey.conversions(),
                isPositive(journey.value()),
                plain(journey.value()) + currency(journey)));
        journey.credits().forEach(credit -> lines.add(touch(credit)));
        if (journey.unattributedConversions() > 0) {
            lines.add(say("unattributed", journey.unattributedConversions()));
        }
        return List.copyOf(lines);
    }

    private static String currency(JourneyCredit journey) {
        return journey.credits().stream()
                .flatMap(credit -> credit.money().stream())
                .findFirst()
                .map(money -> " " + money.currency().getCurrencyCode())
                .orElse("");
    }

    private String touch(TouchCredit credit) {
        String channel = credit.touch().channel();
        String time =
                credit.touch().time().map(at -> say("touch.at", at.toString())).orElse("");
        if (credit.none().isPresent()) {
            return say("touch.nothing", channel, time, credit.none().get().sentence(locale));
        }
        return say("touch.earned", channel, time, credit.conversions(), credit.value() > 0 ? 1 : 0, worth(credit));
    }

    private static String worth(TouchCredit credit) {
        Optional<String> money = credit.money().map(Money::toString);
        return money.orElseGet(() -> plain(BigDecimal.valueOf(credit.value())));
    }

    List<String> report(AttributionReport report) {
        ConversionPaths paths = report.paths();
        List<String> lines = new ArrayList<>();
        lines.add(say("model", report.model(), codes(report.conventions())));
        String conventions = paths.conventions().isEmpty() ? "" : say("paths.conventions", codes(paths.conventions()));
        lines.add(say("paths", dimensions(paths), conventions, paths.conversions(), paths.nonConversions()));
        lines.add(say(
                "totals",
                report.attributedConversions(),
                report.unattributedConversions(),
                plain(report.attributedValue()),
                plain(report.unattributedValue())));
        if (!report.isAdditive()) {
            lines.add(say("not_additive"));
        }
        if (!paths.leftOut().isEmpty()) {
            lines.add(say("left_out", leftOut(paths)));
        }
        lines.add(say("caveat"));
        return List.copyOf(lines);
    }

    private static String dimensions(ConversionPaths paths) {
        return paths.dimensions().stream().map(Dimension::name).collect(joining(", "));
    }

    private String leftOut(ConversionPaths paths) {
        return paths.leftOut().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name())
                .collect(joining(", "));
    }

    private static String codes(Map<String, String> conventions) {
        return conventions.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(", "));
    }

    private static int isPositive(BigDecimal amount) {
        return amount.signum() > 0 ? 1 : 0;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0
                ? "0"
                : amount.stripTrailingZeros()
                        .setScale(Math.max(2, amount.stripTrailingZeros().scale()))
                        .toPlainString();
    }

    private String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }
}
