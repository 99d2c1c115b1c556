package dev.parcours.examples.quickstart;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.examples.quickstart.Catalogue.Product;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.What;
import dev.parcours.examples.quickstart.Trip.Course;
import dev.parcours.examples.quickstart.Trip.Door;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells a visit page by page. Nothing here changes what is bought. */
final class TripStory {

    private static final double APP_SHARE = 0.6;

    private final Person person;
    private final Calendar calendar;
    private final Trip trip;
    private final Ledger ledger;
    private final Die die;
    private final Channel channel;
    private int second;

    private TripStory(Person person, Calendar calendar, Trip trip, Ledger ledger) {
        this.person = person;
        this.calendar = calendar;
        this.trip = trip;
        this.ledger = ledger;
        die = person.draws().on(trip.day(), What.PAGES);
        channel = channel(trip.door());
        Die time = person.draws().on(trip.day(), What.VISIT_TIME);
        int wished = time.between(8 * 3600, 22 * 3600);
        second = Math.max(wished, trip.earliestSecond() + time.between(60, 5400));
    }

    static void tell(Person person, Calendar calendar, Trip trip, Ledger ledger) {
        TripStory story = new TripStory(person, calendar, trip, ledger);
        story.enter();
        story.look();
        Course course = trip.course();
        if (course.checksOut()) {
            story.pay(course);
        }
    }

    private Channel channel(@Nullable Door door) {
        boolean isOnApp = person.habits().hasApp() && !trip.device().equals("desktop") && die.chance(APP_SHARE);
        if (door == null) {
            return isOnApp ? Channel.APP : Channel.WEB;
        }
        return door.lever() == Lever.PUSH ? Channel.APP : Channel.WEB;
    }

    private void enter() {
        Door door = trip.door();
        if (door != null) {
            ledger.note(
                    person,
                    clickOf(door.lever()),
                    placeOf(door),
                    calendar.at(trip.day(), second),
                    Ledger.of(door.campaign(), costOfClick(door.lever()), trip.device()));
            second += 2;
        }
        // Whoever comes by himself or by a newsletter lands on the home page; search and banners jump over it.
        boolean jumps = trip.isReturn() || (door != null && (door.lever() == Lever.SEARCH || isAdvertisement(door)));
        if (!jumps) {
            page(Event.HOME);
        }
    }

    private static boolean isAdvertisement(Door door) {
        return door.lever() == Lever.DISPLAY || door.lever() == Lever.SOCIAL;
    }

    private void look() {
        if (trip.isReturn()) {
            if (die.chance(0.35)) {
                view(trip.products().get(0));
            }
            return;
        }
        boolean fills = trip.course().fillsBasket();
        if (die.chance(0.6)) {
            page(Event.CATALOG);
        }
        int others = fills ? die.between(0, 1) : die.between(0, 2);
        for (int i = 0; i < others; i++) {
            view(Catalogue.productOf(person.habits().favourite(), die));
            if (die.chance(0.3)) {
                page(Event.CATALOG);
            }
        }
        if (fills) {
            fillBasket();
        }
    }

    private void fillBasket() {
        for (Product product : trip.products()) {
            view(product);
            page(Event.ADD_TO_CART, Ledger.about(product));
        }
        // Second thoughts: back from the basket to the shelves.
        if (die.chance(0.25)) {
            page(Event.CATALOG);
            view(Catalogue.product(die));
        }
    }

    private void pay(Course course) {
        page(Event.CHECKOUT);
        if (course.fails()) {
            page(Event.PAYMENT_ERROR);
            AfterSales.complain(person, calendar, trip.day(), second, ledger);
        }
        if (course.buys()) {
            if (course.fails()) {
                page(Event.CHECKOUT);
            }
            long cents = trip.products().stream().mapToLong(Product::cents).sum();
            Product product = trip.products().get(0);
            page(Event.PURCHASE, interaction -> Ledger.about(product).apply(interaction.value(Ledger.euros(cents))));
            AfterSales.ofOnlinePurchase(person, calendar, trip.day(), product, course.fails(), ledger);
        }
    }

    private void view(Product product) {
        page(Event.PRODUCT_VIEW, Ledger.about(product));
    }

    private void page(Event event) {
        page(event, interaction -> interaction);
    }

    private void page(Event event, UnaryOperator<Interaction.Builder> withMore) {
        String session = person.id() + "/" + calendar.date(trip.day());
        ledger.note(
                person,
                event,
                Places.page(channel, event),
                calendar.at(trip.day(), second),
                interaction -> withMore.apply(interaction.device(trip.device()).session(session)));
        second += die.between(8, 150);
    }

    private static Event clickOf(Lever lever) {
        return switch (lever) {
            case DISPLAY, SOCIAL -> Event.AD_CLICK;
            case SEARCH -> Event.SEARCH_CLICK;
            case EMAIL -> Event.EMAIL_CLICK;
            case SMS -> Event.SMS_CLICK;
            case PUSH -> Event.PUSH_OPEN;
        };
    }

    private static Touchpoint placeOf(Door door) {
        return switch (door.lever()) {
            case DISPLAY -> Places.BANNER;
            case SOCIAL -> Places.POST;
            case SEARCH -> Places.SEARCH_AD;
            case EMAIL -> door.isReminder() ? Places.BASKET_EMAIL : Places.NEWSLETTER;
            case SMS -> door.isReminder() ? Places.BASKET_SMS : Places.SALE_SMS;
            case PUSH -> Places.NOTIFICATION;
        };
    }

    private static long costOfClick(Lever lever) {
        return switch (lever) {
            case DISPLAY -> 30;
            case SOCIAL -> 35;
            case SEARCH -> 45;
            case EMAIL, SMS, PUSH -> 0;
        };
    }
}
