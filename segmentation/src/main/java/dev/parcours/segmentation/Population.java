package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Customers, held column by column so that one segment can be asked of all of them fast.
 *
 * <p>Of each attribute the distinct values are held once, and for each customer a number that says which. A condition
 * on an attribute is asked once per distinct value, and what is left is looking numbers up.
 *
 * <pre>{@code
 * Population population = Population.of(customers);
 * Audience prospects = engine.audience(hotProspects, population, asOf);
 * Audience reachable = engine.audience(reachableBySms, population, asOf);
 * prospects.and(reachable).size();
 * prospects.without(reachable).customers();
 * }</pre>
 *
 * <p>Takes 4 bytes a customer and attribute beside the customers themselves. Immutable and thread-safe.
 */
public final class Population {

    private final List<Customer> customers;
    private final Map<String, Column> columns;

    private Population(List<Customer> customers) {
        this.customers = customers;
        Map<String, Column.Builder> builders = new TreeMap<>();
        for (int i = 0; i < customers.size(); i++) {
            for (Map.Entry<String, ProfileAttribute> attribute :
                    customers.get(i).attributes().entrySet()) {
                builders.computeIfAbsent(attribute.getKey(), name -> new Column.Builder(customers.size()))
                        .set(i, attribute.getValue());
            }
        }
        ImmutableMap.Builder<String, Column> built = ImmutableMap.builder();
        builders.forEach((name, builder) -> built.put(name, builder.build()));
        columns = built.buildOrThrow();
    }

    /**
     * Returns the population of some customers.
     *
     * @throws IllegalArgumentException if two customers have one id
     */
    public static Population of(Collection<Customer> customers) {
        List<Customer> copy = List.copyOf(customers);
        Set<String> ids = new HashSet<>();
        for (Customer customer : copy) {
            checkArgument(
                    ids.add(customer.id()), "customer '%s' is there twice; merge the profiles first", customer.id());
        }
        return new Population(copy);
    }

    /** Returns the customers in the order in which they were given. */
    public List<Customer> customers() {
        return customers;
    }

    /** Returns the values of an attribute, or null if no customer has it. */
    @Nullable Column column(String attribute) {
        return columns.get(attribute);
    }

    /** Returns the number of customers and of attributes. */
    @Override
    public String toString() {
        return "%s customers with %s attributes".formatted(customers.size(), columns.size());
    }
}
