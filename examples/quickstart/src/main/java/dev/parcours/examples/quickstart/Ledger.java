package dev.parcours.examples.quickstart;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.examples.quickstart.Catalogue.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a simulation: always how much was bought, and every interaction if it is the one that counts and not
 * a simulation to compare with.
 */
final class Ledger {

    static final Currency EUR = Currency.getInstance("EUR");

    private record Entry(Instant time, Interaction.Builder interaction) {}

    private final boolean keepsInteractions;
    private final Instant end;
    private final List<Entry> current = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();
    private long purchases;
    private long cents;

    Ledger(boolean keepsInteractions, Instant end) {
        this.keepsInteractions = keepsInteractions;
        this.end = end;
    }

    boolean keepsInteractions() {
        return keepsInteractions;
    }

    void count(long purchaseCents) {
        purchases++;
        cents += purchaseCents;
    }

    Truth.Outcome outcome() {
        return new Truth.Outcome(purchases, euros(cents));
    }

    void note(Person person, Event event, Touchpoint touchpoint, Instant time) {
        note(person, event, touchpoint, time, interaction -> interaction);
    }

    /** Notes an interaction, unless it is one of after the end. */
    void note(
            Person person,
            Event event,
            Touchpoint touchpoint,
            Instant time,
            UnaryOperator<Interaction.Builder> withMore) {
        if (keepsInteractions && time.isBefore(end)) {
            Interaction.Builder interaction = Interaction.builder()
                    .customer(person.id())
                    .type(event.type())
                    .touchpoint(touchpoint)
                    .direction(event.direction());
            current.add(new Entry(time, withMore.apply(interaction)));
        }
    }

    /** Ends what concerns one person. No two of his interactions keep the same second, so their order is plain. */
    void closePerson() {
        current.sort(Comparator.comparing(Entry::time));
        Instant earliest = Instant.MIN;
        for (Entry entry : current) {
            Instant time = entry.time.isBefore(earliest) ? earliest : entry.time;
            interactions.add(entry.interaction.time(time).build());
            earliest = time.plusSeconds(1);
        }
        current.clear();
    }

    List<Interaction> interactions() {
        return interactions.stream()
                .sorted(Comparator.comparing(Interaction::time).thenComparing(Interaction::customer))
                .toList();
    }

    static Money euros(long cents) {
        return new Money(cents, EUR);
    }

    static UnaryOperator<Interaction.Builder> about(Product product) {
        return interaction -> interaction.properties(ImmutableMap.of(
                "product", AttributeValue.of(product.name()), "category", AttributeValue.of(product.category())));
    }

    static UnaryOperator<Interaction.Builder> answering(Satisfaction.Scale scale, int score) {
        return interaction -> interaction.satisfaction(new Satisfaction(scale, score));
    }

    static UnaryOperator<Interaction.Builder> of(String campaign, long costCents, @Nullable String device) {
        return interaction -> {
            interaction.campaign(campaign);
            if (costCents > 0) {
                interaction.cost(euros(costCents));
            }
            return device == null ? interaction : interaction.device(device);
        };
    }
}
