package dev.parcours.examples.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.parcours.core.json.CoreModule;
import dev.parcours.core.json.JsonCodec;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house, as the compiled classes show it. What they may call is in {@link BannedUsesTest}. */
class ArchitectureTest {

    private static final String JACKSON = "com.fasterxml..";
    private static final String GUAVA = "com.google..";

    @Test
    void classes_ofAllModules_areSeenHere() {
        assertThat(ProductionClasses.ALL.stream().map(JavaClass::getPackageName))
                .contains(
                        "dev.parcours.core",
                        "dev.parcours.segmentation",
                        "dev.parcours.attribution",
                        "dev.parcours.examples.quickstart",
                        "dev.parcours.examples.cli");
        assertThat(ProductionClasses.ALL.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void jackson_isUsed_atTheEdgesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..json..", "dev.parcours.core.ingest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON)
                .because("JSON is one form of the model among others, and Jackson is to be replaced in these places")
                .check(ProductionClasses.OF_LIBRARIES);
    }

    @Test
    void guava_inSignatures_isNowhere() {
        classes()
                .should(showNoTypeOf(GUAVA))
                .because("a program that embeds a library chooses its own version of Guava, or none")
                .check(ProductionClasses.OF_LIBRARIES);
    }

    @Test
    void jackson_inSignatures_isWhereModulesMeetOnly() {
        classes()
                .that()
                .areNotAssignableTo(CoreModule.class)
                .and()
                .areNotAssignableTo(JsonCodec.class)
                .and()
                .resideOutsideOfPackage("dev.parcours.core.internal..")
                .should(showNoTypeOf(JACKSON))
                .because("programs depend on these types and not on the version of a JSON library; CoreModule is what a"
                        + " program registers with a Jackson mapper of its own, JsonCodec takes such modules, and what"
                        + " is internal is exported to our own modules alone")
                .check(ProductionClasses.OF_LIBRARIES);
    }

    @Test
    void jackson_whereModulesMeet_isSeenBySuchARule() {
        for (Class<?> meeting : List.of(CoreModule.class, JsonCodec.class)) {
            assertThat(classes()
                            .that()
                            .areAssignableTo(meeting)
                            .should(showNoTypeOf(JACKSON))
                            .evaluate(ProductionClasses.OF_LIBRARIES)
                            .hasViolation())
                    .as(meeting.getSimpleName())
                    .isTrue();
        }
    }

    @Test
    void packages_dependOnEachOther_inNoCircle() {
        slices().matching("dev.parcours.(**)")
                .should()
                .beFreeOfCycles()
                .because("what turns in a circle can be read, tested and changed only as a whole")
                .check(ProductionClasses.ALL);
    }

    @Test
    void core_knows_noOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("dev.parcours.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.parcours.segmentation..", "dev.parcours.attribution..")
                .because("data flow one way: the model does not know the engines")
                .check(ProductionClasses.ALL);
    }

    @Test
    void segmentationAndAttribution_knowEachOther_not() {
        String why = "a program embeds either without the other";
        noClasses()
                .that()
                .resideInAPackage("dev.parcours.segmentation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parcours.attribution..")
                .because(why)
                .check(ProductionClasses.ALL);
        noClasses()
                .that()
                .resideInAPackage("dev.parcours.attribution..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parcours.segmentation..")
                .because(why)
                .check(ProductionClasses.ALL);
    }

    @Test
    void examples_areKnown_byExamplesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ProductionClasses.EXAMPLES)
                .because("examples are not published")
                .check(ProductionClasses.OF_LIBRARIES);
    }

    @Test
    void staticFields_neverChange() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(thatChanges())
                .because("there is no global state: two engines in one program do not know of each other")
                .check(ProductionClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> thatChanges() {
        return DescribedPredicate.describe(
                "whose content changes",
                type -> Stream.of(AbstractMap.class, AbstractCollection.class, StringBuilder.class)
                                .anyMatch(type::isAssignableTo)
                        || type.getPackageName().startsWith("java.util.concurrent"));
    }

    /** Returns the condition that nothing a program can see of a class has a type of a package in it. */
    private static ArchCondition<JavaClass> showNoTypeOf(String packages) {
        DescribedPredicate<JavaClass> forbidden = JavaClass.Predicates.resideInAPackage(packages);
        return new ArchCondition<>("show no type of " + packages) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isVisible(type)) {
                    return;
                }
                supertypes(type).stream().filter(forbidden).forEach(shown -> report(type, shown, events));
                for (JavaMember member : type.getMembers()) {
                    if (isVisible(member)) {
                        signature(member).stream().filter(forbidden).forEach(shown -> report(member, shown, events));
                    }
                }
            }
        };
    }

    private static void report(HasDescription place, JavaClass shown, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(place, place.getDescription() + " shows " + shown.getName()));
    }

    private static Set<JavaClass> signature(JavaMember member) {
        Set<JavaClass> signature = new LinkedHashSet<>(member.getAllInvolvedRawTypes());
        if (member instanceof JavaCodeUnit unit) {
            signature.addAll(unit.getExceptionTypes());
        }
        return signature;
    }

    private static Set<JavaClass> supertypes(JavaClass type) {
        Set<JavaClass> supertypes = new LinkedHashSet<>();
        type.getSuperclass().map(JavaType::getAllInvolvedRawTypes).ifPresent(supertypes::addAll);
        type.getInterfaces().stream()
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Collection::stream)
                .forEach(supertypes::add);
        return supertypes;
    }

    private static boolean isVisible(JavaClass type) {
        return isPublicOrProtected(type.getModifiers())
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return isPublicOrProtected(member.getModifiers())
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
