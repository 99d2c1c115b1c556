package dev.parcours.examples.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the whole house, without those of the tests. */
final class ProductionClasses {

    static final String EXAMPLES = "dev.parcours.examples..";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parcours");

    /** Those of core, segmentation and attribution, which other programs embed. */
    static final JavaClasses OF_LIBRARIES =
            ALL.that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(EXAMPLES)));

    private ProductionClasses() {}
}
