package fi.hankevirta.dashboard;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Register;
import java.util.List;

/**
 * An area of any level.
 *
 * @param level of the area
 * @param code of the area
 */
record Place(AreaLevel level, String code) {
    static final Place COUNTRY = new Place(AreaLevel.FI, AreaLevel.FI.name());

    static Place yta(String code) {
        return new Place(AreaLevel.YTA, code);
    }

    static Place area(String code) {
        return new Place(AreaLevel.HANKEALUE, code);
    }

    /** Returns the hankealueet that are in it, in the register's order. */
    List<String> areas(Register register) {
        return register.areas().stream()
                .filter(area -> switch (level) {
                    case FI -> true;
                    case YTA -> area.yta().equals(code);
                    case HANKEALUE -> area.code().equals(code);
                    case UNKNOWN -> false;
                })
                .map(area -> area.code())
                .toList();
    }
}
