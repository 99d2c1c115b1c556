package dev.parcours.examples.cli;

import dev.parcours.core.json.JsonFormatException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code parcours}. */
@Command(
        name = "parcours",
        description = "Customer journeys, segments and attribution, from files to files.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        sortSynopsis = false,
        version = "parcours 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            JourneysCommand.class,
            IdentityCommand.class,
            SegmentCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            MomentsCommand.class,
            AttributeCommand.class,
            ExperimentCommand.class
        },
        footer = {
            "",
            "Input files are CSV, or JSON if named .json, .jsonl or .ndjson, or XES if named .xes, plain or compressed"
                    + " with gzip."
                    + " Output files are CSV in UTF-8; a text that a spreadsheet would run as a formula gets an"
                    + " apostrophe in front.",
            "Exit codes: 0 done, 1 bad input, 2 bad usage; results are written only if it is 0."
        })
public final class Parcours implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say which command to run, one of " + spec.subcommands().keySet() + "; demo is a good start");
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /** Runs the command and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new Parcours())
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, unused) -> badUsage(e))
                .setExecutionExceptionHandler((e, failed, unused) -> badInput(err, oneLine(e)));
        OptionValues.register(command);
        int code;
        try {
            code = command.execute(args);
        } catch (OutOfMemoryError e) {
            code = badInput(
                    err, "the files need more memory than java has; give it more, such as java -Xmx8g -jar ...");
        }
        out.flush();
        err.flush();
        return code;
    }

    private static int badUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("parcours: " + usageProblem(e));
        err.print(command.getHelp().fullSynopsis());
        err.println("What each means: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String usageProblem(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return flat(e);
        }
        String argument = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return "there is no option '" + argument + "' here";
        }
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        return spec.subcommands().isEmpty()
                ? "there is one argument too many, '" + argument + "'; put quotes around an argument with spaces"
                : "there is no command '" + argument + "'; the commands are "
                        + spec.subcommands().keySet();
    }

    private static int badInput(PrintWriter err, String problem) {
        err.println("parcours: " + problem);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(Exception e) {
        if (e instanceof FileSystemException refused) {
            return refused.getFile() + ": " + FileProblems.reason(refused);
        }
        boolean isExpected =
                e instanceof BadInputException || e instanceof JsonFormatException || e instanceof IOException;
        return isExpected
                ? flat(e)
                : "internal error, please report it: " + e.getClass().getName() + ": " + flat(e);
    }

    private static String flat(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; ");
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
