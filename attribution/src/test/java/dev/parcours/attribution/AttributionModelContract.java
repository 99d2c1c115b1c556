package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.Touch;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** What every attribution model must obey. */
abstract class AttributionModelContract {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double TOLERANCE = 1e-9;

    /** The models to test, of one class with various options. */
    abstract List<AttributionModel> models();

    /** Those of them to which all channels are alike. */
    List<AttributionModel> modelsBlindToNames() {
        return models();
    }

    @Property(tries = 300)
    void creditsSumToWhatIsAttributed(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : additiveReports(paths)) {
            assertThat(sum(report, ChannelCredit::conversions)).isCloseTo(report.attributedConversions(), near(report));
            assertThat(sum(report, ChannelCredit::value))
                    .isCloseTo(report.attributedValue().doubleValue(), near(report));
        }
    }

    @Property(tries = 300)
    void attributedAndUnattributedSumToTheTotal(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : reports(paths)) {
            assertThat(report.attributedConversions() + report.unattributedConversions())
                    .isEqualTo(report.conversions())
                    .isCloseTo(report.paths().conversions(), near(report));
            assertThat(report.attributedValue().add(report.unattributedValue()))
                    .isEqualByComparingTo(report.value())
                    .isEqualByComparingTo(report.paths().value());
        }
    }

    @Property(tries = 300)
    void moneySumsToTheAttributedValueExactly(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : additiveReports(paths)) {
            BigDecimal money = report.channels().stream()
                    .map(credit -> credit.money().orElseThrow().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(money).isEqualByComparingTo(report.attributedValue());
        }
    }

    @Property(tries = 300)
    void everyChannelHasAFiniteCreditThatIsNotNegative(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : reports(paths)) {
            assertThat(report.channels().stream().map(ChannelCredit::channel))
                    .containsExactlyElementsOf(report.paths().channels());
            for (ChannelCredit credit : report.channels()) {
                assertThat(credit.conversions()).isFinite().isNotNegative();
                assertThat(credit.value()).isFinite().isNotNegative();
                assertThat(credit.removalEffect().orElse(0)).isBetween(0.0, 1.0);
                assertThat(credit.valueRemovalEffect().orElse(0)).isBetween(0.0, 1.0);
            }
        }
    }

    @Property(tries = 100)
    void orderOfThePathsMakesNoDifference(@ForAll("paths") List<ConversionPath> paths, @ForAll long seed) {
        List<ConversionPath> shuffled = new ArrayList<>(paths);
        Collections.shuffle(shuffled, new Random(seed));
        assertSameCredits(paths, shuffled, UnaryOperator.identity());
    }

    @Property(tries = 100)
    void writingAPathAsTwoOfHalfItsWeightMakesNoDifference(@ForAll("paths") List<ConversionPath> paths) {
        List<ConversionPath> halves = new ArrayList<>();
        for (ConversionPath path : paths) {
            ConversionPath half = copy(path, UnaryOperator.identity())
                    .conversions(path.conversions() / 2)
                    .nonConversions(path.nonConversions() / 2)
                    .value(path.value().divide(BigDecimal.valueOf(2)))
                    .build();
            halves.add(half);
            halves.add(half);
        }
        for (AttributionModel model : models()) {
            assertSameCredits(
                    model.attribute(ConversionPaths.of(paths)),
                    model.attribute(ConversionPaths.of(halves)),
                    UnaryOperator.identity());
        }
    }

    @Property(tries = 100)
    void renamingChannelsRenamesTheirCredits(@ForAll("paths") List<ConversionPath> paths) {
        UnaryOperator<String> newName = name -> "z" + (char) ('z' - name.charAt(0));
        List<ConversionPath> renamed =
                paths.stream().map(path -> copy(path, newName).build()).toList();
        for (AttributionModel model : modelsBlindToNames()) {
            assertSameCredits(
                    model.attribute(ConversionPaths.of(paths)), model.attribute(ConversionPaths.of(renamed)), newName);
        }
    }

    @Property(tries = 100)
    void channelOnPathsOfWeightZeroIsReportedWithCreditZero(@ForAll("paths") List<ConversionPath> paths) {
        List<ConversionPath> more = new ArrayList<>(paths);
        more.add(ConversionPath.builder("zero").touch("nobody").touch("a").build());
        for (AttributionModel model : models()) {
            ChannelCredit credit = model.attribute(ConversionPaths.of(more)).channel("nobody");
            assertThat(credit.conversions()).isZero();
            assertThat(credit.value()).isZero();
        }
    }

    @Property(tries = 100)
    void conversionsWithoutATouchChangeNoCredit(@ForAll("paths") List<ConversionPath> paths) {
        List<ConversionPath> more = new ArrayList<>(paths);
        more.add(ConversionPath.builder("direct")
                .conversions(3)
                .value(BigDecimal.TEN)
                .build());
        for (AttributionModel model : models()) {
            AttributionReport before = model.attribute(ConversionPaths.of(paths));
            AttributionReport after = model.attribute(ConversionPaths.of(more));
            assertSameCredits(before, after, UnaryOperator.identity());
            assertThat(after.unattributedConversions()).isCloseTo(before.unattributedConversions() + 3, near(after));
        }
    }

    @Property(tries = 100)
    void withoutConversionsEverythingIsZero(@ForAll("paths") List<ConversionPath> paths) {
        List<ConversionPath> lost = new ArrayList<>();
        for (ConversionPath path : paths) {
            ConversionPath.Builder same = ConversionPath.builder(path.id()).nonConversions(path.nonConversions());
            path.touches().forEach(same::touch);
            lost.add(same.build());
        }
        for (AttributionReport report : reports(lost)) {
            assertThat(report.conversions()).isZero();
            assertThat(report.channels()).allSatisfy(credit -> {
                assertThat(credit.conversions()).isZero();
                assertThat(credit.money()).contains(Money.zero(EUR));
            });
        }
    }

    @Property(tries = 100)
    void creditsOfJourneysSumToThoseOfChannelsToTheCent(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : reports(paths)) {
            Map<String, Long> cents = new LinkedHashMap<>();
            paths.stream()
                    .map(ConversionPath::id)
                    .distinct()
                    .forEach(id -> report.journey(id)
                            .credits()
                            .forEach(credit -> cents.merge(
                                    credit.touch().channel(),
                                    credit.money().orElseThrow().minorUnits(),
                                    Long::sum)));
            assertThat(report.channels())
                    .allSatisfy(credit -> assertThat(credit.money().orElseThrow())
                            .isEqualTo(new Money(cents.getOrDefault(credit.channel(), 0L), EUR)
                                    .plus(report.residual(credit.channel())
                                            .money()
                                            .orElseThrow())));
        }
    }

    @Property(tries = 100)
    void residualsSumToZero(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : reports(paths)) {
            List<Residual> residuals = report.channels().stream()
                    .map(credit -> report.residual(credit.channel()))
                    .toList();
            assertThat(residuals.stream().mapToDouble(Residual::conversions).sum())
                    .isCloseTo(0, near(report));
            assertThat(residuals.stream().mapToDouble(Residual::value).sum()).isCloseTo(0, near(report));
            assertThat(residuals.stream()
                            .mapToLong(
                                    residual -> residual.money().orElseThrow().minorUnits())
                            .sum())
                    .isZero();
        }
    }

    @Property(tries = 100)
    void touchEarnsSomethingOrSaysWhyNot(@ForAll("paths") List<ConversionPath> paths) {
        for (AttributionReport report : reports(paths)) {
            for (ConversionPath path : paths) {
                assertThat(report.journey(path.id()).credits())
                        .hasSizeGreaterThanOrEqualTo(path.touches().size());
                assertThat(report.journey(path.id()).credits()).allSatisfy(credit -> {
                    Optional<NoCredit> none = credit.none();
                    assertThat(credit.conversions() > 0 || credit.value() > 0).isEqualTo(none.isEmpty());
                });
            }
        }
    }

    @Property(tries = 1)
    void nameIsReadBack() {
        for (AttributionModel model : models()) {
            if (model instanceof PositionWeightAttribution) {
                // A function has no name that could be read.
                continue;
            }
            assertThat(AttributionModel.named(model.name())).hasSameClassAs(model);
            assertThat(AttributionModel.named(model.name()).name()).isEqualTo(model.name());
        }
    }

    @Property(tries = 1)
    void withoutPathsTheReportIsEmpty() {
        for (AttributionReport report : reports(List.of())) {
            assertThat(report.conversions()).isZero();
            assertThat(report.channels()).isEmpty();
        }
    }

    private List<AttributionReport> reports(List<ConversionPath> paths) {
        ConversionPaths given = ConversionPaths.of(paths).withCurrency(EUR);
        return models().stream().map(model -> model.attribute(given)).toList();
    }

    /** Participation says of itself that what it credits exceeds the total; no other model may. */
    private List<AttributionReport> additiveReports(List<ConversionPath> paths) {
        return reports(paths).stream()
                .filter(report -> {
                    boolean isParticipation = report.model().equals("participation");
                    assertThat(report.isAdditive()).isNotEqualTo(isParticipation);
                    return !isParticipation;
                })
                .toList();
    }

    private void assertSameCredits(
            List<ConversionPath> one, List<ConversionPath> other, UnaryOperator<String> newName) {
        for (AttributionModel model : models()) {
            assertSameCredits(
                    model.attribute(ConversionPaths.of(one)), model.attribute(ConversionPaths.of(other)), newName);
        }
    }

    private static void assertSameCredits(AttributionReport one, AttributionReport other, UnaryOperator<String> name) {
        assertThat(other.channels()).hasSameSizeAs(one.channels());
        for (ChannelCredit credit : one.channels()) {
            ChannelCredit same = other.channel(name.apply(credit.channel()));
            assertThat(same.conversions()).isCloseTo(credit.conversions(), near(one));
            assertThat(same.value()).isCloseTo(credit.value(), near(one));
        }
    }

    private static Offset<Double> near(AttributionReport report) {
        return within(TOLERANCE * (1 + report.conversions() + report.value().doubleValue()));
    }

    private static double sum(AttributionReport report, ToDoubleFunction<ChannelCredit> part) {
        return report.channels().stream().mapToDouble(part).sum();
    }

    private static ConversionPath.Builder copy(ConversionPath path, UnaryOperator<String> newName) {
        ConversionPath.Builder copy = ConversionPath.builder(path.id());
        path.touches().forEach(touch -> copy.touch(touch.withChannel(newName.apply(touch.channel()))));
        path.conversionTime().ifPresent(copy::converted);
        return copy.conversions(path.conversions()).value(path.value()).nonConversions(path.nonConversions());
    }

    /** Paths with times, so that every model takes them, and with weights. Some ids are shared. */
    @Provide
    Arbitrary<List<ConversionPath>> paths() {
        Arbitrary<List<String>> channels =
                Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(6);
        Arbitrary<List<Integer>> hours =
                Arbitraries.integers().between(0, 400).list().ofSize(7);
        Arbitrary<Double> counts = Arbitraries.of(0.0, 0.0, 1.0, 1.0, 2.0, 3.75, 1_000.0);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 100_000);
        return Combinators.combine(Arbitraries.integers().between(1, 4), channels, hours, counts, counts, cents)
                .as(AttributionModelContract::path)
                .list()
                .ofMaxSize(7);
    }

    private static ConversionPath path(
            int id, List<String> channels, List<Integer> hours, double conversions, double nonConversions, int cents) {
        ConversionPath.Builder path = ConversionPath.builder("j-" + id).nonConversions(nonConversions);
        Instant time = START;
        for (int i = 0; i < channels.size(); i++) {
            time = time.plus(Duration.ofHours(hours.get(i)));
            path.touch(touch(channels.get(i), time, hours.get(i)));
        }
        if (conversions > 0) {
            path.converted(time.plus(Duration.ofHours(hours.get(6))))
                    .conversions(conversions)
                    .value(BigDecimal.valueOf(cents, 2));
        }
        return path.build();
    }

    /** Every touch is of some kind, and some reach a milestone. */
    private static Touch touch(String channel, Instant time, int hours) {
        Touch touch = Touch.of(channel, time).withKind(hours % 2 == 0 ? "click" : "view");
        Touch ofLead = hours % 5 == 0 ? touch.withMilestone("lead") : touch;
        return hours % 7 == 0 ? ofLead.withMilestone("opportunity") : ofLead;
    }
}
