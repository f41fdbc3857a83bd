package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figure pilots.method. */
final class MethodFigures {
    private static final String PILOT = "PILOT_2";

    private MethodFigures() {}

    static void write(Register register, List<MilestoneState> all, Rows rows) {
        for (Code method : register.methods()) {
            List<MilestoneState> entities = all.stream()
                    .filter(state -> state.item().equals(PILOT) && method.code().equals(state.method()))
                    .toList();
            for (Place place : rows.geography().places()) {
                write(method.code(), entities, place, rows);
            }
        }
    }

    private static void write(String method, List<MilestoneState> entities, Place place, Rows rows) {
        Behind behind = new Behind();
        Set<String> selected = new HashSet<>();
        Set<String> inUse = new HashSet<>();
        for (MilestoneState entity : entities) {
            String area = entity.seen().hankealue();
            if (rows.geography().placesOf(area).contains(place)) {
                behind.add(entity.seen());
                if (entity.isReached()) {
                    (entity.milestone().equals("METHOD_SELECTED") ? selected : inUse).add(area);
                }
            }
        }
        inUse.retainAll(selected);
        rows.share(
                new Heading("pilots.method", "method=" + method, place, Period.ALL),
                inUse.size(),
                selected.size(),
                behind,
                rows.geography().participating(PILOT, place));
    }
}
