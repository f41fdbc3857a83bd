package fi.hankevirta.publish;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "fi.hankevirta",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {
    private static final String[] OWN = {
        "fi.hankevirta.publish..",
        "fi.hankevirta.importer..",
        "fi.hankevirta.refusal..",
        "fi.hankevirta.simulator..",
        "fi.hankevirta.spool.."
    };
    private static final String[] SCHEMAS = {
        "fi.hankevirta.access..",
        "fi.hankevirta.calendar..",
        "fi.hankevirta.catalogue..",
        "fi.hankevirta.event..",
        "fi.hankevirta.figure..",
        "fi.hankevirta.identity..",
        "fi.hankevirta.register..",
        "fi.hankevirta.topic..",
        "fi.hankevirta.wire.."
    };

    @ArchTest
    static final ArchRule PRODUCERS_KNOW_OF_OURS_ONLY_THE_SCHEMAS = classes()
            .that()
            .resideInAnyPackage(OWN)
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("fi.hankevirta.."))
                    .or(resideInAnyPackage(OWN))
                    .or(resideInAnyPackage(SCHEMAS)));

    @ArchTest
    static final ArchRule THE_IMPORTER_DOES_NOT_KNOW_WHERE_EVENTS_GO = noClasses()
            .that()
            .resideInAPackage("fi.hankevirta.importer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fi.hankevirta.publish..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("fi.hankevirta.(*)..").should().beFreeOfCycles();

    /** Another module's tests come as a jar, which the library's own option does not know. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
