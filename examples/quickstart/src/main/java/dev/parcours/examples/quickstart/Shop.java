package dev.parcours.examples.quickstart;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import java.util.List;

/**
 * A made-up shop's half-year.
 *
 * @param customers the profiles, by id, without history; visitors whom the shop does not know have none
 * @param interactions what happened, by time, then by customer
 * @param truth what caused it
 */
public record Shop(List<Customer> customers, List<Interaction> interactions, Truth truth) {

    public Shop {
        customers = List.copyOf(customers);
        interactions = List.copyOf(interactions);
    }
}
