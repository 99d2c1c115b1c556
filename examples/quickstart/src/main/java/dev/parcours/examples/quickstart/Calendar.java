package dev.parcours.examples.quickstart;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The days of the simulation, counted from 0, and what the shop does on them. Hours are those of Paris. */
final class Calendar {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static final String BROKEN_DEVICE = "mobile";

    private static final int INCIDENT_DAY = 14 * 7;
    private static final int INCIDENT_DAYS = 14;

    private final LocalDate firstDay;
    private final int weeks;
    private final DayOfWeek firstDayOfWeek;
    private final List<Optional<String>> newsletters;
    private final List<Optional<String>> privateSales;
    private final List<Optional<String>> appNotifications;

    Calendar(LocalDate firstDay, int weeks) {
        this.firstDay = firstDay;
        this.weeks = weeks;
        firstDayOfWeek = firstDay.getDayOfWeek();
        newsletters = campaigns(day -> isOn(day, DayOfWeek.THURSDAY) && day / 7 % 2 == 0, "newsletter-");
        privateSales = campaigns(day -> isOn(day, DayOfWeek.WEDNESDAY) && day / 7 % 5 == 0, "private-sale-");
        appNotifications = campaigns(day -> isOn(day, DayOfWeek.TUESDAY) && day / 7 % 2 == 1, "app-news-");
    }

    private List<Optional<String>> campaigns(IntPredicate isToday, String name) {
        return IntStream.range(0, days())
                .mapToObj(day -> isToday.test(day) ? Optional.of(name + date(day)) : Optional.<String>empty())
                .toList();
    }

    LocalDate firstDay() {
        return firstDay;
    }

    int weeks() {
        return weeks;
    }

    int days() {
        return 7 * weeks;
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    Instant at(int day, int secondOfDay) {
        return date(day)
                .atTime(LocalTime.ofSecondOfDay(secondOfDay))
                .atZone(PARIS)
                .toInstant();
    }

    /** Returns the midnight after the last day. */
    Instant end() {
        return at(days(), 0);
    }

    boolean isWeekend(int day) {
        return isOn(day, DayOfWeek.SATURDAY) || isOn(day, DayOfWeek.SUNDAY);
    }

    /** Returns the day, or the next one if it is a Sunday, when stores and helpline rest. */
    int openDay(int day) {
        return isOn(day, DayOfWeek.SUNDAY) ? day + 1 : day;
    }

    boolean isOpen(int day) {
        return openDay(day) == day;
    }

    /** Returns the newsletter of every other Thursday. */
    Optional<String> newsletter(int day) {
        return newsletters.get(day);
    }

    /** Returns the private sale of every fifth Wednesday. */
    Optional<String> privateSale(int day) {
        return privateSales.get(day);
    }

    /** Returns the app's notification of every other Tuesday. */
    Optional<String> appNotification(int day) {
        return appNotifications.get(day);
    }

    /** Returns the campaign on social networks, which runs four weeks out of eight. */
    Optional<String> socialCampaign(int day) {
        int week = day / 7;
        return week % 8 >= 4 ? Optional.of("inspiration-" + (week / 8 + 1)) : Optional.empty();
    }

    /** Returns whether the payment page is broken for a device. */
    boolean isBroken(int day, String device) {
        return day >= INCIDENT_DAY && day < INCIDENT_DAY + INCIDENT_DAYS && device.equals(BROKEN_DEVICE);
    }

    Truth.Incident incident() {
        return new Truth.Incident(BROKEN_DEVICE, at(INCIDENT_DAY, 0), at(INCIDENT_DAY + INCIDENT_DAYS, 0));
    }

    private boolean isOn(int day, DayOfWeek dayOfWeek) {
        return firstDayOfWeek.plus(day) == dayOfWeek;
    }
}
