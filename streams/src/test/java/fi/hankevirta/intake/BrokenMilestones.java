package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.milestone;
import static fi.hankevirta.intake.ValidEvents.national;
import static fi.hankevirta.intake.ValidEvents.reached;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Milestones with one thing broken. */
final class BrokenMilestones {
    private BrokenMilestones() {}

    static Stream<Broken> all() {
        return Stream.of(codes(), participation(), methods(), dates()).flatMap(cases -> cases);
    }

    private static Stream<Broken> codes() {
        return Stream.of(
                Broken.of(
                        "a programme item that does not exist",
                        milestone().setProgrammeItem("PILOT_3").build(),
                        "UNKNOWN_CODE programmeItem code.unknown"),
                Broken.of(
                        "a milestone of the other pilot",
                        milestone().setMilestone("ADOPTION_PLANNED").build(),
                        "UNKNOWN_CODE milestone code.unknown"),
                Broken.of(
                        "a national milestone from an area",
                        milestone().setMilestone("RECORDING_GUIDE_AVAILABLE").build(),
                        "UNKNOWN_CODE milestone milestone.national-by-coordinator-only"),
                Broken.of(
                        "an area's milestone from THL",
                        national()
                                .setProgrammeItem("PILOT_1")
                                .setMilestone("JOINED")
                                .build(),
                        "UNKNOWN_CODE milestone milestone.national-by-coordinator-only"),
                Broken.of(
                        "a status that the reader does not know",
                        milestone().setStatus(MilestoneStatus.UNKNOWN).build(),
                        "UNKNOWN_CODE status enum.unknown"));
    }

    private static Stream<Broken> participation() {
        return Stream.of(
                Broken.of(
                        "a pilot in which the area does not take part",
                        milestone().setHankealue("HELSINKI").build(),
                        "UNKNOWN_CODE programmeItem pilot.not-participating"),
                Broken.of(
                        "a sub-participant where the area lists none",
                        milestone().setSubParticipant("SEINAJOKI").build(),
                        "UNKNOWN_CODE subParticipant sub-participant.not-listed"),
                Broken.of(
                        "a sub-participant of the area's other pilot",
                        milestone()
                                .setHankealue("ETELA_POHJANMAA")
                                .setSubParticipant("LLKY")
                                .build(),
                        "UNKNOWN_CODE subParticipant sub-participant.not-listed"),
                Broken.of(
                        "a sub-participant of THL",
                        national().setSubParticipant("SEINAJOKI").build(),
                        "UNKNOWN_CODE subParticipant sub-participant.not-listed"),
                Broken.of(
                        "no sub-participant where the area lists some",
                        milestone().setHankealue("ETELA_POHJANMAA").build(),
                        "MISSING_FIELD subParticipant sub-participant.required"));
    }

    private static Stream<Broken> methods() {
        return Stream.of(
                Broken.of(
                        "a method selected without saying which",
                        method().setMethod(null).build(),
                        "MISSING_FIELD method method.required"),
                Broken.of(
                        "a method that does not exist",
                        method().setMethod("GARDENING").build(),
                        "UNKNOWN_CODE method code.unknown"),
                Broken.of(
                        "a method of a milestone that has none",
                        method().setMilestone("ADOPTION_PLANNED").build(),
                        "CONTRADICTION method method.only-for-methods-of-pilot-2"),
                Broken.of(
                        "a method in pilot 1",
                        milestone().setMethod("COMMUNITY_WORK").build(),
                        "CONTRADICTION method method.only-for-methods-of-pilot-2"));
    }

    private static Stream<Broken> dates() {
        return Stream.of(
                Broken.of(
                        "reached without a day",
                        milestone().setStatus(MilestoneStatus.REACHED).build(),
                        "MISSING_FIELD reachedOn reached-on.required-when-reached"),
                Broken.of(
                        "a day of reaching while in progress",
                        reached("JOINED", "2022-06-01")
                                .setStatus(MilestoneStatus.IN_PROGRESS)
                                .build(),
                        "CONTRADICTION reachedOn reached-on.only-when-reached"),
                Broken.of(
                        "a day of reaching though cancelled",
                        reached("JOINED", "2022-06-01")
                                .setStatus(MilestoneStatus.CANCELLED)
                                .build(),
                        "CONTRADICTION reachedOn reached-on.only-when-reached"),
                Broken.of(
                        "planned for a year of five digits",
                        milestone().setPlannedOn(LocalDate.of(10_000, 1, 1)).build(),
                        "CONTRADICTION plannedOn date.year-1-to-9999"),
                Broken.of(
                        "reached two days after the recording",
                        reached("JOINED", "2022-06-17").build(),
                        "FUTURE_DATE reachedOn date.not-after-day-after-recorded-at"));
    }

    private static PilotMilestone.Builder method() {
        return milestone()
                .setHankealue("KAINUU")
                .setProgrammeItem("PILOT_2")
                .setMilestone("METHOD_SELECTED")
                .setMethod("COMMUNITY_WORK");
    }
}
