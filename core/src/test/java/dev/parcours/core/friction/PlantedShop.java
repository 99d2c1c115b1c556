package dev.parcours.core.friction;

import dev.parcours.core.Channel;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A made-up shop whose sessions are drawn at random, all days alike, until something is planted. */
final class PlantedShop {

    /** The first day. */
    static final Instant START = Instant.parse("2025-01-01T08:00:00Z");

    static final int DAYS = 120;

    private static final List<Channel> CHANNELS =
            List.of(Channel.WEB, Channel.EMAIL, Channel.SEARCH, Channel.SOCIAL, Channel.APP);

    private PlantedShop() {}

    /** Changes the sessions that it concerns. */
    interface Plant {
        void change(Session session, Random random);
    }

    /** A session before it becomes a journey. */
    static final class Session {

        final int day;
        final String device;
        final Channel channel;
        final List<String> types = new ArrayList<>();
        final List<Double> waits = new ArrayList<>();
        double lowScores = 0.15;

        private Session(int day, String device, Channel channel) {
            this.day = day;
            this.device = device;
            this.channel = channel;
        }

        boolean isIn(int from, int to) {
            return from <= day && day <= to;
        }

        void insert(int place, String type) {
            types.add(place, type);
            waits.add(place, 20.0);
        }

        void endAfter(String type) {
            int place = types.indexOf(type);
            if (place >= 0) {
                types.subList(place + 1, types.size()).clear();
                waits.subList(place + 1, waits.size()).clear();
            }
        }

        void slow(String from, String to, double factor) {
            for (int i = 1; i < types.size(); i++) {
                if (types.get(i - 1).equals(from) && types.get(i).equals(to)) {
                    waits.set(i, waits.get(i) * factor);
                }
            }
        }
    }

    static List<Journey> quiet(long seed, int sessions) {
        return sessions(seed, sessions, (session, random) -> {});
    }

    static List<Journey> sessions(long seed, int sessions, Plant plant) {
        Random random = new Random(seed);
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            double device = random.nextDouble();
            Session session = new Session(
                    random.nextInt(DAYS),
                    device < 0.45 ? "mobile" : device < 0.9 ? "desktop" : "tablet",
                    CHANNELS.get(random.nextInt(CHANNELS.size())));
            for (String type = "home"; !type.isEmpty(); type = next(type, random.nextDouble())) {
                session.types.add(type);
                session.waits.add(Math.exp(3.5 + random.nextGaussian()));
            }
            plant.change(session, random);
            journeys.add(journey(i, session, random));
        }
        return journeys;
    }

    /** The histories of the customers, of all their sessions. */
    static List<Journey> histories(List<Journey> sessions) {
        Map<String, List<Step>> byCustomer = new TreeMap<>();
        sessions.forEach(session -> byCustomer
                .computeIfAbsent(session.customer(), customer -> new ArrayList<>())
                .addAll(session.steps()));
        List<Journey> histories = new ArrayList<>();
        byCustomer.forEach((customer, steps) -> {
            steps.sort(Comparator.comparing(step -> step.interaction().time()));
            histories.add(new Journey(
                    customer,
                    Grain.CUSTOMER,
                    StageModels.fiveStages(),
                    steps,
                    Journey.Start.FIRST_INTERACTION,
                    Journey.End.OPEN));
        });
        return histories;
    }

    /** The step after a step, or empty at the end. */
    private static String next(String type, double chance) {
        return switch (type) {
            case "home" -> chance < 0.5 ? "catalog" : chance < 0.9 ? "search" : "";
            case "search" -> chance < 0.6 ? "catalog" : chance < 0.7 ? "search" : chance < 0.85 ? "product" : "";
            case "catalog" -> chance < 0.6 ? "product" : chance < 0.7 ? "search" : chance < 0.8 ? "catalog" : "";
            case "product" ->
                chance < 0.4
                        ? "cart"
                        : chance < 0.6 ? "catalog" : chance < 0.68 ? "support_chat" : chance < 0.7 ? "error_page" : "";
            case "cart" -> chance < 0.6 ? "shipping" : chance < 0.75 ? "product" : "";
            case "shipping" -> chance < 0.75 ? "payment" : chance < 0.85 ? "cart" : "";
            case "payment" -> chance < 0.75 ? "purchase" : chance < 0.85 ? "shipping" : "";
            case "support_chat" -> chance < 0.6 ? "product" : chance < 0.7 ? "support_chat" : "";
            case "error_page" -> chance < 0.7 ? "product" : "";
            case "purchase" -> chance < 0.5 ? "survey" : "";
            default -> "";
        };
    }

    private static Journey journey(int number, Session session, Random random) {
        Instant time = START.plus(Duration.ofDays(session.day)).plusSeconds(random.nextInt(40_000));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < session.types.size(); i++) {
            time = i == 0 ? time : time.plusMillis(Math.round(1000 * session.waits.get(i)));
            Interaction.Builder builder = Interaction.builder()
                    .customer("c-" + number % 3000)
                    .type(session.types.get(i))
                    .time(time)
                    .sequence(i)
                    .device(session.device)
                    .touchpoint(Touchpoint.of(session.channel, session.types.get(i)));
            if (session.types.get(i).equals("survey")) {
                int score = random.nextDouble() < session.lowScores ? 1 : 5;
                builder.satisfaction(new Satisfaction(Satisfaction.Scale.CSAT, score));
            }
            steps.add(new Step(builder.build(), Optional.empty()));
        }
        return new Journey(
                "j-" + number,
                Grain.SESSION,
                StageModels.fiveStages(),
                steps,
                Journey.Start.FIRST_INTERACTION,
                Journey.End.SESSION_ENDED);
    }
}
