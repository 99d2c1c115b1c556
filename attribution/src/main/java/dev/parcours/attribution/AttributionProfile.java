package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.core.Journey;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * The choices by which another tool attributes, so that its figures can be had again: how it makes paths, and its
 * model.
 *
 * <pre>{@code
 * AttributionReport report = AttributionProfile.ga4LastClick()
 *         .attribute(ConversionPathRule.on("purchase"), journeys);
 * }</pre>
 *
 * <p>What only the user can say, such as which interactions are conversions and milestones, and on which channels
 * customers come directly, is left as the given rule has it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AttributionProfile {

    private final String name;
    private final UnaryOperator<ConversionPathRule> choices;
    private final AttributionModel model;

    private AttributionProfile(String name, UnaryOperator<ConversionPathRule> choices, AttributionModel model) {
        this.name = name;
        this.choices = choices;
        this.model = model;
    }

    /**
     * Returns how {@code markov_model} of the R package ChannelAttribution attributes as it is called by default, given
     * the converting and the other paths: a Markov chain of order 1 whose removal sends to null. It is given paths of
     * any age, one for each conversion. Where the package simulates walks, its figures differ from these by its noise.
     *
     * <p>Source: the reference manual of ChannelAttribution 2.2, and figures that it printed.
     */
    public static AttributionProfile channelAttribution() {
        return new AttributionProfile(
                "channel-attribution", ConversionPathRule::withoutLookback, MarkovAttribution.ofOrder(1));
    }

    /**
     * Returns how Google's fractribution attributes, as it is called by default: by leaving one out, on paths of 30
     * days before each conversion, in which the same channel in a row counts once (its path transform
     * {@code exposure}). Customers who never convert are the non-conversions.
     *
     * <p>It counts whole days back, and looks back from the end of its data where nobody converts; here, a lookback is
     * exact, and there is none without a conversion.
     *
     * <p>Source: its SQL templates and the description of its options. It leaves the days to the user; 30 are what it
     * recommends first.
     */
    public static AttributionProfile fractribution() {
        return new AttributionProfile(
                "fractribution",
                rule -> rule.withLookback(Duration.ofDays(30))
                        .withOverlap()
                        .withCollapsedRepeats()
                        .withoutTouchesAfterConversion(),
                LeaveOneOutAttribution.withDefaults());
    }

    /**
     * Returns how Google Analytics 4 attributes key events by "paid and organic channels last click": to the last touch
     * within 90 days that is not direct, or to direct if there is no other. Each key event looks back over all that
     * came before it. For key events that are the first visit or the first opening of an app, its window is 30 days:
     * call {@link ConversionPathRule#withLookback(Duration)} on what {@link #rule} returns.
     *
     * <p>The direct channel is called {@code direct}; where it is called otherwise, call
     * {@link ConversionPathRule#withDirectOnlyIfAlone} on what {@link #rule} returns.
     *
     * <p>Source: {@code AttributionSettings} of the Google Analytics Admin API, whose windows are its defaults.
     */
    public static AttributionProfile ga4LastClick() {
        return new AttributionProfile(
                "ga4-last-click",
                rule -> rule.withLookback(Duration.ofDays(90)).withOverlap().withDirectOnlyIfAlone(),
                LastTouchAttribution.withDefaults());
    }

    /**
     * Returns how Adobe Analytics attributes by "U-shaped": 40 % to the first touch, 40 % to the last, 20 % to those
     * between; of two touches half to each. Each conversion looks back over all touches within 30 days, and what was
     * touched with the conversion itself counts.
     *
     * <p>Source: the page "Attribution models and lookback windows" of its documentation. Adobe lets users choose the
     * window; 30 days are the choice here.
     */
    public static AttributionProfile adobeU() {
        return new AttributionProfile(
                "adobe-u", AttributionProfile::adobePaths, PositionBasedAttribution.withDefaults());
    }

    /**
     * Returns how Adobe Analytics attributes by "time decay", with its default half-life of 7 days, over the same
     * touches as {@link #adobeU}.
     *
     * <p>Source: as there.
     */
    public static AttributionProfile adobeTimeDecay() {
        return new AttributionProfile(
                "adobe-time-decay", AttributionProfile::adobePaths, TimeDecayAttribution.withDefaults());
    }

    private static ConversionPathRule adobePaths(ConversionPathRule rule) {
        return rule.withLookback(Duration.ofDays(30)).withOverlap().withConversionAsTouch();
    }

    /**
     * Returns how HubSpot attributes revenue by "W-shaped": 30 % each to the first interaction, to the last one before
     * the contact became a lead and to the last one before the deal was created, 10 % to the others, over the whole
     * history. The rule must name the milestones {@code lead} and {@code opportunity}, the latter when the deal is
     * created.
     *
     * <p>Source: the article "Understand attribution reporting" of its knowledge base. Where a milestone is missing,
     * HubSpot does not say what it does; here, see {@link MilestoneAttribution}.
     */
    public static AttributionProfile hubspotW() {
        return new AttributionProfile("hubspot-w", AttributionProfile::hubspotPaths, MilestoneAttribution.wShaped());
    }

    /**
     * Returns how HubSpot attributes revenue by "full path": 22.5 % each to the first interaction, to the last ones
     * before the lead, the deal and its closing, 10 % to the others, else as {@link #hubspotW}.
     *
     * <p>Source: as there.
     */
    public static AttributionProfile hubspotFullPath() {
        return new AttributionProfile(
                "hubspot-full-path", AttributionProfile::hubspotPaths, MilestoneAttribution.fullPath());
    }

    private static ConversionPathRule hubspotPaths(ConversionPathRule rule) {
        return rule.withoutLookback().withOverlap();
    }

    /** Returns the stable code of the profile. */
    public String name() {
        return name;
    }

    /** Returns the model. */
    public AttributionModel model() {
        return model;
    }

    /** Returns a rule with the choices about paths that the tool makes, and its own for all others. */
    public ConversionPathRule rule(ConversionPathRule rule) {
        return choices.apply(rule);
    }

    /**
     * Attributes the conversions of journeys as the tool does.
     *
     * @param rule what counts as a conversion, and what else only the user can say
     * @throws IllegalArgumentException if the rule cannot be applied to the journeys
     */
    public AttributionReport attribute(ConversionPathRule rule, Iterable<Journey> journeys) {
        return model.attribute(rule(rule).over(journeys));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
