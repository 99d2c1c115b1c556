package dev.parcours.examples.cli;

import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.Identities;
import dev.parcours.core.identity.IdentityGraph;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityRules;
import dev.parcours.core.identity.RefusedLink;
import dev.parcours.examples.cli.OptionValues.Names;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

/** The command {@code parcours identity}. */
@Command(
        name = "identity",
        description = {
            "Finds which identifiers are one customer.",
            "",
            "LINKS are files of statements that two identifiers are one person's: columns first and second (or the"
                    + " first two), and where there are, time, origin and strength (verified, declared, inferred)."
                    + " Identifiers are written namespace:value, such as cookie:f3a9; one without a namespace is a"
                    + " customer id.",
            "",
            "Writes identities.csv (identifier,customer) and refused.csv (first,second,origin,reason), or with"
                    + " --explain prints why two identifiers are one person or are not.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class IdentityCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LINKS", arity = "1..*", description = "The links, one a record.")
    private List<Path> files;

    @Option(
            names = "--exclusive",
            paramLabel = "NAMESPACE,...",
            description = "Namespaces of which a person has one identifier at most. By default customer_id.")
    private @Nullable Names exclusive;

    @Option(
            names = "--most-people",
            paramLabel = "N",
            description = "How many people may share a device or a cookie before it links nobody. By default "
                    + IdentityRules.MOST_PEOPLE + ".")
    private @Nullable Integer mostPeople;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of times without offset, such as Europe/Paris.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--explain",
            arity = "2",
            paramLabel = "ID",
            description = "Two identifiers: prints the chain of links that makes them one person, or why none does.")
    private @Nullable List<Identifier> explained;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the explanation, en or fr. By default ${DEFAULT-VALUE}.")
    private Language language;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write into; needed without --explain.")
    private @Nullable Path out;

    @Mixin
    private Records records;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (out == null && explained == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say with --out where to write, or with --explain A B which two identifiers to explain");
        }
        if (explained != null && explained.size() > 2) {
            throw new ParameterException(spec.commandLine(), "explain two identifiers at a time, with one --explain");
        }
        new IdleOptions(spec).say(explained == null, "without --explain", "--locale");
        IdentityRules rules = rules();
        OutputFolder folder = out == null ? null : OutputFolder.of(out);
        Identities identities = read().resolve(rules);
        if (folder != null) {
            folder.add("identities.csv", identities(identities));
            folder.add("refused.csv", refused(identities.refused()));
            folder.write();
            say(identities);
        }
        if (explained != null) {
            sayUnknown(explained, identities);
            spec.commandLine()
                    .getOut()
                    .println(identities
                            .explain(explained.get(0), explained.get(1))
                            .sentence(language.locale()));
        }
        return 0;
    }

    private IdentityGraph read() throws IOException {
        IdentityGraph graph = IdentityGraph.empty();
        for (Path file : files) {
            List<IdentityLink> links = records.read(
                            file, new LinkColumns(zone), spec.commandLine().getErr())
                    .accepted();
            links.forEach(graph::add);
        }
        return graph;
    }

    private IdentityRules rules() {
        IdentityRules rules = IdentityRules.defaults();
        try {
            rules = exclusive == null
                    ? rules
                    : rules.withExclusive(exclusive.list().toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Invalid value for --exclusive: " + e.getMessage());
        }
        return mostPeople == null ? rules : rules.withMostPeople(mostPeople);
    }

    private void sayUnknown(List<Identifier> asked, Identities identities) {
        Set<Identifier> unknown = new LinkedHashSet<>(asked);
        identities.identifiers().forEach(unknown::remove);
        unknown.forEach(identifier -> spec.commandLine()
                .getErr()
                .println("parcours: no link names " + identifier + "; see how the files spell it"));
    }

    private static CsvTable identities(Identities identities) {
        CsvTable table = new CsvTable("identifier", "customer");
        for (Identifier identifier : identities.identifiers()) {
            table.add(identifier.toString(), identities.customer(identifier).toString());
        }
        return table;
    }

    private static CsvTable refused(List<RefusedLink> links) {
        CsvTable table = new CsvTable("first", "second", "origin", "reason");
        for (RefusedLink refused : links) {
            table.add(
                    refused.link().first().toString(),
                    refused.link().second().toString(),
                    refused.link().origin(),
                    refused.guard().name().toLowerCase(Locale.ROOT));
        }
        return table;
    }

    private void say(Identities identities) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%,d identifiers of %,d customers; %,d links refused; written to %s%n",
                identities.identifiers().size(),
                identities.customers().size(),
                identities.refused().size(),
                out);
    }
}
