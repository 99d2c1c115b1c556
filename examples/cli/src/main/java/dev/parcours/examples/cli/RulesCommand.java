package dev.parcours.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parcours rules}. */
@Command(
        name = "rules",
        description = "Checks the rules of segments, or says them in words.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCheckCommand.class, RulesDescribeCommand.class})
final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with the rules, one of " + spec.subcommands().keySet());
    }
}
