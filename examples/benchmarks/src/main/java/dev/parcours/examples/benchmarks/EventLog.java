package dev.parcours.examples.benchmarks;

import dev.parcours.core.Interaction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up log of a shop, always the same for a number of events: half a year of visits of one to nine events, a
 * minute or less apart, by a tenth as many customers as there are events.
 *
 * @param visits the events of all visits, in the order of time
 */
record EventLog(List<Event> visits) {

    private static final List<String> TYPES = List.of(
            "catalog",
            "main",
            "product1",
            "product2",
            "cart",
            "delivery_choice",
            "delivery_courier",
            "delivery_pickup",
            "payment_choice",
            "payment_card",
            "payment_cash",
            "payment_done");
    private static final List<String> PLATFORMS = List.of("desktop", "mobile", "tablet");
    private static final List<String> CHANNELS = List.of("organic", "paid_search", "email", "social", "direct");
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final long SPAN_MILLIS = 180L * 24 * 3600 * 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    /** One event; the time is in milliseconds from the start. */
    record Event(int customer, int type, long millis) {

        String customerId() {
            return "c-" + (1_000_000 + customer);
        }

        String typeName() {
            return TYPES.get(type);
        }

        Instant time() {
            return START.toInstant(ZoneOffset.UTC).plusMillis(millis);
        }
    }

    static EventLog of(int events) {
        SplittableRandom random = new SplittableRandom(events);
        int customers = Math.max(1, events / 10);
        List<Event> visits = new ArrayList<>(events);
        while (visits.size() < events) {
            int customer = random.nextInt(customers);
            long millis = random.nextLong(SPAN_MILLIS);
            int length = Math.min(1 + random.nextInt(9), events - visits.size());
            for (int i = 0; i < length; i++) {
                // Squared, so that the first types are met more often, as the first pages of a shop are.
                int type = (int) (TYPES.size() * Math.pow(random.nextDouble(), 2));
                visits.add(new Event(customer, type, millis));
                millis += 1000 + random.nextInt(60_000);
            }
        }
        visits.sort(Comparator.comparingLong(Event::millis));
        return new EventLog(visits);
    }

    /** Returns the log as CSV with the columns user_id, event and timestamp. */
    String csv() {
        StringBuilder csv = new StringBuilder("user_id,event,timestamp\n");
        for (Event event : visits) {
            csv.append(event.customerId()).append(',').append(event.typeName()).append(',');
            TIME.formatTo(START.plusNanos(1_000_000 * event.millis()), csv);
            csv.append('\n');
        }
        return csv.toString();
    }

    /**
     * Returns the log as CSV with the columns that a shop's export has: beside those of {@link #csv} a session, a
     * platform, the channel by which the customer came, a cohort and a life cycle.
     */
    String wideCsv() {
        StringBuilder csv = new StringBuilder(
                "user_id,event,timestamp,session_id,platform,acquisition_channel," + "user_cohort,user_lifecycle\n");
        csv().lines().skip(1).forEach(row -> {
            int customer = Integer.parseInt(row.substring(2, row.indexOf(',')));
            int visit = customer * 31 + row.charAt(row.length() - 14);
            csv.append(row).append(",sess_").append(visit);
            csv.append(',').append(PLATFORMS.get(customer % PLATFORMS.size()));
            csv.append(',').append(CHANNELS.get(visit % CHANNELS.size()));
            csv.append(",2026-0").append(1 + customer % 6);
            csv.append(customer % 4 == 0 ? ",loyal" : ",returning").append('\n');
        });
        return csv.toString();
    }

    /** Returns the log as interactions that share their strings, as read ones do. */
    List<Interaction> interactions() {
        String[] ids = new String[visits.size() / 10 + 1];
        List<Interaction> interactions = new ArrayList<>(visits.size());
        for (Event event : visits) {
            if (ids[event.customer()] == null) {
                ids[event.customer()] = event.customerId();
            }
            interactions.add(Interaction.builder()
                    .customer(ids[event.customer()])
                    .type(event.typeName())
                    .time(event.time())
                    .source("log", interactions.size() + 1L)
                    .build());
        }
        return interactions;
    }
}
