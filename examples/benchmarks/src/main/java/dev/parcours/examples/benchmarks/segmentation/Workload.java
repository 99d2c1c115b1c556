package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers, and rules that say which segments they are in at an instant; always the same ones. Rules have two to six
 * criteria, drawn from a marketer's habits, and a customer is in some percent of the segments.
 *
 * @param rules one for each segment, in the order of their numbers
 * @param customers of whom it is asked
 * @param asOf the instant that is asked for
 */
record Workload(List<Rule> rules, List<Customer> customers, Instant asOf) {

    private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");

    /** Returns rules that ask of attributes only. The rules of a smaller number are the first of a larger one. */
    static Workload ofAttributes(int rules, int customers) {
        return of(rules, customers, 0);
    }

    /** Returns rules that ask of attributes and, in one criterion of four, of what the customer did. */
    static Workload mixed(int rules, int customers) {
        return of(rules, customers, 0.25);
    }

    private static Workload of(int rules, int customers, double behaviour) {
        Draws ruleDraws = new Draws(1);
        Draws customerDraws = new Draws(2);
        return new Workload(
                IntStream.range(0, rules)
                        .mapToObj(number -> rule(number, ruleDraws, behaviour))
                        .toList(),
                IntStream.range(0, customers)
                        .mapToObj(number -> customer("c-" + number, customerDraws))
                        .toList(),
                AS_OF);
    }

    private static Rule rule(int number, Draws draws, double behaviour) {
        List<Criterion> criteria = new ArrayList<>();
        int[] attributes = draws.shuffled(Profiles.ATTRIBUTES.size());
        for (int attribute : Arrays.copyOf(attributes, draws.between(2, 6))) {
            criteria.add(
                    draws.happens(behaviour)
                            ? Behaviour.criterion(draws)
                            : Profiles.ATTRIBUTES.get(attribute).criterion(draws));
        }
        return new Rule(number, List.copyOf(criteria));
    }

    private static Customer customer(String id, Draws draws) {
        Customer.Builder customer = Customer.builder().id(id);
        for (Attribute attribute : Profiles.ATTRIBUTES) {
            if (draws.happens(attribute.known())) {
                customer.attribute(attribute.name(), ProfileAttribute.declared(attribute.value(draws)));
            }
        }
        return customer.history(Behaviour.history(draws, id, AS_OF)).build();
    }
}
