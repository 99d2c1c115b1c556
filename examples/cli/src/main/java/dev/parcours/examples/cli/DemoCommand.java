package dev.parcours.examples.cli;

import dev.parcours.examples.quickstart.Quickstart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code parcours demo}. */
@Command(
        name = "demo",
        description = {
            "Shows what Parcours does on a made-up shop: journeys, segments, attribution and a journey map.",
            "",
            "Writes the shop's files (events.csv, customers.csv, mapping.json, placement.json, rules.json, map.json,"
                    + " truth.json),"
                    + " which the other commands can read, and the map's page, journey-map.html. Files of these"
                    + " names are replaced.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "parcours-demo",
            description = "Folder to write into; by default ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the map's page, en or fr; by default ${DEFAULT-VALUE}.")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputFolder.of(out);
        Quickstart.demo(out, language.locale(), spec.commandLine().getOut());
        return 0;
    }
}
