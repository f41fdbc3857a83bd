package fi.hankevirta.release;

import fi.hankevirta.figure.Figure;
import java.util.Optional;

/** The figures as they stood at one moment, of any period. */
public interface Cut extends Stocks {
    /**
     * Returns a row as the live topics have it.
     *
     * @param key {@code figure|breakdown|areaLevel|area|period}
     * @return empty where nothing at or under that level was ever accepted for it
     */
    Optional<Figure> row(String key);
}
