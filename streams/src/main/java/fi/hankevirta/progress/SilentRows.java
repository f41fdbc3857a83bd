package fi.hankevirta.progress;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as they are while nobody has said anything: what the register alone tells of them. */
public final class SilentRows {
    private final Map<String, FigureDefinition> definitions;
    private final Places places;
    private final CellBook nothing = new CellBook();

    /**
     * Prepares rows.
     *
     * @param register who is expected, and what of
     * @param targets days that figures are measured against
     */
    public SilentRows(Register register, Targets targets) {
        this.definitions = Figures.all(register, targets).stream()
                .collect(Collectors.toMap(figure -> figure.entry().id(), Function.identity()));
        this.places = new Places(register);
    }

    /**
     * Returns a row: counts of 0, of as many as the register expects.
     *
     * @param figure id of the figure
     * @param breakdown of the row, empty for none
     * @param area code of an area, a cooperation area or the country
     * @param period YYYY-MM, YYYY-Qn, YYYY or ALL
     * @throws IllegalArgumentException when there is no such figure, place or period
     */
    public Figure row(String figure, String breakdown, String area, String period) {
        FigureDefinition definition = Optional.ofNullable(definitions.get(figure))
                .orElseThrow(() -> new IllegalArgumentException("there is no figure " + figure));
        Place place = places.of(area).orElseThrow(() -> new IllegalArgumentException("there is no area " + area));
        return new Row(breakdown, place, Period.parse(period))
                .compute(definition, definition.rules().get(0), nothing);
    }
}
