package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads the names of models. */
final class ModelNames {

    private static final String KNOWN =
            "first, last, last-non-direct, linear, linear-unique, participation, first-on:CHANNELS, first-not-on:CHANNELS,"
                    + " last-on:CHANNELS, last-not-on:CHANNELS, position, position:FIRST:LAST, j, inverse-j, w, full-path,"
                    + " w:LEAD:OPPORTUNITY, full-path:LEAD:OPPORTUNITY, by-channel:WEIGHTS, by-kind:WEIGHTS, time-decay,"
                    + " time-decay:HALF_LIFE, markov, markov:ORDER, shapley, shapley-ordered, shapley-rate,"
                    + " shapley-rate:WORTH:SUPPORT:NEGATIVE, shao-li, shao-li:global, leave-one-out, hazard, logistic,"
                    + " logistic:PENALTY";

    private ModelNames() {}

    static AttributionModel parse(String name) {
        List<String> parts = List.of(name.split(":", -1));
        try {
            return model(parts.get(0), parts.subList(1, parts.size()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "there is no attribution model '%s' (%s); the models are %s".formatted(name, e.getMessage(), KNOWN),
                    e);
        }
    }

    private static AttributionModel shaoLi(String option) {
        checkArgument(option.equals(ShaoLiAttribution.GLOBALLY_SCALED), "'%s' is no option", option);
        return ShaoLiAttribution.globallyScaled();
    }

    private static AttributionModel model(String kind, List<String> options) {
        return switch (kind + "/" + options.size()) {
            case FirstTouchAttribution.NAME + "/0" -> FirstTouchAttribution.withDefaults();
            case LastTouchAttribution.NAME + "/0" -> LastTouchAttribution.withDefaults();
            case LastTouchAttribution.NAME_NON_DIRECT + "/0" -> LastTouchAttribution.nonDirect();
            case FirstTouchAttribution.NAME_ON + "/1" -> FirstTouchAttribution.on(OptionText.parseList(options.get(0)));
            case FirstTouchAttribution.NAME_NOT_ON + "/1" ->
                FirstTouchAttribution.notOn(OptionText.parseList(options.get(0)));
            case LastTouchAttribution.NAME_ON + "/1" -> LastTouchAttribution.on(OptionText.parseList(options.get(0)));
            case LastTouchAttribution.NAME_NOT_ON + "/1" ->
                LastTouchAttribution.notOn(OptionText.parseList(options.get(0)));
            case ParticipationAttribution.NAME + "/0" -> ParticipationAttribution.withDefaults();
            case LinearAttribution.NAME + "/0" -> LinearAttribution.withDefaults();
            case LinearAttribution.NAME_PER_CHANNEL + "/0" -> LinearAttribution.perChannel();
            case PositionBasedAttribution.NAME + "/0" -> PositionBasedAttribution.withDefaults();
            case PositionBasedAttribution.NAME + "/2" ->
                PositionBasedAttribution.ofShares(
                        Double.parseDouble(options.get(0)), Double.parseDouble(options.get(1)));
            case PositionBasedAttribution.NAME_J + "/0" -> PositionBasedAttribution.jShaped();
            case PositionBasedAttribution.NAME_INVERSE_J + "/0" -> PositionBasedAttribution.inverseJShaped();
            case MilestoneAttribution.NAME_W + "/0" -> MilestoneAttribution.wShaped();
            case MilestoneAttribution.NAME_FULL_PATH + "/0" -> MilestoneAttribution.fullPath();
            case MilestoneAttribution.NAME_W + "/2" ->
                MilestoneAttribution.wShaped(
                        OptionText.unescaped(options.get(0)), OptionText.unescaped(options.get(1)));
            case MilestoneAttribution.NAME_FULL_PATH + "/2" ->
                MilestoneAttribution.fullPath(
                        OptionText.unescaped(options.get(0)), OptionText.unescaped(options.get(1)));
            case ChannelWeightAttribution.NAME + "/1" ->
                ChannelWeightAttribution.of(OptionText.parseMap(options.get(0)));
            case KindWeightAttribution.NAME + "/1" -> KindWeightAttribution.of(OptionText.parseMap(options.get(0)));
            case TimeDecayAttribution.NAME + "/0" -> TimeDecayAttribution.withDefaults();
            case TimeDecayAttribution.NAME + "/1" ->
                TimeDecayAttribution.ofHalfLife(TimeDecayAttribution.parseHalfLife(options.get(0)));
            case MarkovAttribution.NAME + "/0" -> MarkovAttribution.ofOrder(1);
            case MarkovAttribution.NAME + "/1" -> MarkovAttribution.ofOrder(Integer.parseInt(options.get(0)));
            case ShapleyAttribution.NAME + "/0" -> ShapleyAttribution.simplified();
            case ShapleyAttribution.NAME_ORDERED + "/0" -> ShapleyAttribution.ordered();
            case ShapleyRateAttribution.NAME + "/0" -> ShapleyRateAttribution.withDefaults();
            case ShapleyRateAttribution.NAME + "/3" ->
                ShapleyRateAttribution.parse(options.get(0), options.get(1), options.get(2));
            case ShaoLiAttribution.NAME + "/0" -> ShaoLiAttribution.withDefaults();
            case ShaoLiAttribution.NAME + "/1" -> shaoLi(options.get(0));
            case LeaveOneOutAttribution.NAME + "/0" -> LeaveOneOutAttribution.withDefaults();
            case HazardAttribution.NAME + "/0" -> HazardAttribution.withDefaults();
            case LogisticAttribution.NAME + "/0" -> LogisticAttribution.withDefaults();
            case LogisticAttribution.NAME + "/1" -> LogisticAttribution.ofPenalty(Double.parseDouble(options.get(0)));
            default ->
                throw new IllegalArgumentException("'%s' with %s options is none".formatted(kind, options.size()));
        };
    }
}
