package dev.parcours.examples.cli;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does what {@link BannedUsesTest} bans, a method for each, and is never run. */
@SuppressWarnings("all") // Everything here is meant to be wrong.
final class Offences {

    private Offences() {}

    static Object instantOfNow() {
        return Instant.now();
    }

    static Object dateOfAClock(Clock clock) {
        return LocalDate.now(clock);
    }

    static Object nowAsAReference() {
        Supplier<Instant> now = Instant::now;
        return now;
    }

    static Object clockOfTheSystem() {
        return Clock.systemUTC();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Object defaultLocale() {
        return Locale.getDefault();
    }

    static String lowerCase(String text) {
        return text.toLowerCase();
    }

    static Object upperCaseAsAReference(Stream<String> texts) {
        return texts.map(String::toUpperCase);
    }

    static String format(int number) {
        return String.format("%d", number);
    }

    static void printf(PrintWriter out, int number) {
        out.printf("%d", number);
    }

    static Object formatter() {
        return new Formatter();
    }

    static Object bundle() {
        return ResourceBundle.getBundle("sentences");
    }

    static String symbol(Currency currency) {
        return currency.getSymbol();
    }

    static String message(String pattern) {
        return MessageFormat.format(pattern, 1);
    }

    static Object numberFormat() {
        return NumberFormat.getInstance();
    }

    static Object decimalFormat() {
        return new DecimalFormat("0.0");
    }

    static Object pattern() {
        return DateTimeFormatter.ofPattern("d MMM");
    }

    static Object defaultZone() {
        return ZoneId.systemDefault();
    }

    static Object defaultTimeZone() {
        return TimeZone.getDefault();
    }

    static Object defaultCharset() {
        return Charset.defaultCharset();
    }

    static byte[] bytes(String text) {
        return text.getBytes();
    }

    static String text(byte[] bytes) {
        return new String(bytes);
    }

    static Object reader(InputStream in) {
        return new InputStreamReader(in);
    }

    static Object fileReader(File file) throws IOException {
        return new FileReader(file);
    }

    static Object fileWriter(File file) throws IOException {
        return new FileWriter(file, true);
    }

    static Object printWriter(File file) throws IOException {
        return new PrintWriter(file);
    }

    static String writtenBytes() {
        return new ByteArrayOutputStream().toString();
    }

    static Object scanner(InputStream in) {
        return new Scanner(in);
    }

    static Object random() {
        return new Random();
    }

    static double randomNumber() {
        return Math.random();
    }

    static Object randomOfThread() {
        return ThreadLocalRandom.current();
    }

    static Object randomId() {
        return UUID.randomUUID();
    }

    static void shuffle(List<String> list) {
        Collections.shuffle(list);
    }

    static Object oldDate() {
        return new Date(0);
    }

    static Object oldCalendar() {
        return Calendar.getInstance();
    }

    static Object oldFormat() {
        return new SimpleDateFormat("yyyy", Locale.ROOT);
    }

    static Object thread() {
        return new Thread(() -> {});
    }

    static Object ofThread() {
        return ThreadLocal.withInitial(() -> "");
    }

    static Object pool() {
        return Executors.newCachedThreadPool();
    }

    static Object hiddenPool() {
        return CompletableFuture.supplyAsync(() -> "");
    }

    static Object parallel(List<String> list) {
        return list.parallelStream();
    }

    static Object deserialised() throws IOException, ClassNotFoundException {
        return new ObjectInputStream(new ByteArrayInputStream(new byte[0])).readObject();
    }

    static Object classByName(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    static Object methodByName(String name) throws NoSuchMethodException {
        return Offences.class.getDeclaredMethod(name);
    }

    static void console() {
        System.out.print("");
    }

    static void trace(RuntimeException e) {
        e.printStackTrace();
    }

    static String property() {
        return System.getProperty("user.language");
    }

    static void line(BufferedWriter out) throws IOException {
        out.newLine();
    }

    static void printedLine() {
        new PrintWriter(new StringWriter()).println("");
    }
}
