package fi.hankevirta.export;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The array that Sotkanet's interface answers with: yearly figures, an object each. What Sotkanet has no field for
 * stands after its fields, where its readers don't look.
 */
final class SotkanetExport implements Export {
    private final Wording wording;

    SotkanetExport(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String format() {
        return "sotkanet";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public boolean holds(ViewRow row) {
        return row.periodType() == PeriodType.YEAR && row.period().matches("[0-9]{4}");
    }

    @Override
    public void write(List<ViewRow> rows, Language language, OutputStream out) throws IOException {
        rows.forEach(Marks::of);
        Labels labels = new Labels(wording, language);
        JsonFiles.write(
                rows.stream()
                        .filter(this::holds)
                        .map(row -> fields(row, labels))
                        .toList(),
                out);
    }

    private Map<String, @Nullable Object> fields(ViewRow row, Labels labels) {
        ReleaseMark mark = Marks.of(row);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("indicator", row.breakdown().isEmpty() ? row.figure() : row.figure() + "|" + row.breakdown());
        fields.put("region", row.area());
        fields.put("year", Integer.valueOf(row.period()));
        fields.put("gender", "total");
        fields.put("value", Decimals.json(row.value()));
        fields.put("absValue", row.unit() == Unit.DAYS ? null : row.numerator()); // Days are no number of things.
        fields.put("unit", row.unit().name());
        fields.put("status", row.status().name());
        fields.put("statusName", labels.status(row.status()));
        fields.put("revised", mark.revised());
        fields.put("release", mark.release());
        fields.put("releaseRevision", mark.revision());
        fields.put("releasedAt", mark.releasedAt().toString());
        fields.put("ruleSet", mark.ruleSet());
        fields.put("definitions", wording.figures().version());
        return fields;
    }
}
