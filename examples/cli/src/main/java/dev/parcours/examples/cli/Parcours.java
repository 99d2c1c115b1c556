package dev.parcours.examples.cli;

import dev.parcours.core.json.JsonFormatException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parcours}. */
@Command(
        name = "parcours",
        description = "Customer journeys, segments and attribution of files.",
        mixinStandardHelpOptions = true,
        version = "parcours 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            JourneysCommand.class,
            SegmentCommand.class,
            ExplainCommand.class,
            AttributeCommand.class
        },
        footer = {"", "Files may be compressed with gzip. Exit codes: 0 done, 1 bad input, 2 bad usage."})
public final class Parcours implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command to run");
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /** Runs the command and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        int code = new CommandLine(new Parcours())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println("parcours: " + oneLine(e));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static String oneLine(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access is denied";
        }
        boolean isExpected =
                e instanceof BadInputException || e instanceof JsonFormatException || e instanceof IOException;
        String message = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; ");
        return isExpected
                ? message
                : "internal error, please report it: " + e.getClass().getName() + ": " + message;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
