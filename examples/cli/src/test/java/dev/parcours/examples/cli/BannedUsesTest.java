package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiled classes may not call. {@link Offences} shows one of each kind, which the bans must catch. */
class BannedUsesTest {

    private static final String SAME = "the same input gives the same output, on every machine and at every time; ";

    static Stream<Ban> everywhere() {
        return Stream.of(
                Ban.of(
                        "a clock",
                        SAME + "take the instant as an argument",
                        "java.time.(chrono.)?\\w+.now\\(.*\\)",
                        "java.time.Clock.*",
                        "java.lang.System.(currentTimeMillis|nanoTime)\\(\\)",
                        "com.google.common.base.(Stopwatch|Ticker).*"),
                Ban.of(
                        "the default locale",
                        SAME + "name a locale; of numbers in a text, formatted() writes %s alike in all locales",
                        "java.util.Locale.(getDefault|setDefault)\\(.*\\)",
                        "java.util.Locale.getDisplay\\w+\\(\\)",
                        "java.lang.String.(toLowerCase|toUpperCase)\\(\\)",
                        "java.lang.String.format\\(java.lang.String, .*\\)",
                        "java.io.Print(Stream|Writer).(printf|format)\\(java.lang.String, .*\\)",
                        "java.util.Formatter.<init>\\((?!.*Locale).*\\)",
                        "java.util.ResourceBundle.getBundle\\(.*\\)",
                        "java.util.Currency.(getSymbol|getDisplayName)\\(\\)",
                        "java.text.MessageFormat.(<init>|format)\\(java.lang.String(, \\[L.*)?\\)",
                        "java.text.\\w+.get\\w*Instance\\(\\)",
                        "java.text.DecimalFormat.<init>\\((java.lang.String)?\\)",
                        "java.time.format.DateTimeFormatter.(ofPattern\\(java.lang.String\\)|ofLocalized\\w+\\(.*\\))",
                        "java.time.format.DateTimeFormatterBuilder.toFormatter\\(\\)"),
                Ban.of(
                        "the default time zone",
                        SAME + "name a zone",
                        "java.time.ZoneId.systemDefault\\(\\)",
                        "java.util.TimeZone.(getDefault|setDefault)\\(.*\\)"),
                Ban.of(
                        "the default charset",
                        SAME + "name a charset",
                        "java.nio.charset.Charset.defaultCharset\\(\\)",
                        "java.lang.String.getBytes\\(\\)",
                        "java.lang.String.<init>\\(\\[B(, int, int)?\\)",
                        "java.io.(InputStreamReader|OutputStreamWriter).<init>\\(java.io.\\w+\\)",
                        "java.io.File(Reader|Writer).<init>\\((?!.*Charset).*\\)",
                        "java.io.Print(Stream|Writer).<init>"
                                + "\\((java.io.(File|OutputStream)|java.lang.String)(, boolean)?\\)",
                        "java.io.ByteArrayOutputStream.toString\\(\\)",
                        "java.util.Scanner.<init>.*"),
                Ban.of(
                        "chance without a seed",
                        SAME + "draw from a generator with a stated seed",
                        "java.util.(Random|SplittableRandom).<init>\\(\\)",
                        "java.util.concurrent.ThreadLocalRandom.*",
                        "java.security.SecureRandom.*",
                        "java.lang.(Math|StrictMath).random\\(\\)",
                        "java.util.UUID.randomUUID\\(\\)",
                        "java.util.Collections.shuffle\\(java.util.List\\)",
                        "java.lang.System.identityHashCode\\(.*\\)"),
                Ban.of(
                        "the old dates",
                        "they can be changed and take the default zone and locale; java.time does neither",
                        "java.util.(Date|Calendar|GregorianCalendar).*",
                        "java.text.(SimpleDateFormat|DateFormat).*",
                        "java.sql.(Date|Time|Timestamp).*"),
                Ban.of(
                        "threads",
                        "the caller decides what runs where: nothing here starts, pools or remembers a thread",
                        "java.lang.Thread.<init>.*",
                        "java.lang.(Inheritable)?ThreadLocal.(<init>|withInitial).*",
                        "java.util.Timer.<init>.*",
                        "java.util.concurrent.(Executors|ForkJoinPool|ThreadPoolExecutor).*",
                        "java.util.concurrent.CompletableFuture.\\w+Async.*",
                        "java.util.(Collection|\\w*List|\\w*Set).parallelStream\\(\\)",
                        "java.util.stream.\\w+.parallel\\(\\)"),
                Ban.of(
                        "Java deserialisation",
                        "it lets what is read name the classes to build",
                        "java.io.ObjectInputStream.*"),
                Ban.of(
                        "classes and members by name",
                        "neither the compiler nor a reader sees who uses what, and a native image leaves it out",
                        "java.lang.Class.(forName|get(Declared)?(Method|Field|Constructor))\\(.*\\)",
                        "java.lang.ClassLoader.loadClass\\(.*\\)",
                        "java.lang.invoke.MethodHandles.Lookup.find\\w+\\(.*\\)"));
    }

    static Stream<Ban> inLibraries() {
        return Stream.of(
                Ban.of(
                        "the console",
                        "it belongs to the program that embeds the library",
                        "java.lang.System.(out|err|in|console).*",
                        "java.lang.Throwable.printStackTrace\\(.*\\)",
                        "java.lang.\\w*(Exception|Error).printStackTrace\\(.*\\)"),
                Ban.of(
                        "what the machine is set to",
                        SAME + "take it as an argument, and end lines with a line feed",
                        "java.lang.System.(getProperty|getProperties|getenv|lineSeparator)\\(.*\\)",
                        "java.lang.(Integer|Long|Boolean).get(Integer|Long|Boolean)\\(.*\\)",
                        "java.io.Print(Stream|Writer).println\\(.*\\)",
                        "java.io.BufferedWriter.newLine\\(\\)"));
    }

    static Stream<Ban> all() {
        return Stream.concat(everywhere(), inLibraries());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everywhere")
    void code_ofTheHouse_doesNotUse(Ban ban) {
        ban.rule().check(ProductionClasses.ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inLibraries")
    void code_ofLibraries_doesNotUse(Ban ban) {
        ban.rule().check(ProductionClasses.OF_LIBRARIES);
    }

    @Test
    void bans_ofOffences_catchEachOne() {
        JavaClasses offences = new ClassFileImporter().importClasses(Offences.class);
        List<String> caught = all().flatMap(
                        ban -> ban.rule().evaluate(offences).getFailureReport().getDetails().stream())
                .toList();

        assertThat(Arrays.stream(Offences.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(caught).anyMatch(line -> line.contains("Offences." + name + "(")));
        assertThat(all()).allMatch(ban -> ban.rule().evaluate(offences).hasViolation());
    }
}
