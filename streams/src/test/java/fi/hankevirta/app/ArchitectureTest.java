package fi.hankevirta.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who may import whom: in the pipeline data goes one way and the cores know nothing of Kafka Streams; the batch knows
 * nothing of either, nor the pipeline of the batch.
 */
@AnalyzeClasses(
        packages = "fi.hankevirta",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {
    private static final String ENCODED = "fi.hankevirta.encoded..";
    private static final String STATE = "fi.hankevirta.state..";
    private static final String INTAKE = "fi.hankevirta.intake..";
    private static final String TALLY = "fi.hankevirta.tally..";
    private static final String PROGRESS = "fi.hankevirta.progress..";
    private static final String RELEASE = "fi.hankevirta.release..";
    private static final String VIEW = "fi.hankevirta.view..";
    private static final String EXPORT = "fi.hankevirta.export..";
    private static final String PIPELINE = "fi.hankevirta.pipeline..";
    private static final String SENDERS = "fi.hankevirta.senders..";
    private static final String API = "fi.hankevirta.api..";
    private static final String DASHBOARD = "fi.hankevirta.dashboard..";
    private static final String APP = "fi.hankevirta.app..";
    private static final String BATCH = "fi.hankevirta.batch..";
    private static final String KAFKA_STREAMS = "org.apache.kafka.streams..";

    @ArchTest
    static final ArchRule CORES_ARE_WITHOUT_KAFKA_STREAMS = noClasses()
            .that()
            .resideInAnyPackage(ENCODED, STATE, INTAKE, TALLY, PROGRESS, RELEASE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA_STREAMS)
            .because("what they decide and count must be testable as functions of records");

    @ArchTest
    static final ArchRule CORES_ARE_WITHOUT_A_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(ENCODED, STATE, INTAKE, TALLY, PROGRESS, RELEASE, BATCH, EXPORT, DASHBOARD)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("what they decide and count depends on the records alone");

    @ArchTest
    static final ArchRule ENCODED_EVENTS_AND_STATE_KNOW_NO_STAGE = noClasses()
            .that()
            .resideInAnyPackage(ENCODED, STATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTAKE, TALLY, PROGRESS, PIPELINE, APP);

    @ArchTest
    static final ArchRule INTAKE_KNOWS_NO_LATER_STAGE = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TALLY, PROGRESS, PIPELINE, APP);

    @ArchTest
    static final ArchRule TALLIES_KNOW_NEITHER_INTAKE_NOR_FIGURES = noClasses()
            .that()
            .resideInAPackage(TALLY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTAKE, PROGRESS, PIPELINE, APP);

    @ArchTest
    static final ArchRule FIGURES_KNOW_OF_TALLIES_ONLY = noClasses()
            .that()
            .resideInAPackage(PROGRESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTAKE, PIPELINE, APP);

    @ArchTest
    static final ArchRule RELEASES_KNOW_OF_FIGURES_ONLY = noClasses()
            .that()
            .resideInAPackage(RELEASE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTAKE, PIPELINE, APP, BATCH);

    @ArchTest
    static final ArchRule EXPORTS_KNOW_ROWS_AND_WHAT_NAMES_THEM_ONLY = classes()
            .that()
            .resideInAPackage(EXPORT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    EXPORT,
                    VIEW,
                    "fi.hankevirta.catalogue..",
                    "fi.hankevirta.register..",
                    "fi.hankevirta.figure..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..",
                    "org.jspecify..",
                    "java..")
            .because("they must be testable as functions of rows, and serve a command and an API alike");

    @ArchTest
    static final ArchRule THE_TOPOLOGY_KNOWS_NOTHING_OF_ITS_RUNNING = noClasses()
            .that()
            .resideInAPackage(PIPELINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP);

    @ArchTest
    static final ArchRule NO_STAGE_KNOWS_WHO_READS_ITS_FIGURES = noClasses()
            .that()
            .resideInAnyPackage(ENCODED, STATE, INTAKE, TALLY, PROGRESS, RELEASE, PIPELINE, BATCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VIEW, SENDERS, API, DASHBOARD);

    @ArchTest
    static final ArchRule THE_VIEW_KNOWS_NO_STAGE_AND_NO_READER = noClasses()
            .that()
            .resideInAPackage(VIEW)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENCODED,
                    STATE,
                    INTAKE,
                    TALLY,
                    PROGRESS,
                    RELEASE,
                    PIPELINE,
                    BATCH,
                    API,
                    DASHBOARD,
                    APP,
                    KAFKA_STREAMS)
            .because("readers see what the topics say, as any other consumer of them");

    @ArchTest
    static final ArchRule THE_API_KNOWS_THE_VIEW_AND_NO_KAFKA = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    DASHBOARD,
                    SENDERS,
                    ENCODED,
                    STATE,
                    INTAKE,
                    TALLY,
                    PROGRESS,
                    RELEASE,
                    PIPELINE,
                    BATCH,
                    APP,
                    "org.apache.kafka..")
            .because("what it answers depends on the rows alone");

    @ArchTest
    static final ArchRule PAGES_KNOW_ROWS_AND_WHAT_NAMES_THEM_AND_NO_KAFKA = noClasses()
            .that()
            .resideInAPackage(DASHBOARD)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SENDERS,
                    ENCODED,
                    STATE,
                    INTAKE,
                    TALLY,
                    PROGRESS,
                    RELEASE,
                    PIPELINE,
                    BATCH,
                    APP,
                    "org.apache.kafka..")
            .because("what they show depends on the rows alone");

    @ArchTest
    static final ArchRule THE_BATCH_SHARES_NOTHING_WITH_THE_PIPELINE = noClasses()
            .that()
            .resideInAPackage(BATCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENCODED, STATE, INTAKE, TALLY, PROGRESS, PIPELINE, APP, KAFKA_STREAMS)
            .because("a mistake in code that both use would never show as a difference");

    @ArchTest
    static final ArchRule THE_PIPELINE_SHARES_NOTHING_WITH_THE_BATCH = noClasses()
            .that()
            .resideInAnyPackage(ENCODED, STATE, INTAKE, TALLY, PROGRESS, PIPELINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BATCH);

    @ArchTest
    static final ArchRule KAFKAS_INTERNALS_STAND_IN_TWO_CLASSES = noClasses()
            .that()
            .haveNameNotMatching("fi\\.hankevirta\\.pipeline\\.(CommitHook|LoggedStore)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka.streams.processor.internals..", "org.apache.kafka.streams.state.internals..")
            .because("they may change with any version: docs/decisions/0003 and 0009");

    /** Another module's tests come as a jar, which the library's own option does not know. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
