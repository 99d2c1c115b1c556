package dev.parcours.attribution.path;

import dev.parcours.core.Channel;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes journeys and paths as texts, so that tests are tables.
 *
 * <p>A step is {@code type:channel/campaign=10.00EUR#stage@day}; all but the day may be absent, and the type is then
 * {@code visit}. A path is its touches, {@code +} for a conversion with its value or {@code -} for a non-conversion,
 * and what it leaves out.
 */
public final class JourneyText {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Pattern STEP =
            Pattern.compile("(?:(\\w+):)?(\\w+)?(?:/(\\w+))?(?:=(-?[\\d.]+)([A-Z]{3}))?(?:#([\\w]+))?@([\\d.]+)");

    private JourneyText() {}

    public static Journey journey(String steps) {
        return journey("j-1", steps, Journey.End.INACTIVE);
    }

    public static Journey journey(String id, String steps, Journey.End end) {
        List<Step> read = Arrays.stream(steps.split(" ")).map(JourneyText::step).collect(Collectors.toList());
        return new Journey(id, Grain.JOURNEY, StageModels.fiveStages(), read, Journey.Start.FIRST_INTERACTION, end);
    }

    private static Step step(String text) {
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            throw new IllegalArgumentException(text);
        }
        String type = step.group(1) == null ? "visit" : step.group(1);
        Interaction.Builder interaction =
                Interaction.builder().customer("c-1").type(type).time(day(step.group(7)));
        if (step.group(2) != null) {
            interaction.touchpoint(Touchpoint.of(Channel.of(step.group(2)), "page"));
        }
        if (step.group(3) != null) {
            interaction.campaign(step.group(3));
        }
        if (step.group(4) != null) {
            interaction.value(Money.of(new BigDecimal(step.group(4)), Currency.getInstance(step.group(5))));
        }
        Optional<Stage> stage = Optional.ofNullable(step.group(6))
                .map(id -> StageModels.fiveStages().stage(id));
        return new Step(interaction.build(), stage);
    }

    public static Instant day(String day) {
        return START.plus(Duration.ofSeconds(
                new BigDecimal(day).multiply(BigDecimal.valueOf(86_400)).longValueExact()));
    }

    static List<String> texts(ConversionPathRule rule, String steps) {
        return texts(rule.pathsOf(journey(steps)));
    }

    static List<String> texts(List<ConversionPath> paths) {
        return paths.stream().map(JourneyText::text).toList();
    }

    private static String text(ConversionPath path) {
        String touches = path.touches().stream().map(JourneyText::text).collect(Collectors.joining(" > "));
        String ends = (path.conversions() > 0 ? " +" : "")
                + (path.value().signum() > 0 ? path.value() : "")
                + (path.nonConversions() > 0 ? " -" : "");
        String leftOut = path.leftOut().stream()
                .map(left -> " (" + left.touch().channel() + " " + left.reason() + ")")
                .collect(Collectors.joining());
        return (touches + ends + leftOut).strip();
    }

    private static String text(Touch touch) {
        return touch.channel()
                + (touch.milestones().isEmpty() ? "" : touch.milestones().toString());
    }
}
