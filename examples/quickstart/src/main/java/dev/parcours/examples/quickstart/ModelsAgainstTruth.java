package dev.parcours.examples.quickstart;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.ChannelCredit;
import dev.parcours.attribution.path.ConversionPaths;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Compares what models credit with what channels caused, in made-up shops whose truth is known.
 *
 * <pre>{@code
 * ModelsAgainstTruth 20      looks at the shops of the seeds 1 to 20 and prints a table in Markdown
 * }</pre>
 *
 * <p>What channels caused one by one is made a share of its sum; so is what a model credits. How far the two lie apart
 * is the part of the conversions that would have to change hands: half the sum of the differences. It is 0 for a model
 * that is right, and the table has it on average over the shops, with its standard error.
 */
public final class ModelsAgainstTruth {

    private static final List<String> MODELS = List.of(
            "first",
            "last",
            "linear",
            "linear-unique",
            "position",
            "j",
            "inverse-j",
            "w",
            "full-path",
            "time-decay:7d",
            "markov:1",
            "markov:2",
            "markov:3",
            "shapley",
            "shapley-rate",
            "leave-one-out",
            "shao-li",
            "hazard",
            "logistic");

    private final int shops;
    private final Map<String, List<Double>> distances = new LinkedHashMap<>();
    private final List<Double> credited = new ArrayList<>();
    private final List<Double> caused = new ArrayList<>();

    private ModelsAgainstTruth(int shops) {
        this.shops = shops;
    }

    /** Prints the table. */
    public static void main(String[] args) {
        int shops = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        print(shops, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(int shops, PrintStream out) {
        ModelsAgainstTruth comparison = new ModelsAgainstTruth(shops);
        LongStream.rangeClosed(1, shops).forEach(comparison::add);
        comparison.print(out);
    }

    private void add(long seed) {
        Shop shop = ShopSimulator.ofSeed(seed).simulate();
        ConversionPaths paths = MainJob.paths(shop.interactions());
        Map<String, Double> truth = truth(shop.truth());
        caused.add(truth.values().stream().mapToDouble(purchases -> purchases).sum());
        Map<String, Double> equal = new LinkedHashMap<>(truth);
        equal.replaceAll((channel, purchases) -> 1.0);
        note("(all channels alike)", equal, truth);
        for (String model : MODELS) {
            AttributionReport report = AttributionModel.named(model).attribute(paths);
            note(model, credits(report), truth);
            if (model.equals(MODELS.get(0))) {
                credited.add(report.attributedConversions());
            }
        }
    }

    /** What a channel is said to have lost is chance: switching it off changes who buys when. */
    private static Map<String, Double> truth(Truth truth) {
        Map<String, Double> purchases = new LinkedHashMap<>();
        truth.channels()
                .forEach(channel -> purchases.put(channel.channel().id(), (double)
                        Math.max(0, channel.incremental().purchases())));
        return purchases;
    }

    private static Map<String, Double> credits(AttributionReport report) {
        Map<String, Double> credits = new LinkedHashMap<>();
        for (ChannelCredit credit : report.channels()) {
            credits.put(credit.channel(), credit.conversions());
        }
        return credits;
    }

    private void note(String model, Map<String, Double> credits, Map<String, Double> truth) {
        double given = credits.values().stream().mapToDouble(credit -> credit).sum();
        double all = truth.values().stream().mapToDouble(credit -> credit).sum();
        double apart = Stream.concat(credits.keySet().stream(), truth.keySet().stream())
                .distinct()
                .mapToDouble(channel ->
                        Math.abs(credits.getOrDefault(channel, 0.0) / given - truth.getOrDefault(channel, 0.0) / all))
                .sum();
        distances.computeIfAbsent(model, name -> new ArrayList<>()).add(apart / 2);
    }

    private void print(PrintStream out) {
        out.println("| model | misplaced | standard error |");
        out.println("| --- | ---: | ---: |");
        distances.entrySet().stream()
                .sorted((one, other) -> Double.compare(mean(one.getValue()), mean(other.getValue())))
                .forEach(entry -> out.printf(
                        Locale.ROOT,
                        "| %s | %.1f %% | %.1f |%n",
                        entry.getKey(),
                        100 * mean(entry.getValue()),
                        100 * error(entry.getValue())));
        out.printf(
                Locale.ROOT,
                "%n%d shops; on average %.0f purchases are credited, %.0f were caused by one channel or another.%n",
                shops,
                mean(credited),
                mean(caused));
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).average().orElseThrow();
    }

    private static double error(List<Double> numbers) {
        double mean = mean(numbers);
        double squares = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .sum();
        return numbers.size() < 2 ? 0 : Math.sqrt(squares / (numbers.size() - 1) / numbers.size());
    }
}
