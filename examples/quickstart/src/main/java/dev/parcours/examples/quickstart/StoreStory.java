package dev.parcours.examples.quickstart;

import dev.parcours.examples.quickstart.Catalogue.Product;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.What;
import java.util.List;

/** Tells a visit of a store. Nothing here changes what is bought. */
final class StoreStory {

    private StoreStory() {}

    static void tell(Person person, Calendar calendar, int day, List<Product> products, boolean buys, Ledger ledger) {
        Die die = person.draws().on(day, What.STORE_PAGES);
        int second = die.between(10 * 3600, 18 * 3600 + 1800);
        ledger.note(person, Event.STORE_VISIT, Places.SHOP_FLOOR, calendar.at(day, second));
        if (buys) {
            long cents = products.stream().mapToLong(Product::cents).sum();
            Product product = products.get(0);
            ledger.note(
                    person,
                    Event.PURCHASE,
                    Places.TILL,
                    calendar.at(day, second + die.between(300, 2400)),
                    interaction -> Ledger.about(product).apply(interaction.value(Ledger.euros(cents))));
            AfterSales.ofStorePurchase(person, calendar, day, product, ledger);
        }
    }
}
