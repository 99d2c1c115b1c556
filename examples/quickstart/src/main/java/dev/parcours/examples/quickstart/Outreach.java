package dev.parcours.examples.quickstart;

import dev.parcours.core.Touchpoint;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.What;
import dev.parcours.examples.quickstart.Mind.Basket;
import dev.parcours.examples.quickstart.Mind.Exposure;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the shop sends and shows to one person on a day, in the channels that are not switched off. */
final class Outreach {

    static final String BASKET_CAMPAIGN = "abandoned-basket";
    private static final String RETARGETING = "retargeting";

    private static final int RETARGETING_DAYS = 7;
    private static final long BASKET_WORTH_AN_SMS = 60_00;

    private static final long EMAIL_CENTS = 1;
    private static final long SMS_CENTS = 6;
    private static final long IMPRESSION_CENTS = 1;

    private final Person person;
    private final Calendar calendar;
    private final Set<Lever> switchedOff;
    private final Mind mind;
    private final Ledger ledger;

    Outreach(Person person, Calendar calendar, Set<Lever> switchedOff, Mind mind, Ledger ledger) {
        this.person = person;
        this.calendar = calendar;
        this.switchedOff = switchedOff;
        this.mind = mind;
        this.ledger = ledger;
    }

    void run(int day) {
        if (person.isKnown()) {
            emails(day);
            texts(day);
            notifications(day);
        }
        banners(day);
        posts(day);
    }

    private void emails(int day) {
        Optional<Basket> reminded = mind.basket().filter(basket -> basket.day() == day - 1);
        Optional<String> newsletter = calendar.newsletter(day);
        if (reminded.isPresent()) {
            email(
                    day,
                    BASKET_CAMPAIGN,
                    Places.BASKET_EMAIL,
                    Math.min(0.7, person.habits().openness() + 0.2));
        } else if (newsletter.isPresent()) {
            email(day, newsletter.get(), Places.NEWSLETTER, person.habits().openness());
        }
    }

    private void email(int day, String campaign, Touchpoint touchpoint, double openness) {
        if (switchedOff.contains(Lever.EMAIL)) {
            return;
        }
        Die die = person.draws().on(day, What.MESSAGE_TIME, Lever.EMAIL);
        int sent = 9 * 3600 + die.between(0, 900);
        int opened = sent + die.between(120, 7200);
        Instant time = calendar.at(day, sent);
        if (!person.allows(Lever.EMAIL.channel(), time)) {
            return;
        }
        ledger.note(person, Event.EMAIL_SENT, touchpoint, time, Ledger.of(campaign, EMAIL_CENTS, null));
        // Who does not open a mail was not exposed to it.
        if (person.draws().on(day, What.OPEN).chance(openness)) {
            Instant openTime = calendar.at(day, opened);
            ledger.note(
                    person,
                    Event.EMAIL_OPEN,
                    touchpoint,
                    openTime,
                    Ledger.of(campaign, 0, person.habits().device()));
            expose(Lever.EMAIL, day, opened, campaign);
        }
    }

    private void texts(int day) {
        boolean isDue = mind.basket()
                .filter(basket -> basket.day() == day - 2 && basket.cents() >= BASKET_WORTH_AN_SMS)
                .isPresent();
        Optional<String> sale = calendar.privateSale(day);
        if (isDue) {
            message(Lever.SMS, day, BASKET_CAMPAIGN, Event.SMS_SENT, Places.BASKET_SMS, SMS_CENTS);
        } else if (sale.isPresent()) {
            message(Lever.SMS, day, sale.get(), Event.SMS_SENT, Places.SALE_SMS, SMS_CENTS);
        }
    }

    private void notifications(int day) {
        calendar.appNotification(day)
                .ifPresent(news -> message(Lever.PUSH, day, news, Event.PUSH_SENT, Places.NOTIFICATION, 0));
    }

    /** Sends a message that is seen as soon as it is sent. */
    private void message(Lever lever, int day, String campaign, Event event, Touchpoint touchpoint, long cents) {
        if (switchedOff.contains(lever)) {
            return;
        }
        int second =
                11 * 3600 + person.draws().on(day, What.MESSAGE_TIME, lever).between(0, 1800);
        Instant time = calendar.at(day, second);
        if (person.allows(lever.channel(), time)) {
            ledger.note(person, event, touchpoint, time, Ledger.of(campaign, cents, null));
            expose(lever, day, second, campaign);
        }
    }

    /** Banners follow whoever was on the site within the week, even with the purchase just made. */
    private void banners(int day) {
        if (mind.daysSinceVisit(day) <= RETARGETING_DAYS) {
            show(Lever.DISPLAY, day, RETARGETING, Places.BANNER, 0.24);
        }
    }

    private void posts(int day) {
        if (person.habits().isOnSocial()) {
            double chance = mind.hasNeed(day) ? 0.12 : 0.06;
            calendar.socialCampaign(day).ifPresent(campaign -> show(Lever.SOCIAL, day, campaign, Places.POST, chance));
        }
    }

    private void show(Lever lever, int day, String campaign, Touchpoint touchpoint, double chance) {
        Die die = person.draws().on(day, What.IMPRESSION, lever);
        if (!switchedOff.contains(lever) && die.chance(chance)) {
            int second = die.between(7 * 3600, 20 * 3600);
            ledger.note(
                    person,
                    Event.AD_IMPRESSION,
                    touchpoint,
                    calendar.at(day, second),
                    Ledger.of(campaign, IMPRESSION_CENTS, person.habits().device()));
            expose(lever, day, second, campaign);
        }
    }

    private void expose(Lever lever, int day, int second, String campaign) {
        boolean isReminder = campaign.equals(BASKET_CAMPAIGN);
        mind.expose(lever, new Exposure(day, campaign, isReminder));
        mind.busyUntil(second);
        if (!isReminder && person.draws().on(day, What.IDEA, lever).chance(lever.ideaChance())) {
            Life.awakenNeed(person, mind, day);
        }
    }
}
