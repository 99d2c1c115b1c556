package dev.parcours.examples.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no code may call, refer to or read.
 *
 * @param what what is banned
 * @param why the reason
 * @param uses patterns of the full names of methods, constructors and fields, with the types of their parameters
 */
record Ban(String what, String why, List<Pattern> uses) {

    static Ban of(String what, String why, String... uses) {
        return new Ban(
                what,
                why,
                Stream.of(uses)
                        // In a pattern the dots of a name are meant as dots.
                        .map(use -> Pattern.compile(use.replace(".", "\\.").replace("\\.*", ".*")))
                        .toList());
    }

    ArchRule rule() {
        return classes().should(notBeUsed()).because(why);
    }

    private ArchCondition<JavaClass> notBeUsed() {
        return new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (isBanned(access.getTarget().getFullName())) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isBanned(String target) {
        return uses.stream().anyMatch(use -> use.matcher(target).matches());
    }

    @Override
    public String toString() {
        return what;
    }
}
