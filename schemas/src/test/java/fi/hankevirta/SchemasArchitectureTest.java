package fi.hankevirta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fi.hankevirta", importOptions = ImportOption.DoNotIncludeTests.class)
class SchemasArchitectureTest {
    private static final DescribedPredicate<JavaClass> OURS_OF_ELSEWHERE = JavaClass.Predicates.resideInAPackage(
                    "fi.hankevirta..")
            .and(JavaClass.Predicates.resideOutsideOfPackages(
                    "fi.hankevirta.access..",
                    "fi.hankevirta.catalogue..",
                    "fi.hankevirta.control..",
                    "fi.hankevirta.event..",
                    "fi.hankevirta.figure..",
                    "fi.hankevirta.identity..",
                    "fi.hankevirta.register..",
                    "fi.hankevirta.topic..",
                    "fi.hankevirta.wire.."));

    @ArchTest
    static final ArchRule THE_MODULE_IMPORTS_NOTHING_OF_OURS = noClasses()
            .should()
            .dependOnClassesThat(OURS_OF_ELSEWHERE)
            .because("every other module depends on this one");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("fi.hankevirta.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_REGISTER_KNOWS_NEITHER_KAFKA_NOR_AVRO = noClasses()
            .that()
            .resideInAPackage("fi.hankevirta.register..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..")
            .because("it is data about the programme, whatever carries the events");

    @ArchTest
    static final ArchRule GENERATED_CLASSES_DEPEND_ON_AVRO_ALONE = classes()
            .that()
            .resideInAnyPackage("fi.hankevirta.event..", "fi.hankevirta.figure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fi.hankevirta.event..", "fi.hankevirta.figure..", "org.apache.avro..", "java..");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library has no terminal");
}
