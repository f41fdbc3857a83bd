package fi.hankevirta.register;

import org.jspecify.annotations.Nullable;

/**
 * An area, or one sub-participant of it, that takes part in a pilot.
 *
 * @param pilot programme item
 * @param hankealue register code of the area
 * @param subParticipant code of the sub-participant, null where the area lists none in this pilot
 * @param name name of the sub-participant, null where there is none
 * @param nameInSource the area's name as the programme's sources print it
 */
public record Participation(
        String pilot,
        String hankealue,
        @Nullable String subParticipant,
        @Nullable String name,
        String nameInSource) {}
