package fi.hankevirta.export;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The areas of rows: the country, the cooperation areas and the hankealueet in each of them. */
final class AreaDimension {
    private static final String COUNTRY = AreaLevel.FI.name();

    private AreaDimension() {}

    static Dimension of(List<ViewRow> rows, Register register, Labels labels) {
        Map<String, AreaLevel> levels = new TreeMap<>();
        rows.forEach(row -> levels.put(row.area(), row.areaLevel()));
        List<String> present = inOrder(levels.keySet(), register);
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (String area : present) {
            List<String> within = present.stream()
                    .filter(each -> area.equals(above(each, levels, register)))
                    .toList();
            if (!within.isEmpty()) {
                children.put(area, within);
            }
        }
        return new Dimension(
                Term.AREA.code(),
                labels.term(Term.AREA),
                present,
                code -> labels.area(levels.getOrDefault(code, AreaLevel.UNKNOWN), code),
                children);
    }

    /** Returns the codes in the order of the register; those that it does not have come last. */
    private static List<String> inOrder(Set<String> codes, Register register) {
        Set<String> all = new LinkedHashSet<>(List.of(COUNTRY));
        register.ytas().stream().map(Code::code).forEach(all::add);
        register.areas().stream().map(Hankealue::code).forEach(all::add);
        all.addAll(codes);
        all.retainAll(codes);
        return new ArrayList<>(all);
    }

    /** Returns the area that an area is part of in this cube; the country, where its cooperation area is not there. */
    private static String above(String code, Map<String, AreaLevel> levels, Register register) {
        if (code.equals(COUNTRY)) {
            return "";
        }
        return register.area(code)
                .map(Hankealue::yta)
                .filter(levels::containsKey)
                .orElse(COUNTRY);
    }
}
