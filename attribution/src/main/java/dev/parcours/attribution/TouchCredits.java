package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.Touch;
import dev.parcours.core.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells what each touch of single paths earned, or why it earned nothing. */
final class TouchCredits {

    private final ConversionPaths paths;
    private final JourneySharing sharing;

    TouchCredits(ConversionPaths paths, JourneySharing sharing) {
        this.paths = paths;
        this.sharing = sharing;
    }

    List<TouchCredit> of(List<Integer> rows) {
        List<TouchCredit> credits = new ArrayList<>();
        rows.forEach(row -> credits.addAll(of(row)));
        return credits;
    }

    private List<TouchCredit> of(int row) {
        ConversionPath path = paths.list().get(row);
        List<TouchCredit> credits = new ArrayList<>();
        if (path.conversions() > 0 && !path.touches().isEmpty()) {
            credits.addAll(sharedOut(path, row));
        } else {
            path.touches().forEach(touch -> credits.add(nothing(touch, NoCredit.NOT_CONVERTED)));
        }
        path.leftOut().forEach(left -> credits.add(nothing(left.touch(), left.reason())));
        if (!path.leftOut().isEmpty()) {
            credits.sort(Comparator.comparing(credit -> credit.touch().time().orElse(Instant.MIN)));
        }
        return credits;
    }

    private List<TouchCredit> sharedOut(ConversionPath path, int row) {
        double[] conversions = sharing.ofConversions(paths, row);
        double[] values = sharing.ofValue(paths, row);
        Optional<long[]> money = paths.hasCurrency() ? Optional.of(sharing.money(paths, row)) : Optional.empty();
        double value = path.value().doubleValue();
        List<TouchCredit> credits = new ArrayList<>();
        for (int i = 0; i < conversions.length; i++) {
            int place = i;
            Touch touch = path.touches().get(i);
            credits.add(
                    touch.channel().equals(ConversionPaths.GAP)
                            ? nothing(touch, NoCredit.CHANNEL_LEFT_OUT)
                            : new TouchCredit(
                                    touch,
                                    path.conversions() * conversions[i],
                                    value * values[i],
                                    money.map(units -> new Money(units[place], paths.currency())),
                                    conversions[i] > 0 || value * values[i] > 0
                                            ? Optional.empty()
                                            : Optional.of(NoCredit.NOT_BY_MODEL)));
        }
        return credits;
    }

    private TouchCredit nothing(Touch touch, NoCredit reason) {
        Optional<Money> money = paths.hasCurrency() ? Optional.of(Money.zero(paths.currency())) : Optional.empty();
        return new TouchCredit(touch, 0, 0, money, Optional.of(reason));
    }
}
