/**
 * Where journeys stall, loop, go back or end more than elsewhere: what, where, when, for whom, and what it costs.
 *
 * <pre>{@code
 * Friction friction = Friction.ofDefaults().over(journeys);
 * for (FrictionFinding finding : friction.findings()) {
 *     System.out.println(finding.sentence(Locale.ENGLISH));
 *     journeys.list().stream().filter(finding::isShownBy).map(Journey::id).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <h2>How a finding is made</h2>
 *
 * <ol>
 *   <li><em>Count.</em> Each {@linkplain dev.parcours.core.friction.FrictionKind kind} of friction has its places, such
 *       as a step, a transition or a loop. For each place, each day, and each value of each
 *       {@linkplain dev.parcours.core.friction.FrictionGrouping grouping}, it is counted how many journeys could have
 *       met the friction (those who filled a basket) and how many did (those who bought nothing). A wait is long if it
 *       is in the longest quarter of its transition. The counts are all that is kept; journeys are not.
 *   <li><em>Part.</em> Where journeys are histories of several visits, drop-offs, long waits, loops and moves back are
 *       those within one visit, which ends by a {@linkplain dev.parcours.core.friction.FrictionOptions#pause() pause}.
 *       Otherwise how often customers return, and how much of that the data hold, would seem to be friction. Journeys
 *       come in visits if at least half of all steps follow the one before within the pause. If not, as in processes of
 *       days, the journey is looked at as a whole.
 *   <li><em>Scan.</em> For everyone and for each group, the days are looked for in which the rate stands out most from
 *       that of the same people on the other days: a scan statistic (Kulldorff 1997, A spatial scan statistic,
 *       Communications in Statistics 26, 1481–1496) over windows of days (Walther 2010). A window holds at most half of
 *       the journeys, must end where it ends, so that it is no part of something longer, and must reach an odds ratio,
 *       so that a large number does not make a trifle a finding.
 *   <li><em>Attribute.</em> Of everyone and all groups, the one is named that makes the counts likeliest; a group
 *       instead of everyone only if the others are spared. A rise that comes only from more people of a group that is
 *       always like that is none. What was found is taken out of the counts, and the scan goes on.
 *   <li><em>Compare groups.</em> On the days without an incident, each group is compared with the others of its
 *       grouping. Where it is worse in both halves of the data, the finding holds throughout. Groups in which nobody
 *       ever meets it are not compared with: where only the web can have an error, the web is not worse for having it.
 *   <li><em>Correct.</em> The p-value of a window is that of Fisher's exact test, multiplied by the number of windows
 *       of its length and of lengths, of groups, of ways to look, of places and of kinds (Bonferroni). So on quiet data
 *       the probability of any finding is at most 0.05, unless the options say another; in fact it is lower.
 *   <li><em>Put together.</em> Findings of the same days and people at connected steps are one incident. An error gives
 *       it its name, else what has the strongest evidence; the others are its symptoms.
 *   <li><em>Rank.</em> By the journeys that meet it beyond those that would anyway.
 * </ol>
 *
 * <h2>What it does not mean</h2>
 *
 * <ul>
 *   <li>A finding is a difference that chance does not explain. It is no proof of a cause: a campaign that brings
 *       curious people raises the drop-off, too.
 *   <li>What is equally bad for everyone all the time is not found, since there is nothing to compare it with; a funnel
 *       shows it. Nor is what holds on more than half of the days: then the better days are the exception.
 *   <li>Counts are of journeys on days. A customer who meets a friction on three days counts three times, so there can
 *       be more than there are customers.
 *   <li>The excess is of journeys that show the friction. Not each of them is lost, except in a drop-off.
 *   <li>Journeys are taken to be independent of each other. Those of one customer are not quite, which is why a group
 *       that is worse throughout must be fifty times surer. A robot that comes every day can still be found as such a
 *       group; leave robots out.
 *   <li>Dates are estimates. Where few journeys tell, they can be a day or two off.
 *   <li>Of journeys that may go on after the data end, the last days are not looked at, as many as the
 *       {@linkplain dev.parcours.core.friction.FrictionOptions#patience() patience}, except for errors and scores;
 *       sessions and visits are complete.
 * </ul>
 *
 * <p>Counting takes time in proportion to the steps. The search takes time in proportion to places x groups x days x 7,
 * and memory in proportion to places x groups x days.
 */
@NullMarked
package dev.parcours.core.friction;

import org.jspecify.annotations.NullMarked;
