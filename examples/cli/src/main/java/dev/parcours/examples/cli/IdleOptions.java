package dev.parcours.examples.cli;

import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;

/** Says on stderr which options were given though nothing goes by them, as those who gave them believe otherwise. */
final class IdleOptions {

    private final CommandSpec spec;

    IdleOptions(CommandSpec spec) {
        this.spec = spec;
    }

    /** Says of those options that were given that they have no effect, and why, such as "without --friction". */
    void say(boolean areIdle, String why, String... options) {
        if (areIdle) {
            Arrays.stream(options)
                    .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                    .forEach(option ->
                            spec.commandLine().getErr().println("parcours: " + option + " has no effect " + why));
        }
    }
}
