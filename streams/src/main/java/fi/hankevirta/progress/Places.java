package fi.hankevirta.progress;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a register: its areas in their cooperation areas in the whole country. */
final class Places {
    private static final String COUNTRY = "FI";

    private final Map<String, List<Place>> holding = new HashMap<>();
    private final List<Place> all = new ArrayList<>();
    private final Place country;

    Places(Register register) {
        country = new Place(
                AreaLevel.FI,
                COUNTRY,
                register.areas().stream().map(Hankealue::code).toList(),
                Register.COORDINATOR);
        all.add(country);
        for (Code yta : register.ytas()) {
            List<String> members = register.areas().stream()
                    .filter(area -> area.yta().equals(yta.code()))
                    .map(Hankealue::code)
                    .toList();
            Place place = new Place(AreaLevel.YTA, yta.code(), members);
            all.add(place);
            for (String area : members) {
                Place own = new Place(AreaLevel.HANKEALUE, area, List.of(area));
                all.add(own);
                holding.put(area, List.of(own, place, country));
            }
        }
    }

    /**
     * Returns the area, its cooperation area and the country. A sender that is no area (THL, or one that left the
     * register while its state is still there) is seen in the country only.
     */
    List<Place> holding(String area) {
        return holding.getOrDefault(area, List.of(country));
    }

    /** Finds a place by its code. */
    Optional<Place> of(String code) {
        return all.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** Returns every place, each once. */
    List<Place> all() {
        return all;
    }
}
