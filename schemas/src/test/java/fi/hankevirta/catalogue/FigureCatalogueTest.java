package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.Unit;
import fi.hankevirta.topic.Domain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped catalogue says of the figures (specification, section 6). */
class FigureCatalogueTest {
    private final FigureCatalogue catalogue = FigureCatalogue.shipped();

    @Test
    void theFiguresAreThoseOfTheSpecificationInItsOrder() {
        assertThat(catalogue.all())
                .extracting(FigureEntry::id)
                .containsExactly(
                        "pilots.progress",
                        "pilots.milestone",
                        "pilots.coverage",
                        "pilots.reached",
                        "pilots.lead-time",
                        "pilots.method",
                        "pilots.national",
                        "avain.plans",
                        "avain.followed-up",
                        "avain.evaluations",
                        "avain.partly",
                        "avain.change",
                        "avain.attained",
                        "avain.client-present",
                        "spro.received",
                        "spro.closed",
                        "spro.open",
                        "spro.handling-days",
                        "spro.first-response-days",
                        "spro.with-measures",
                        "spro.escalated",
                        "spro.in-target",
                        "structural.coverage",
                        "structural.units",
                        "structural.model",
                        "reporting.completeness",
                        "reporting.timeliness",
                        "reporting.reconciliation",
                        "reporting.rejected",
                        "reporting.corrections");
    }

    @Test
    void aFigureIsFoundByItsIdExactly() {
        FigureEntry received = catalogue.of("spro.received").orElseThrow();

        assertThat(received.domain()).isEqualTo(Domain.SPRO);
        assertThat(received.unit()).isEqualTo(Unit.COUNT);
        assertThat(received.denominator()).isNull();
        assertThat(received.period()).isEqualTo(PeriodKind.MONTH);
        assertThat(received.breakdowns()).containsExactly(List.of(), List.of("category"));
        assertThat(received.direction()).isNull();
        assertThat(received.names().fi()).isEqualTo("Vastaanotetut SPro-ilmoitukset");
        assertThat(catalogue.of("spro.Received")).isEmpty();
    }

    @Test
    void figuresAboutPersonsAreThoseOfAvainSproAndTheirCounts() {
        assertThat(catalogue.all())
                .filteredOn(entry -> entry.classOf("") == DisclosureClass.PERSONS)
                .allMatch(entry -> List.of(Domain.AVAIN, Domain.SPRO).contains(entry.domain())
                        || entry.id().equals("reporting.reconciliation"))
                .hasSize(16);
    }

    @Test
    void theClassOfCorrectionsIsThatOfTheirStream() {
        FigureEntry corrections = catalogue.of("reporting.corrections").orElseThrow();

        List<DisclosureClass> classes = Stream.of("pilot-milestone", "avain-measurement", "spro-notification")
                .map(stream -> corrections.classOf("stream=" + stream))
                .toList();

        assertThat(classes)
                .containsExactly(DisclosureClass.ORGANISATIONS, DisclosureClass.PERSONS, DisclosureClass.PERSONS);
    }

    @Test
    void onlyStateHasOneRowForAllTimeOrAStock() {
        assertThat(ids(PeriodKind.STOCK))
                .containsExactly("spro.open", "structural.coverage", "structural.units", "structural.model");
        assertThat(ids(PeriodKind.ALL))
                .containsExactly(
                        "pilots.progress",
                        "pilots.milestone",
                        "pilots.coverage",
                        "pilots.lead-time",
                        "pilots.method",
                        "pilots.national",
                        "avain.attained");
    }

    @Test
    void noFigureSpeaksToAGoalWithoutTarget() {
        assertThat(catalogue.all()).extracting(FigureEntry::goal).doesNotContain("COST");
    }

    @Test
    void noCountOfNotificationsOrPlansHasADirection() {
        assertThat(catalogue.all())
                .filteredOn(entry -> entry.unit() == Unit.COUNT || entry.id().equals("spro.escalated"))
                .hasSize(6)
                .extracting(FigureEntry::direction)
                .containsOnlyNulls();
    }

    @Test
    void everyExplanationIsOneSentenceAndEveryNameIsATitle() {
        assertThat(catalogue.all())
                .flatExtracting(entry -> texts(entry.explanation()))
                .allMatch(text -> text.matches("\\p{Lu}[^.|\\n]*\\."));
        assertThat(catalogue.all())
                .flatExtracting(entry -> texts(entry.names()))
                .allMatch(text -> text.matches("\\p{Lu}[^.|\\n]*"));
    }

    private List<String> ids(PeriodKind kind) {
        return catalogue.all().stream()
                .filter(entry -> entry.period() == kind)
                .map(FigureEntry::id)
                .toList();
    }

    private static List<String> texts(Texts texts) {
        return List.of(texts.fi(), texts.sv(), texts.en());
    }
}
