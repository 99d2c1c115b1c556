package dev.parcours.examples.cli;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.friction.Friction;
import dev.parcours.core.friction.FrictionFinding;
import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.path.DesignedPath;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.StepSelector;
import dev.parcours.examples.cli.OptionValues.FunnelLevels;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parcours journeys}. */
@Command(
        name = "journeys",
        description = {
            "Makes journeys of events and counts what they do.",
            "",
            "Writes ingest.json (read, accepted and rejected records, and the reasons), transitions.csv (from,to,count;"
                    + " to is (end) where a journey ends) and variants.csv (path,journeys); with an option each"
                    + " funnel.csv, moves.csv (with --placement), dwell.csv, step-matrix.csv, conformance.csv and"
                    + " friction.csv.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class JourneysCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EVENTS", description = "The events, one a record.")
    private Path events;

    @Mixin
    private EventFile eventFile;

    @Option(
            names = "--placement",
            paramLabel = "FILE",
            description = "In JSON, the stages, and which events belong in them; placement.json of the demo is one.")
    private @Nullable Path placement;

    @Option(
            names = "--funnel",
            paramLabel = "A,B|C,D",
            description = "Events, in order, of which to count how many journeys reach each; with | between them, any"
                    + " of several.")
    private @Nullable FunnelLevels funnel;

    @Option(
            names = "--funnel-kind",
            paramLabel = "KIND",
            defaultValue = "closed",
            description = "closed: the events one after the other; strict: with no other between them; hybrid: from the"
                    + " first, the others in any order; open: each by itself. By default ${DEFAULT-VALUE}.")
    private Funnel.Kind funnelKind;

    @Option(
            names = "--variants",
            paramLabel = "KIND",
            defaultValue = "full",
            description = "full: paths with every event; collapsed: without immediate repeats of one event. By default"
                    + " ${DEFAULT-VALUE}.")
    private VariantKind variants;

    @Option(
            names = "--dwell",
            description = "Writes dwell.csv: how long journeys stay at each event, until the next one.")
    private boolean dwell;

    @Option(
            names = "--step-matrix",
            paramLabel = "N",
            description = "Writes step-matrix.csv: which share of the journeys has each event as its first step, its"
                    + " second and so on, up to the N-th, of at most " + MOST_STEPS + "; (end) if it has ended.")
    private @Nullable Integer stepMatrix;

    @Option(
            names = "--conformance",
            paramLabel = "FILE",
            description = "In JSON, a designed path. Writes conformance.csv: how many deviations from it each path has"
                    + " (extra and skipped steps), and its fitness, from 0 to 1.")
    private @Nullable Path conformance;

    @Option(
            names = "--friction",
            description =
                    "Writes friction.csv: where journeys stall, loop, go back or end more than elsewhere, on which"
                            + " days and in which group, the costliest first.")
    private boolean friction;

    @Mixin
    private FrictionGroups frictionGroups;

    @Option(
            names = "--by",
            paramLabel = "GRAIN",
            defaultValue = "customer",
            description = "What a journey is. customer: all that a customer did; session: each session. By default"
                    + " ${DEFAULT-VALUE}.")
    private By by;

    @Option(
            names = "--session-gap",
            paramLabel = "TIME",
            defaultValue = "30m",
            description = "With --by session and without --session, the longest pause within a session, such as 90s,"
                    + " 30m, 2h or 1d. By default ${DEFAULT-VALUE}.")
    private Duration sessionGap;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** How many findings the terminal shows. */
    private static final int SHOWN = 5;

    /** How many steps a step matrix can look at. */
    private static final int MOST_STEPS = 1_000;

    /** What a journey is. */
    enum By {
        CUSTOMER,
        SESSION
    }

    /** What the path of a variant holds. */
    enum VariantKind {
        FULL,
        COLLAPSED
    }

    @Override
    public Integer call() throws IOException {
        OutputFolder folder = OutputFolder.of(out);
        checkStepMatrix();
        sayIdle(new IdleOptions(spec));
        JourneyPolicy policy = policy();
        JourneyAssembler assembler = PlacementFile.assembler(placement).withPolicy(policy);
        DesignedPath design = conformance == null
                ? null
                : InputFile.read(conformance, path -> JsonCodec.core().read(path, DesignedPath.class));
        IngestResult<Interaction> read = eventFile.read(events, friction, spec);
        Journeys journeys = assembler.assemble(read.accepted());

        folder.add("ingest.json", ingestJson(read.report()));
        addPaths(folder, journeys);
        if (funnel != null) {
            addFunnel(folder, journeys, funnel.list());
            sayUnknown(funnel.list(), read.accepted());
        }
        if (design != null) {
            folder.add("conformance.csv", PathTables.conformance(journeys, design));
        }
        if (friction) {
            addFriction(folder, journeys, read.accepted());
        }
        folder.write();
        say(journeys);
        return 0;
    }

    private void checkStepMatrix() {
        if (stepMatrix != null && stepMatrix > MOST_STEPS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--step-matrix': '%s' is more than %s".formatted(stepMatrix, MOST_STEPS));
        }
    }

    private void sayIdle(IdleOptions idle) {
        idle.say(by != By.SESSION, "without --by session", "--session", "--session-gap");
        idle.say(by == By.SESSION && eventFile.hasSessions(), "with --session", "--session-gap");
        idle.say(!friction, "without --friction", "--groups");
        idle.say(funnel == null, "without --funnel", "--funnel-kind");
    }

    private JourneyPolicy policy() {
        if (by == By.CUSTOMER) {
            return JourneyPolicy.wholeHistory();
        }
        return eventFile.hasSessions() ? JourneyPolicy.givenSessions() : JourneyPolicy.sessions(sessionGap);
    }

    private void addPaths(OutputFolder folder, Journeys journeys) {
        folder.add("transitions.csv", PathTables.transitions(journeys));
        folder.add("variants.csv", PathTables.variants(journeys, variants == VariantKind.COLLAPSED));
        if (placement != null) {
            folder.add("moves.csv", PathTables.moves(journeys));
        }
        if (dwell) {
            folder.add("dwell.csv", PathTables.dwell(journeys));
        }
        if (stepMatrix != null) {
            folder.add("step-matrix.csv", PathTables.stepMatrix(journeys, stepMatrix));
        }
    }

    private void addFunnel(OutputFolder folder, Journeys journeys, List<StepSelector> levels) {
        Funnel definition = Funnel.of(funnelKind, Dimension.TYPE, levels.toArray(StepSelector[]::new));
        folder.add("funnel.csv", PathTables.funnel(journeys, definition));
    }

    private void addFriction(OutputFolder folder, Journeys journeys, Collection<Interaction> interactions) {
        sayWithoutValues(interactions);
        List<FrictionFinding> findings = Friction.of(frictionGroups.options(interactions, eventFile.zone()))
                .over(journeys)
                .findings();
        folder.add("friction.csv", PathTables.friction(findings));
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(findings.isEmpty() ? "no friction found" : "friction, the costliest first:");
        findings.stream().limit(SHOWN).forEach(finding -> terminal.println("  " + finding.sentence(Locale.ENGLISH)));
    }

    private void sayWithoutValues(Collection<Interaction> interactions) {
        List<String> columns = frictionGroups.withoutValues(interactions);
        if (!columns.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "parcours: no event of %s has a value in %s, which --groups names; see how the file spells it"
                                    .formatted(events, columns));
        }
    }

    private void say(Journeys journeys) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%,d events of %,d customers in %,d %s; written to %s%n",
                journeys.steps(),
                journeys.customers(),
                journeys.size(),
                journeys.grain() == Grain.CUSTOMER ? "journeys, one a customer" : "sessions",
                out);
        if (journeys.ties() > 0) {
            terminal.println(journeys.ties()
                    + " events have the instant of the customer's event before; their order in the file decided");
        }
    }

    private static String ingestJson(IngestReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", report.read());
        json.put("accepted", report.accepted());
        json.put("rejected", report.rejected());
        Map<String, Long> reasons = new LinkedHashMap<>();
        report.reasons().forEach((reason, count) -> reasons.put(reason.code(), count));
        json.put("reasons", reasons);
        List<Map<String, Object>> first = new ArrayList<>();
        report.first().forEach(rejection -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("line", rejection.line());
            rejection.column().ifPresent(column -> shown.put("column", column));
            shown.put("reason", rejection.reason().code());
            shown.put("problem", rejection.problem());
            first.add(shown);
        });
        json.put("first", first);
        return JsonCodec.core().write(json);
    }

    private void sayUnknown(List<StepSelector> levels, List<Interaction> interactions) {
        Set<String> unknown = new LinkedHashSet<>();
        levels.forEach(level -> unknown.addAll(level.values()));
        interactions.forEach(interaction -> unknown.remove(interaction.type()));
        if (!unknown.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("parcours: no event of %s is one of %s; see how the file spells them"
                            .formatted(events, unknown));
        }
    }
}
