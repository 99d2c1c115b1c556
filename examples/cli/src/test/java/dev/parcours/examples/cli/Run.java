package dev.parcours.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** What became of a command that ran in this process. */
record Run(int code, String out, String err) {

    static Run of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parcours.execute(
                new PrintWriter(out),
                new PrintWriter(err),
                Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
        return new Run(code, text(out), text(err));
    }

    private static String text(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
