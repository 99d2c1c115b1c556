/**
 * Experiments: what a change, a campaign or a channel causes.
 *
 * <p>Attribution shares out conversions that happened and is not causation. An experiment is: chance alone decides who
 * gets what, so that whatever differs afterwards, but for chance, was caused by it.
 *
 * <p>An {@link dev.parcours.attribution.experiment.Experiment} assigns customers to variants, the first of which is the
 * control. {@link dev.parcours.attribution.experiment.ExperimentCounts} count what became of them, and an
 * {@link dev.parcours.attribution.experiment.ExperimentAnalysis} compares the variants with the control.
 *
 * <pre>{@code
 * Experiment experiment = Experiment.builder("checkout-2026")
 *         .variant("control", 1)
 *         .variant("one_page", 1)
 *         .traffic(0.2)
 *         .build();
 * experiment.assign("c-42");                        // the variant to show, or empty: takes no part
 *
 * ExperimentCounts counts = ExperimentCounts.of(experiment);
 * counts.add("one_page", Outcome.of(true));         // once for each customer who takes part
 * ExperimentReport report = ExperimentAnalysis.withDefaults().analyze(counts);
 * report.sentence(Locale.ENGLISH);                  // "one_page converts 1.2 points more than control ..."
 * }</pre>
 *
 * <p>How many customers that takes is asked of {@link dev.parcours.attribution.experiment.PowerAnalysis} beforehand.
 *
 * <p>A channel or campaign is measured by holding it back from some customers, and what is measured corrects what a
 * model credits:
 *
 * <pre>{@code
 * Experiment holdOut = Experiment.ofHoldOut("email-2026", 0.1);
 * MeasuredLift email = MeasuredLift.of("email", counts);
 * LiftCalibration.by(email).calibrate(Map.of("email", 400.0, "search", 600.0)).notCausedByMarketing();
 * }</pre>
 */
@NullMarked
package dev.parcours.attribution.experiment;

import org.jspecify.annotations.NullMarked;
