package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Condition IN_PARIS = attribute("city").is("Paris");

    private static Customer person(int number, String city) {
        Customer.Builder customer = Customer.builder().id("c-" + number);
        return city.isEmpty()
                ? customer.build()
                : customer.attribute("city", city).build();
    }

    private static Audience ask(Condition condition, Population population) {
        return SegmentationEngine.of(List.of(SegmentRule.of(SEGMENT, condition)), RandomJourneys.OPTIONS)
                .audience(SEGMENT, population, NOW);
    }

    private static List<String> ids(Audience audience) {
        return audience.customers().stream().map(Customer::id).toList();
    }

    @Test
    void audience_conditionOnAttribute_isThoseOfWhomItIsTrue() {
        Population population = Population.of(List.of(person(1, "Paris"), person(2, ""), person(3, "Lyon")));
        assertThat(ids(ask(IN_PARIS, population))).containsExactly("c-1");
        assertThat(ids(ask(not(IN_PARIS), population))).containsExactly("c-3");
        assertThat(ids(ask(not(attribute("city").isPresent()), population))).containsExactly("c-2");
    }

    @Test
    void audience_twoValuedLogic_takesAbsentAsFalse() {
        Population population = Population.of(List.of(person(1, "Paris"), person(2, ""), person(3, "Lyon")));
        SegmentationEngine engine =
                SegmentationEngine.of(SegmentRule.of(SEGMENT, not(IN_PARIS))).withLogic(Logic.TWO_VALUED);
        assertThat(ids(engine.audience(SEGMENT, population, NOW))).containsExactly("c-2", "c-3");
    }

    @Test
    void audience_attributeThatNobodyHas_isUnknownOfEverybody() {
        Population population = Population.of(List.of(person(1, "Paris"), person(2, "")));
        assertThat(ask(attribute("shoe_size").atLeast(40), population).size()).isZero();
        assertThat(ask(not(attribute("shoe_size").atLeast(40)), population).size())
                .isZero();
        assertThat(ids(ask(not(attribute("shoe_size").isPresent()), population)))
                .containsExactly("c-1", "c-2");
    }

    @Test
    void audience_attributeKnownLater_isAbsent() {
        AttributeValue paris = AttributeValue.of("Paris");
        Customer later = Customer.builder()
                .id("c-1")
                .attribute("city", Cases.knownSince(paris, NOW.plusNanos(1)))
                .build();
        Customer now = Customer.builder()
                .id("c-2")
                .attribute("city", Cases.knownSince(paris, NOW))
                .build();
        Population population = Population.of(List.of(later, now));
        assertThat(ids(ask(IN_PARIS, population))).containsExactly("c-2");
        assertThat(ids(ask(not(attribute("city").isPresent()), population))).containsExactly("c-1");
    }

    @Test
    void audience_atTheEdgesOfWords_holdsEachCustomerOnce() {
        for (int size : new int[] {0, 1, 63, 64, 65, 128, 129}) {
            List<Customer> customers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                customers.add(person(i, i % 3 == 0 ? "Paris" : i % 3 == 1 ? "Lyon" : ""));
            }
            Population population = Population.of(customers);
            Audience absent = ask(not(attribute("nothing").isPresent()), population);
            assertThat(absent.customers()).isEqualTo(customers);
            assertThat(absent.size()).isEqualTo(size);
            assertThat(ask(IN_PARIS, population).size()).isEqualTo((size + 2) / 3);
        }
    }

    @Test
    void setOperations_ofOnePopulation_areThoseOfSets() {
        Population population =
                Population.of(List.of(person(1, "Paris"), person(2, "Paris"), person(3, "Lyon"), person(4, "")));
        Audience paris = ask(IN_PARIS, population);
        Audience withoutCity = ask(not(attribute("city").isPresent()), population);
        Audience notLyon = ask(not(attribute("city").is("Lyon")), population);
        assertThat(ids(paris.or(withoutCity))).containsExactly("c-1", "c-2", "c-4");
        assertThat(paris.and(notLyon)).isEqualTo(paris);
        assertThat(paris.without(notLyon).size()).isZero();
        assertThat(paris.toString()).isEqualTo("2 of 4 customers");
    }

    @Test
    void setOperations_ofTwoPopulations_throw() {
        Audience one = ask(IN_PARIS, Population.of(List.of(person(1, "Paris"))));
        Audience other = ask(IN_PARIS, Population.of(List.of(person(1, "Paris"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.and(other))
                .withMessage("audiences of two populations cannot be joined; ask both of the same population object");
    }

    @Test
    void population_customerTwice_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.of(List.of(person(1, "Paris"), person(1, "Lyon"))))
                .withMessage("customer 'c-1' is there twice; merge the profiles first");
    }

    @Test
    void audience_behaviourBesideAttributes_isAsked() {
        Customer buyer = Customer.builder()
                .id("c-1")
                .attribute("city", "Paris")
                .history(List.of(Interaction.of("c-1", "purchase", NOW)))
                .build();
        Population population = Population.of(List.of(buyer, person(2, "Paris")));
        assertThat(ids(ask(allOf(IN_PARIS, did("purchase")), population))).containsExactly("c-1");
        assertThat(ids(ask(allOf(IN_PARIS, not(did("purchase"))), population))).containsExactly("c-2");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Domain(RandomRules.class)
    @Domain(DomainContext.Global.class)
    void audienceIsThoseThatAreIn(
            @ForAll Condition condition,
            @ForAll @Size(min = 1, max = 5) List<Customer> customers,
            @ForAll Logic logic) {
        List<Customer> people = new ArrayList<>();
        for (Customer customer : customers) {
            people.add(renamed(customer, "c-" + people.size()));
        }
        SegmentationEngine engine = SegmentationEngine.of(
                        List.of(SegmentRule.of(SEGMENT, condition)), RandomJourneys.OPTIONS)
                .withLogic(logic);
        assertThat(engine.audience(SEGMENT, Population.of(people), NOW).customers())
                .isEqualTo(people.stream()
                        .filter(customer -> engine.evaluate(customer, NOW).isIn(SEGMENT))
                        .toList());
    }

    private static Customer renamed(Customer customer, String id) {
        return Customer.builder()
                .id(id)
                .attributes(customer.attributes())
                .consents(customer.consents())
                .preferredChannels(customer.preferredChannels())
                .history(customer.history().stream()
                        .map(interaction -> interaction.toBuilder().customer(id).build())
                        .toList())
                .build();
    }
}
