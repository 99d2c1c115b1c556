package dev.parcours.core.identity;

import dev.parcours.core.Interaction;
import dev.parcours.core.identity.Assignment.Join;
import dev.parcours.core.internal.Counts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says whose interactions are. Remembers what it looked up, so use one for many interactions. */
final class Assigner {

    private final LinkTable table;
    private final int[] customers;
    private final Verdicts verdicts;
    private final Map<String, Function<Instant, String>> owners = new HashMap<>();

    Assigner(LinkTable table, int[] customers, Verdicts verdicts) {
        this.table = table;
        this.customers = customers;
        this.verdicts = verdicts;
    }

    Assignment assign(Collection<Interaction> interactions) {
        Counts<Pair> counts = new Counts<>();
        List<Interaction> assigned = new ArrayList<>(interactions.size());
        for (Interaction interaction : interactions) {
            String customer = customer(interaction);
            if (customer.equals(interaction.customer())) {
                assigned.add(interaction);
            } else {
                assigned.add(interaction.toBuilder().customer(customer).build());
                counts.add(new Pair(interaction.customer(), customer), 1);
            }
        }
        List<Join> joins = counts.list(Comparator.comparing(Pair::from).thenComparing(Pair::to)).stream()
                .map(pair -> new Join(pair.getKey().from(), pair.getKey().to(), pair.getValue()))
                .toList();
        return new Assignment(assigned, joins);
    }

    /** Returns the customer of an interaction, written as interactions write it. */
    String customer(Interaction interaction) {
        return owners.computeIfAbsent(interaction.customer(), this::owner).apply(interaction.time());
    }

    private Function<Instant, String> owner(String customer) {
        int number = table.number(Identifier.ofCustomer(customer));
        if (number == LinkTable.NONE) {
            return time -> customer;
        }
        if (table.isShared(number) && table.rules().anonymous() == AnonymousPolicy.AFTER_LAST_OTHER_LOGIN) {
            Logins logins = Logins.on(number, table, verdicts);
            if (!logins.isEmpty()) {
                return time -> customerOf(logins.nextOrLast(time));
            }
        }
        String owner = customerOf(number);
        return time -> owner;
    }

    private String customerOf(int identifier) {
        return table.identifier(customers[identifier]).toString();
    }

    private record Pair(String from, String to) {}
}
