package dev.parcours.segmentation;

import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.interactions;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.segmentation.FileRules.Event;
import dev.parcours.segmentation.FileRules.Person;
import dev.parcours.segmentation.FileRules.Rule;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 10,000 random rules on each of the other real files: tables of attributes, and logs of events. */
class RealTablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bank_marketing/bank-full.csv.gz, unknown",
        "telco_churn/telco_customer_churn.csv.gz, No internet service",
        "online_shoppers/online_shoppers_intention.csv.gz, Other",
        "olist_orders_sample/olist_products_dataset.csv.gz, ''"
    })
    void table_randomRules_areAnsweredAsByPlainJava(String file, String absent) throws IOException {
        List<Map<String, String>> rows = rows(SharedFiles.lines(file), absent);
        List<String> columns =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        Set<String> numeric =
                columns.stream().filter(column -> isNumeric(rows, column)).collect(Collectors.toSet());
        List<Person> people = IntStream.range(0, rows.size())
                .mapToObj(i -> FileRules.person(
                        "row " + i, rows.get(i), (column, text) -> value(text, numeric.contains(column)), List.of()))
                .toList();
        FileRules.assertAnswered(people, people.size() / 40, Instant.parse("2026-01-01T00:00:00Z"), (random, asOf) -> {
            String column = columns.get(random.nextInt(columns.size()));
            return numeric.contains(column) ? onNumber(random, column, rows) : onText(random, column, rows);
        });
    }

    /** Reads a table. What stands for nothing in a file is absent, so that there are unknown answers. */
    private static List<Map<String, String>> rows(List<String> lines, String absent) {
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                if (!cells[i].equals(absent)) {
                    row.put(header[i], cells[i]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static boolean isNumeric(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).allMatch(text -> text == null || text.matches("-?[0-9.]+"));
    }

    private static AttributeValue value(String text, boolean isNumber) {
        return isNumber ? AttributeValue.of(new BigDecimal(text)) : AttributeValue.of(text);
    }

    /** Returns what a customer, drawn by chance, has in a column. */
    private static String drawn(Random random, String column, List<Map<String, String>> rows) {
        String text = null;
        while (text == null) {
            text = rows.get(random.nextInt(rows.size())).get(column);
        }
        return text;
    }

    private static Rule onText(Random random, String column, List<Map<String, String>> rows) {
        String one = drawn(random, column, rows);
        String other = drawn(random, column, rows);
        String start = one.substring(0, Math.min(one.length(), 1 + random.nextInt(3)));
        return switch (random.nextInt(4)) {
            case 0 -> ofText(column, attribute(column).is(one), one::equals);
            case 1 ->
                ofText(column, attribute(column).isIn(one, other), text -> text.equals(one) || text.equals(other));
            case 2 -> ofText(column, attribute(column).startsWith(start), text -> text.indexOf(start) == 0);
            default -> present(column);
        };
    }

    private static Rule onNumber(Random random, String column, List<Map<String, String>> rows) {
        BigDecimal one = new BigDecimal(drawn(random, column, rows));
        BigDecimal other = new BigDecimal(drawn(random, column, rows));
        double low = one.min(other).doubleValue();
        double high = one.max(other).doubleValue();
        return switch (random.nextInt(6)) {
            case 0 -> ofNumber(column, attribute(column).atLeast(one), x -> x >= one.doubleValue());
            case 1 -> ofNumber(column, attribute(column).atMost(one), x -> x <= one.doubleValue());
            case 2 ->
                ofNumber(column, attribute(column).between(one.min(other), one.max(other)), x -> x >= low && x <= high);
            case 3 -> ofNumber(column, attribute(column).is(one), x -> x == one.doubleValue());
            case 4 -> ofNumber(column, attribute(column).isIn(one, other), x -> x == low || x == high);
            default -> present(column);
        };
    }

    private static Rule ofText(String column, Condition condition, Predicate<String> test) {
        return new Rule(condition, person -> FileRules.ofField(person, column, test::test));
    }

    private static Rule ofNumber(String column, Condition condition, DoublePredicate test) {
        return ofText(column, condition, text -> test.test(Double.parseDouble(text)));
    }

    private static Rule present(String column) {
        return new Rule(
                attribute(column).isPresent(),
                person -> FileRules.known(person.fields().containsKey(column)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "retentioneering_simple_shop/simple-onlineshop.csv.gz, 1, 2, -1, 2020-02-01T00:00:00Z",
        "retentioneering_ecom/ecom.csv.gz, 2, 3, 5, 2024-06-01T00:00:00Z",
        "mta_touchpoints/attribution_data.csv.gz, 2, 1, 5, 2018-07-20T12:00:00Z"
    })
    void log_randomRules_areAnsweredAsByPlainJava(String file, int type, int time, int channel, Instant asOf)
            throws IOException {
        Map<String, List<Event>> histories = new LinkedHashMap<>();
        List<String> lines = SharedFiles.lines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            histories.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(event(cells, type, time, channel));
        }
        List<Event> all = histories.values().stream().flatMap(List::stream).toList();
        List<Person> people = new ArrayList<>();
        histories.forEach((id, events) ->
                people.add(FileRules.person(id, Map.of(), (name, text) -> AttributeValue.of(text), events)));
        FileRules.assertAnswered(
                people, Math.max(1, people.size() / 40), asOf, (random, now) -> onEvents(random, all, now));
    }

    private static Event event(String[] cells, int type, int time, int channel) {
        String instant = cells[time].replace(' ', 'T');
        return new Event(
                cells[type],
                channel < 0 ? "" : cells[channel],
                Instant.parse(instant.endsWith("Z") ? instant : instant + "Z"),
                BigDecimal.ZERO);
    }

    private static Rule onEvents(Random random, List<Event> all, Instant now) {
        Event like = all.get(random.nextInt(all.size()));
        boolean isOnChannel = !like.channel().isEmpty() && random.nextBoolean();
        int times = 1 + random.nextInt(4);
        // Some windows begin at the very time of an event, which then counts no more.
        Duration age = Duration.between(like.time(), now);
        Duration window = age.isZero() || age.isNegative() || random.nextBoolean()
                ? Duration.ofHours(1 + random.nextInt(2_000))
                : age;
        InteractionFilter filter = interactions(like.type());
        return new Rule(
                did(isOnChannel ? filter.on(Channel.of(like.channel())) : filter)
                        .atLeast(times)
                        .within(window),
                person -> FileRules.known(person.events().stream()
                                .filter(event -> event.type().equals(like.type()))
                                .filter(event -> !isOnChannel || event.channel().equals(like.channel()))
                                .filter(event -> !event.time().isAfter(now)
                                        && event.time().isAfter(now.minus(window)))
                                .count()
                        >= times));
    }
}
