package dev.parcours.examples.quickstart;

import dev.parcours.core.Channel;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.Touchpoint;
import dev.parcours.examples.quickstart.Catalogue.Product;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.What;
import java.time.Instant;

/** Tells what follows a purchase or a failed payment. Nothing here changes what is bought later. */
final class AfterSales {

    private static final long CALL_CENTS = 4_50;

    private final Person person;
    private final Calendar calendar;
    private final Ledger ledger;
    private final Die die;

    private AfterSales(Person person, Calendar calendar, Ledger ledger, Die die) {
        this.person = person;
        this.calendar = calendar;
        this.ledger = ledger;
        this.die = die;
    }

    static void ofOnlinePurchase(
            Person person, Calendar calendar, int day, Product product, boolean hadTrouble, Ledger ledger) {
        Die die = person.draws().on(day, What.AFTER_SALES);
        AfterSales afterSales = new AfterSales(person, calendar, ledger, die);
        int received = afterSales.receive(day, product);
        boolean returned = die.chance(0.08);
        if (returned) {
            afterSales.giveBack(received, product);
        }
        boolean called = person.isKnown() && die.chance(0.07);
        if (called) {
            afterSales.call(received + die.between(1, 4), die.between(9 * 3600, 19 * 3600), 4);
        }
        afterSales.tellOpinion(received, hadTrouble || returned || called);
    }

    static void ofStorePurchase(Person person, Calendar calendar, int day, Product product, Ledger ledger) {
        Die die = person.draws().on(day, What.STORE_AFTER_SALES);
        AfterSales afterSales = new AfterSales(person, calendar, ledger, die);
        boolean returned = die.chance(0.05);
        if (returned) {
            Instant time = afterSales.openHours(day + die.between(2, 12));
            ledger.note(person, Event.RETURN, Places.RETURNS_DESK, time, Ledger.about(product));
            afterSales.refund(time, product);
        }
        afterSales.tellOpinion(day, returned);
    }

    /** Some of those whose payment fails call the helpline, that evening or the next day. */
    static void complain(Person person, Calendar calendar, int day, int second, Ledger ledger) {
        Die die = person.draws().on(day, What.COMPLAINT);
        if (person.isKnown() && die.chance(0.3)) {
            AfterSales afterSales = new AfterSales(person, calendar, ledger, die);
            if (second < 19 * 3600 && calendar.isOpen(day)) {
                afterSales.call(day, second + die.between(300, 1800), 2);
            } else {
                afterSales.call(day + 1, die.between(9 * 3600, 12 * 3600), 2);
            }
        }
    }

    private int receive(int day, Product product) {
        boolean collects = person.habits().isNearStore() && die.chance(0.25);
        int received = collects ? calendar.openDay(day + die.between(1, 3)) : calendar.openDay(day + die.between(2, 5));
        Event event = collects ? Event.CLICK_AND_COLLECT : Event.DELIVERY;
        Touchpoint place = collects ? Places.COLLECTION_DESK : Places.PARCEL;
        ledger.note(person, event, place, openHours(received), Ledger.about(product));
        return received;
    }

    private void giveBack(int received, Product product) {
        int asked = received + die.between(1, 6);
        Instant request = calendar.at(asked, die.between(20 * 3600, 22 * 3600));
        ledger.note(
                person,
                Event.RETURN_REQUEST,
                Places.RETURNS_PAGE,
                request,
                interaction -> Ledger.about(product)
                        .apply(interaction.device(person.habits().device())));
        boolean atStore = person.habits().isNearStore() && die.chance(0.5);
        Instant time = openHours(asked + die.between(1, 4));
        ledger.note(
                person,
                Event.RETURN,
                atStore ? Places.RETURNS_DESK : Places.PARCEL_RETURN,
                time,
                Ledger.about(product));
        refund(time, product);
    }

    private void refund(Instant returned, Product product) {
        Instant time = returned.plusSeconds(86_400L * die.between(2, 5));
        ledger.note(
                person,
                Event.REFUND,
                Places.BANK_REFUND,
                time,
                interaction -> Ledger.about(product).apply(interaction.value(Ledger.euros(-product.cents()))));
    }

    private void call(int day, int second, int usualScore) {
        Instant time = calendar.at(calendar.openDay(day), second);
        ledger.note(
                person,
                Event.SUPPORT_CALL,
                Places.HELPLINE,
                time,
                interaction -> interaction.cost(Ledger.euros(CALL_CENTS)));
        if (die.chance(0.5)) {
            int score = Math.max(1, Math.min(5, usualScore + die.between(-1, 1)));
            ledger.note(
                    person,
                    Event.SURVEY_ANSWER,
                    Places.CALL_SURVEY,
                    time.plusSeconds(die.between(600, 1800)),
                    Ledger.answering(Scale.CSAT, score));
        }
    }

    /** Some answer the survey, which goes to those who may be written to; the content recommend the shop. */
    private void tellOpinion(int received, boolean hadTrouble) {
        Instant asked = calendar.at(received + 5, 18 * 3600);
        boolean answers = die.chance(0.3);
        int score = hadTrouble ? die.between(1, 8) : Math.min(10, die.between(6, 11));
        if (answers && person.allows(Channel.EMAIL, asked)) {
            Instant answered = asked.plusSeconds(die.between(60, 7000));
            ledger.note(
                    person, Event.SURVEY_ANSWER, Places.PURCHASE_SURVEY, answered, Ledger.answering(Scale.NPS, score));
        }
        boolean reviews = die.chance(0.1);
        boolean refers = score >= 9 && die.chance(0.12);
        int day = received + die.between(6, 12);
        int second = die.between(12 * 3600, 21 * 3600);
        if (person.isKnown() && reviews) {
            ledger.note(person, Event.REVIEW, Places.REVIEW_FORM, calendar.at(day, second));
        }
        if (person.isKnown() && refers) {
            ledger.note(person, Event.REFERRAL, Places.REFER_A_FRIEND, calendar.at(day, second + 600));
        }
    }

    /** Returns an hour of a day on which stores are open and parcels come. */
    private Instant openHours(int day) {
        return calendar.at(calendar.openDay(day), die.between(10 * 3600, 18 * 3600));
    }
}
