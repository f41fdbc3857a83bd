package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Breakdowns as rows write them: empty, or {@code name=value}, several joined with a comma. */
final class BreakdownText {
    private static final String MILESTONES_OF = "pilot";

    private BreakdownText() {}

    /** Returns the parts of a breakdown with their names. */
    static List<RowBody.Part> parts(String breakdown, Vocabulary vocabulary, Language language) {
        List<RowBody.Part> parts = new ArrayList<>();
        String pilot = null;
        for (String part : breakdown.isEmpty() ? new String[0] : breakdown.split(",", -1)) {
            int equals = Math.max(0, part.indexOf('='));
            String dimension = part.substring(0, equals);
            String code = part.substring(Math.min(part.length(), equals + 1));
            pilot = dimension.equals(MILESTONES_OF) ? code : pilot;
            parts.add(part(dimension, code, pilot, vocabulary, language));
        }
        return List.copyOf(parts);
    }

    /** Returns the form of a parameter that asks for breakdowns: any that is made of known names and values. */
    static Form form(Vocabulary vocabulary) {
        List<String> parts = vocabulary.dimensions().stream()
                .flatMap(
                        dimension -> vocabulary.values(dimension).stream().map(value -> dimension + "=" + value.code()))
                .distinct()
                .toList();
        String part = vocabulary.dimensions().stream()
                .map(dimension -> dimension + "="
                        + vocabulary.values(dimension).stream()
                                .map(Vocabulary.Value::code)
                                .distinct()
                                .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("|", "(?:", ")"));
        List<String> allowed = new ArrayList<>(List.of("the empty text, for rows without breakdown"));
        allowed.addAll(parts);
        return new Form.Text("(?:" + part + "(?:," + part + "){0,3})?", allowed);
    }

    private static RowBody.Part part(
            String dimension, String code, @Nullable String pilot, Vocabulary vocabulary, Language language) {
        return new RowBody.Part(dimension, code, vocabulary.value(dimension, code, pilot, language));
    }
}
