package fi.hankevirta.batch;

import fi.hankevirta.batch.Sources.Source;
import fi.hankevirta.register.Register;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of sections 2 and 4. A rule that needs the meaning of another field is left out when that field is not
 * known: no sub-participant is judged for an unknown area, no date for an unknown state.
 */
final class Checks {
    private final Register register;
    private final MilestoneChecks milestones;

    Checks(Register register) {
        this.register = register;
        this.milestones = new MilestoneChecks(register);
    }

    void check(Fields event, Source source, long timestamp, Problems problems) {
        area(event, source, problems);
        times(event, timestamp, problems);
        problems.contradictionIf(!Written.isUuid(event.text("eventId")), "eventId");
        problems.contradictionIf(event.number("revision") < 1, "revision");
        switch (source.stream()) {
            case PILOT_MILESTONE -> milestones.check(event, source.sender(), problems);
            case AVAIN_MEASUREMENT -> AvainChecks.check(event, register, problems);
            case SPRO_NOTIFICATION -> SproChecks.check(event, problems);
            case STRUCTURAL_STATUS -> StructuralChecks.check(event, register, problems);
            case REPORTING_PERIOD -> ClosingChecks.check(event, problems);
        }
        enums(event, problems);
        PersonalIdentityCode.search(event, problems);
    }

    private void area(Fields event, Source source, Problems problems) {
        String area = event.text("hankealue");
        if (source.sender().equals(area)) {
            checkSubParticipant(event, source, problems);
        } else if (register.area(area).isPresent()) {
            problems.foreignArea();
            checkSubParticipant(event, source, problems);
        } else {
            problems.unknownArea();
        }
    }

    private void checkSubParticipant(Fields event, Source source, Problems problems) {
        if (source.stream() == SourceStream.PILOT_MILESTONE) {
            milestones.checkSubParticipant(event, problems);
        } else {
            problems.unknownCodeIf(
                    event.has("subParticipant")
                            && !register.listsSubParticipant(event.text("hankealue"), event.text("subParticipant")),
                    "subParticipant");
        }
    }

    private static void times(Fields event, long timestamp, Problems problems) {
        Instant recordedAt = event.instant("recordedAt");
        LocalDate recordedOn = Written.helsinkiDate(recordedAt);
        problems.contradictionIf(!Written.isInCalendar(recordedOn), "recordedAt");
        problems.futureIf(recordedAt.isAfter(Instant.ofEpochMilli(timestamp).plus(Duration.ofDays(1))), "recordedAt");
        for (Map.Entry<String, @Nullable Object> field : event.values().entrySet()) {
            if (field.getValue() instanceof LocalDate date) {
                problems.contradictionIf(!Written.isInCalendar(date), field.getKey());
                problems.futureIf(
                        !field.getKey().equals("plannedOn") && date.isAfter(recordedOn.plusDays(1)), field.getKey());
            }
        }
    }

    private static void enums(Fields event, Problems problems) {
        event.values().keySet().forEach(field -> problems.unknownCodeIf(event.isUnknown(field), field));
    }
}
