package dev.parcours.examples.quickstart;

import dev.parcours.examples.quickstart.Catalogue.Product;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.What;
import dev.parcours.examples.quickstart.Mind.Basket;
import dev.parcours.examples.quickstart.Mind.Exposure;
import dev.parcours.examples.quickstart.Person.Milestone;
import dev.parcours.examples.quickstart.Trip.Course;
import dev.parcours.examples.quickstart.Trip.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Half a year of one person, day by day: the causal model.
 *
 * <p>Every decision takes its chance from {@link Draws} by day and kind, so that two lives that differ in a channel
 * differ only in what the channel changed.
 */
final class Life {

    private static final double VISITS_PER_DAY_OF_NEED = 0.26;
    private static final double STORE_VISITS_PER_DAY = 0.002;
    private static final double STORE_VISITS_PER_DAY_OF_NEED = 0.035;
    private static final int DAYS_OF_A_BASKET = 14;

    private final Person person;
    private final Calendar calendar;
    private final Set<Lever> switchedOff;
    private final Ledger ledger;
    private final Mind mind = new Mind();
    private final Outreach outreach;

    private Life(Person person, Calendar calendar, Set<Lever> switchedOff, Ledger ledger) {
        this.person = person;
        this.calendar = calendar;
        this.switchedOff = switchedOff;
        this.ledger = ledger;
        outreach = new Outreach(person, calendar, switchedOff, mind, ledger);
    }

    /** Lives a person's half-year with some channels switched off, and writes it in a ledger. */
    static void live(Person person, Calendar calendar, Set<Lever> switchedOff, Ledger ledger) {
        Life life = new Life(person, calendar, switchedOff, ledger);
        for (Milestone milestone : person.milestones()) {
            ledger.note(person, milestone.event(), milestone.touchpoint(), milestone.time());
        }
        int last = Math.min(person.habits().lastDay(), calendar.days() - 1);
        for (int day = person.habits().firstDay(); day <= last; day++) {
            life.live(day);
        }
        ledger.closePerson();
    }

    static void awakenNeed(Person person, Mind mind, int day) {
        mind.need(day + person.draws().on(day, What.NEED_LENGTH).between(4, 14));
    }

    private void live(int day) {
        // A visitor without an account is in the data because something brought him there.
        boolean isFirstDayOfVisitor =
                !person.isKnown() && day == person.habits().firstDay();
        if (isFirstDayOfVisitor
                || person.draws().on(day, What.NEED).chance(person.habits().needRate())) {
            awakenNeed(person, mind, day);
        }
        outreach.run(day);
        shopOnline(day, isFirstDayOfVisitor);
        shopInStore(day);
        mind.sleep();
    }

    private void shopOnline(int day, boolean surely) {
        Optional<Basket> basket = mind.basket();
        if (basket.isPresent() && basket.get().day() + DAYS_OF_A_BASKET < day) {
            mind.keep(null);
        }
        if (mind.basket().isPresent() && comesBack(day, mind.basket().get())) {
            Basket left = mind.basket().get();
            take(trip(day, true, left.products(), courseOfReturn(day)));
        } else if (surely || visits(day)) {
            take(trip(day, false, basketOf(day), courseOfVisit(day)));
        }
    }

    private boolean comesBack(int day, Basket basket) {
        double chance = Math.min(0.9, 0.025 + basket.nudge());
        return day > basket.day() && person.draws().on(day, What.BASKET_RETURN).chance(chance);
    }

    private boolean visits(int day) {
        double rate =
                mind.hasNeed(day) ? VISITS_PER_DAY_OF_NEED : person.habits().visitRate();
        double weekend = calendar.isWeekend(day) ? 1.25 : 1;
        return happens(rate * weekend * mind.visitMultiplier(), day, What.VISIT);
    }

    /** Returns whether something that happens so often per day happens today: the chance is {@code 1 - e^-rate}. */
    private boolean happens(double ratePerDay, int day, What what) {
        double luck = person.draws().on(day, what).unit();
        // The chance is never above the rate, so most days need no exponential.
        return luck < ratePerDay && luck < 1 - StrictMath.exp(-ratePerDay);
    }

    private Course courseOfVisit(int day) {
        boolean hasNeed = mind.hasNeed(day);
        boolean wants = person.draws().on(day, What.BUY).chance(hasNeed ? 0.15 : 0.03);
        boolean fills = wants || person.draws().on(day, What.CART).chance(hasNeed ? 0.28 : 0.07);
        boolean checksOut =
                wants || (fills && person.draws().on(day, What.CHECKOUT).chance(0.3));
        return course(day, fills, checksOut, wants);
    }

    private Course courseOfReturn(int day) {
        boolean wants = person.draws().on(day, What.BUY).chance(0.8);
        return course(day, true, wants || person.draws().on(day, What.CHECKOUT).chance(0.5), wants);
    }

