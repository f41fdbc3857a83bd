package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.always;
import static fi.hankevirta.simulator.FaultRecipe.sometimes;

import fi.hankevirta.event.Reason;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Events whose common fields are wrong: who sends, of which sub-participant, which revision, recorded when. */
final class SenderFaults {
    private static final String NO_CODE = "EI_REKISTERISSA";
    private static final Instant FAR_FUTURE = Instant.parse("2199-01-01T00:00:00Z");

    private SenderFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                sometimes(Reason.UNKNOWN_AREA, "area outside the programme", b -> unknownArea(b, "AHVENANMAA")),
                sometimes(Reason.UNKNOWN_AREA, "hospital district as area", b -> unknownArea(b, "HUS")),
                sometimes(Reason.UNKNOWN_AREA, "name of the area instead of its code", b -> unknownArea(b, name(b))),
                sometimes(
                        Reason.UNKNOWN_AREA,
                        "code of the area in lower case",
                        b -> unknownArea(b, otherArea(b).toLowerCase(Locale.ROOT))),
                sometimes(Reason.UNKNOWN_AREA, "no area", b -> unknownArea(b, "")),
                always(Reason.FOREIGN_AREA, "notification of another area", SenderFaults::foreignNotification),
                always(Reason.FOREIGN_AREA, "plan of another area", SenderFaults::foreignPlan),
                sometimes(Reason.FOREIGN_AREA, "milestone of an area from THL", SenderFaults::areasMilestoneFromThl),
                always(
                        Reason.UNKNOWN_CODE,
                        "notification of an unlisted sub-participant",
                        b -> b.notification(e -> e.setSubParticipant(NO_CODE))),
                always(
                        Reason.UNKNOWN_CODE,
                        "plan of an unlisted sub-participant",
                        b -> b.plan(e -> e.setSubParticipant(NO_CODE))),
                always(Reason.CONTRADICTION, "revision 0", b -> b.notification(e -> e.setRevision(0))),
                always(Reason.CONTRADICTION, "negative revision", b -> b.plan(e -> e.setRevision(-1))),
                always(
                        Reason.CONTRADICTION,
                        "eventId that is no UUID",
                        b -> b.notification(
                                e -> e.setEventId("tapahtuma-" + b.chance().between(1, 9999)))),
                always(
                        Reason.FUTURE_DATE,
                        "recorded in the far future",
                        b -> b.notification(e -> e.setRecordedAt(FAR_FUTURE))));
    }

    private static Optional<Draft> unknownArea(Workbench bench, String code) {
        return bench.register().area(code).isPresent()
                ? Optional.empty()
                : Optional.of(bench.notification(event -> event.setHankealue(code)));
    }

    private static String name(Workbench bench) {
        return bench.chance()
                .pick(List.copyOf(bench.register().areas()))
                .names()
                .fi();
    }

    private static String otherArea(Workbench bench) {
        return bench.area(EventStream.SPRO_NOTIFICATION).sender();
    }

    private static Draft foreignNotification(Workbench bench) {
        return bench.notification(event -> event.setHankealue(areaOtherThan(bench, event.getHankealue())));
    }

    private static Draft foreignPlan(Workbench bench) {
        return bench.plan(event -> event.setHankealue(areaOtherThan(bench, event.getHankealue())));
    }

    private static String areaOtherThan(Workbench bench, String hankealue) {
        return bench.chance()
                .pick(bench.register().areas().stream()
                        .map(Hankealue::code)
                        .filter(code -> !code.equals(hankealue))
                        .toList());
    }

    private static Optional<Draft> areasMilestoneFromThl(Workbench bench) {
        Optional<Participation> participant = bench.register().pilots().stream()
                .flatMap(pilot -> bench.register().participants(pilot).values().stream())
                .flatMap(List::stream)
                .findFirst();
        return participant.flatMap(p -> bench.register().milestones(p.pilot(), Milestone.Level.SUB_PARTICIPANT).stream()
                .findFirst()
                .map(m -> bench.draft(
                        bench.coordinator(),
                        bench.specimens().milestone(p, m.code()).build())));
    }
}
