package dev.parcours.examples.quickstart;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes up a French shop for house and garden, its customers, and half a year of what they did.
 *
 * <p><b>Who.</b> Most people have an account, and so a profile with gaps: not everybody told the shop the date of
 * birth, the town or the interests. About one in seven is a visitor whom the shop knows by a cookie only. Each channel
 * of messages (e-mail, SMS, app notifications) has its consent: given, refused, never asked, or withdrawn in the middle
 * of the half-year. Nobody is written to for marketing without it.
 *
 * <p><b>How they shop.</b> From time to time somebody comes to need something, by himself or since a message gave him
 * the idea. For a week or two he visits the site, the app or a store more often, and each visit may end in a purchase,
 * in a basket left behind, or in nothing. Some come back to the basket. Then parcels are delivered or collected, some
 * things are sent back, some people call, answer a survey, review, recommend.
 *
 * <p><b>What marketing does.</b> A newsletter every other week; a private sale by SMS every fifth; a weekly
 * notification in the app; posts on social networks; search advertisements; banners that follow whoever was on the
 * site; reminders of the basket by e-mail the next day and, if it is worth it, by SMS the day after. What one exposure
 * to each does is a fixed parameter, the same for everybody. Banners are frequent and do nothing at all, since they
 * show themselves to people who were about to come anyway; search is mostly the door that people with a need use; SMS
 * are rare and strong. So who is seen last before a purchase, or most often, says little of who caused it.
 *
 * <p><b>What is true.</b> For each channel the half-year is lived again without it: nothing is sent or shown, and every
 * person takes the same chances on the same days ("common random numbers"). Purchases that are missing then were caused
 * by the channel; see {@link Truth}.
 *
 * <p><b>What goes wrong.</b> In the 15th and 16th week the payment page fails half the time on mobiles, and most of
 * those who see the error give up.
 *
 * <p>The same seed gives the same shop, to the byte, on every machine. This class is immutable and thread-safe.
 */
public final class ShopSimulator {

    private static final int DEFAULT_PEOPLE = 2000;
    private static final LocalDate DEFAULT_FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int DEFAULT_WEEKS = 26;
    private static final int WEEKS_TO_THE_INCIDENTS_END = 16;

    private final long seed;
    private final int people;
    private final Calendar calendar;

    private ShopSimulator(long seed, int people, Calendar calendar) {
        this.seed = seed;
        this.people = people;
        this.calendar = calendar;
    }

    /** Returns the simulator of 2,000 people over 26 weeks from Monday 5 January 2026. */
    public static ShopSimulator ofSeed(long seed) {
        return new ShopSimulator(seed, DEFAULT_PEOPLE, new Calendar(DEFAULT_FIRST_DAY, DEFAULT_WEEKS));
    }

    /** Returns this simulator for a number of people, visitors without a profile included; from 1 to 1,000,000. */
    public ShopSimulator withCustomers(int newPeople) {
        checkArgument(
                newPeople >= 1 && newPeople <= 1_000_000, "customers must be from 1 to 1000000, but was %s", newPeople);
        return new ShopSimulator(seed, newPeople, calendar);
    }

    /** Returns this simulator from another first day, in Paris. */
    public ShopSimulator withFirstDay(LocalDate newFirstDay) {
        return new ShopSimulator(
                seed, people, new Calendar(checkNotNull(newFirstDay, "newFirstDay"), calendar.weeks()));
    }

    /** Returns this simulator for a number of weeks, from 16, when the incident ends, to 104. */
    public ShopSimulator withWeeks(int newWeeks) {
        checkArgument(
                newWeeks >= WEEKS_TO_THE_INCIDENTS_END && newWeeks <= 104,
                "weeks must be from 16, when the incident ends, to 104, but was %s",
                newWeeks);
        return new ShopSimulator(seed, people, new Calendar(calendar.firstDay(), newWeeks));
    }

    /** Returns the shop's half-year. */
    public Shop simulate() {
        List<Person> persons = persons();
        Ledger actual = live(persons, Set.of(), true);
        List<Customer> customers =
                persons.stream().map(Person::profile).filter(Objects::nonNull).toList();
        return new Shop(customers, actual.interactions(), truth(persons, actual.outcome()));
    }

    private List<Person> persons() {
        Draws draws = Draws.ofSeed(seed);
        List<Person> persons = new ArrayList<>(people);
        for (int number = 1; number <= people; number++) {
            persons.add(Person.of(draws.person(number), number, calendar));
        }
        return persons;
    }

    private Truth truth(List<Person> persons, Truth.Outcome actual) {
        List<Truth.ChannelTruth> channels = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            Truth.Outcome without = live(persons, EnumSet.of(lever), false).outcome();
            channels.add(new Truth.ChannelTruth(
                    lever.channel(),
                    lever.ideaChance(),
                    lever.visitMultiplier(),
                    lever.halfLifeDays(),
                    lever.basketReturn(),
                    without,
                    actual.minus(without)));
        }
        Truth.Outcome withoutMarketing =
                live(persons, EnumSet.allOf(Lever.class), false).outcome();
        return new Truth(
                seed,
                people,
                calendar.firstDay(),
                calendar.weeks(),
                actual,
                withoutMarketing,
                channels,
                calendar.incident());
    }

    private Ledger live(List<Person> persons, Set<Lever> switchedOff, boolean keepsInteractions) {
        Ledger ledger = new Ledger(keepsInteractions, calendar.end());
        for (Person person : persons) {
            Life.live(person, calendar, switchedOff, ledger);
        }
        return ledger;
    }
}