    private Course course(int day, boolean fills, boolean checksOut, boolean wants) {
        boolean isBroken = calendar.isBroken(day, device(day));
        boolean fails = checksOut && person.draws().on(day, What.PAYMENT).chance(isBroken ? 0.5 : 0.03);
        boolean triesAgain = person.draws().on(day, What.RETRY).chance(isBroken ? 0.2 : 0.6);
        return new Course(fills, checksOut, fails, wants && (!fails || triesAgain));
    }

    private String device(int day) {
        boolean isUsual = person.draws().on(day, What.DEVICE).chance(0.75);
        return isUsual ? person.habits().device() : person.habits().otherDevice();
    }

    private Trip trip(int day, boolean isReturn, List<Product> products, Course course) {
        return new Trip(day, mind.busyUntil(), device(day), door(day), isReturn, products, course);
    }

    private void take(Trip trip) {
        int day = trip.day();
        mind.visited(day);
        Door door = trip.door();
        if (door != null && door.lever() == Lever.SEARCH) {
            mind.expose(Lever.SEARCH, new Exposure(day, door.campaign(), false));
        }
        if (trip.course().buys()) {
            buy(trip.products(), day);
        } else if (trip.course().fillsBasket() && !trip.isReturn()) {
            mind.keep(new Basket(day, trip.products()));
        }
        if (ledger.keepsInteractions()) {
            TripStory.tell(person, calendar, trip, ledger);
        }
    }

    private void buy(List<Product> products, int day) {
        mind.bought(day);
        ledger.count(products.stream().mapToLong(Product::cents).sum());
    }

    private List<Product> basketOf(int day) {
        return products(person.draws().on(day, What.BASKET));
    }

    private List<Product> products(Die die) {
        List<Product> products = new ArrayList<>();
        int count = 1 + (die.chance(0.3) ? 1 : 0) + (die.chance(0.12) ? 1 : 0);
        while (products.size() < count) {
            products.add(
                    die.chance(0.7) ? Catalogue.productOf(person.habits().favourite(), die) : Catalogue.product(die));
        }
        return products;
    }

    private void shopInStore(int day) {
        if (!person.isKnown() || !person.habits().isNearStore() || !calendar.isOpen(day)) {
            return;
        }
        boolean hasNeed = mind.hasNeed(day);
        double rate = hasNeed ? STORE_VISITS_PER_DAY_OF_NEED : STORE_VISITS_PER_DAY;
        double weekend = calendar.isWeekend(day) ? 2 : 1;
        if (!happens(rate * weekend * mind.visitMultiplier(), day, What.STORE_VISIT)) {
            return;
        }
        boolean buys = person.draws().on(day, What.STORE_BUY).chance(hasNeed ? 0.45 : 0.25);
        List<Product> products = products(person.draws().on(day, What.STORE_BASKET));
        if (buys) {
            buy(products, day);
        }
        if (ledger.keepsInteractions()) {
            StoreStory.tell(person, calendar, day, products, buys, ledger);
        }
    }

    /**
     * Returns the channel by which a visit comes: whoever was exposed lately may click, others search or just come.
     *
     * <p>Banners stand after search, or they would take from it some of its small effect.
     */
    private @Nullable Door door(int day) {
        for (Lever lever : List.of(Lever.SMS, Lever.EMAIL, Lever.PUSH, Lever.SEARCH, Lever.SOCIAL, Lever.DISPLAY)) {
            Optional<Exposure> offer = lever == Lever.SEARCH ? searchAd(day) : freshExposure(lever, day);
            if (offer.isPresent()
                    && person.draws().on(day, What.DOOR, lever).chance(clickChance(lever, offer.get(), day))) {
                return new Door(lever, offer.get().campaign(), offer.get().isReminder());
            }
        }
        return null;
    }

    private Optional<Exposure> searchAd(int day) {
        return switchedOff.contains(Lever.SEARCH)
                ? Optional.empty()
                : Optional.of(new Exposure(day, mind.hasNeed(day) ? "generic" : "brand", false));
    }

    private Optional<Exposure> freshExposure(Lever lever, int day) {
        int daysFresh = switch (lever) {
            case DISPLAY, SOCIAL -> 2;
            case EMAIL, SMS -> 1;
            case PUSH, SEARCH -> 0;
        };
        return mind.lastExposure(lever).filter(exposure -> exposure.day() >= day - daysFresh);
    }

    private double clickChance(Lever lever, Exposure offer, int day) {
        return switch (lever) {
            case DISPLAY -> 0.3;
            case SOCIAL -> 0.4;
            case EMAIL, SMS -> offer.isReminder() ? 0.75 : 0.45;
            case PUSH -> device(day).equals("desktop") ? 0 : 0.4;
            case SEARCH -> mind.hasNeed(day) ? 0.35 : 0.2;
        };
    }
}
