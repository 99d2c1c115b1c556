package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.Touch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attributes equal parts of a conversion to the touches by which the customer got further, and the rest in equal parts
 * to the others.
 *
 * <ul>
 *   <li>{@linkplain #wShaped() W-shaped}: 30 % each to the first touch, to that of the lead and to that of the
 *       opportunity.
 *   <li>{@linkplain #fullPath() Full path}: 22.5 % each to the first touch, to that of the lead, to that of the
 *       opportunity and to the last touch.
 * </ul>
 *
 * <p>The other touches share 10 %. For example, after <em>search, email (lead), display, email (opportunity),
 * search</em> in the W-shaped model the first search has 0.3, each e-mail 0.3, display 0.05 and the last search 0.05;
 * on the full path 0.225 each but for display, which has 0.1.
 *
 * <p>Which touch reached a milestone, the paths say: see
 * {@link dev.parcours.attribution.path.ConversionPathRule#withMilestone}. If several did, the last one has it.
 *
 * <ul>
 *   <li>A touch that is several of these has all their parts.
 *   <li>If a path lacks one milestone, the part of it goes to the others in equal parts; if it has no other touches, so
 *       does their part.
 *   <li>If a path has none of the milestones, as where paths were counted together, they are taken to be evenly placed:
 *       of {@code n} touches, numbered from 0, the W-shaped model takes 0, {@code (n - 1) / 2} and {@code n - 1}, and
 *       the full path 0, {@code (n - 1) / 3}, {@code 2 (n - 1) / 3} and {@code n - 1}, rounded half up.
 * </ul>
 */
public final class MilestoneAttribution extends TouchRule {

    static final String NAME_W = "w";
    static final String NAME_FULL_PATH = "full-path";

    private static final String LEAD = "lead";
    private static final String OPPORTUNITY = "opportunity";
    private static final double OTHERS = 0.1;

    private final String lead;
    private final String opportunity;
    private final boolean isLastAnAnchor;

    private MilestoneAttribution(String lead, String opportunity, boolean isLastAnAnchor) {
        checkArgument(!lead.isBlank() && !opportunity.isBlank(), "the name of a milestone must not be blank");
        checkArgument(!lead.equals(opportunity), "two different milestones are needed, but both are '%s'", lead);
        this.lead = lead;
        this.opportunity = opportunity;
        this.isLastAnAnchor = isLastAnAnchor;
    }

    /** Returns the W-shaped model of the milestones {@code lead} and {@code opportunity}. */
    public static MilestoneAttribution wShaped() {
        return wShaped(LEAD, OPPORTUNITY);
    }

    /**
     * Returns the W-shaped model of other milestones.
     *
     * @throws IllegalArgumentException if one is blank or the two are the same
     */
    public static MilestoneAttribution wShaped(String lead, String opportunity) {
        return new MilestoneAttribution(lead, opportunity, false);
    }

    /** Returns the full-path model of the milestones {@code lead} and {@code opportunity}. */
    public static MilestoneAttribution fullPath() {
        return fullPath(LEAD, OPPORTUNITY);
    }

    /**
     * Returns the full-path model of other milestones.
     *
     * @throws IllegalArgumentException if one is blank or the two are the same
     */
    public static MilestoneAttribution fullPath(String lead, String opportunity) {
        return new MilestoneAttribution(lead, opportunity, true);
    }

    @Override
    public String name() {
        String name = isLastAnAnchor ? NAME_FULL_PATH : NAME_W;
        return lead.equals(LEAD) && opportunity.equals(OPPORTUNITY)
                ? name
                : name + ":" + OptionText.escaped(lead) + ":" + OptionText.escaped(opportunity);
    }

    @Override
    Map<String, String> conventions() {
        return Map.of(
                "milestones",
                OptionText.list(List.of(lead, opportunity)),
                "missing-milestone",
                "to-the-others",
                "no-milestones",
                "evenly-placed");
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return this::share;
    }

    private void share(ConversionPaths paths, int row, double[] shares) {
        int length = paths.length(row);
        Arrays.fill(shares, 0, length, 0);
        countAnchors(paths, row, shares);
        int anchors = 0;
        int others = 0;
        for (int i = 0; i < length; i++) {
            anchors += (int) shares[i];
            others += shares[i] == 0 ? 1 : 0;
        }
        double ofAnchors = others == 0 ? 1 : 1 - OTHERS;
        for (int i = 0; i < length; i++) {
            shares[i] = shares[i] == 0 ? OTHERS / others : ofAnchors * shares[i] / anchors;
        }
    }

    /** Writes for each touch how many anchors it is. */
    private void countAnchors(ConversionPaths paths, int row, double[] counts) {
        int end = paths.length(row) - 1;
        int ofLead = last(paths, row, lead);
        int ofOpportunity = last(paths, row, opportunity);
        if (ofLead < 0 && ofOpportunity < 0) {
            int gaps = isLastAnAnchor ? 3 : 2;
            for (int i = 0; i <= gaps; i++) {
                // Half up: floor((2 i end + gaps) / (2 gaps)).
                counts[(int) ((2L * i * end + gaps) / (2L * gaps))]++;
            }
            return;
        }
        counts[0]++;
        if (ofLead >= 0) {
            counts[ofLead]++;
        }
        if (ofOpportunity >= 0) {
            counts[ofOpportunity]++;
        }
        if (isLastAnAnchor) {
            counts[end]++;
        }
    }

    /** Returns the last touch that reached a milestone, or -1. */
    private static int last(ConversionPaths paths, int row, String milestone) {
        if (!paths.hasMilestones()) {
            return -1;
        }
        List<Touch> touches = paths.list().get(row).touches();
        for (int i = touches.size() - 1; i >= 0; i--) {
            Set<String> reached = touches.get(i).milestones();
            if (reached.contains(milestone)) {
                return i;
            }
        }
        return -1;
    }
}
