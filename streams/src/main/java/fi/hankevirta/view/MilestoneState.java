package fi.hankevirta.view;

import fi.hankevirta.event.MilestoneStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands, by the revision of it that counts (specification, section 2).
 *
 * @param area register code of the area, or THL
 * @param item the programme item
 * @param participant code of the sub-participant; empty where the area lists none
 * @param milestone catalogue code
 * @param method code of the method; empty where the milestone has none
 * @param status of it
 * @param plannedOn the day it is planned for; null when not told
 * @param reachedOn the day it was reached; null when it was not
 * @param recordedAt when the source recorded this revision
 */
public record MilestoneState(
        String area,
        String item,
        String participant,
        String milestone,
        String method,
        MilestoneStatus status,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate reachedOn,
        Instant recordedAt) {}
