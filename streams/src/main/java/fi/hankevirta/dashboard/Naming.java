package fi.hankevirta.dashboard;

import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What everything on a page is called in its language; a code that has no name is called by itself. */
final class Naming {
    private static final String PILOT = "pilot";

    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final Formats formats;

    Naming(Vocabulary vocabulary, Phrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.formats = new Formats(phrases.language());
    }

    Phrases phrases() {
        return phrases;
    }

    Formats formats() {
        return formats;
    }

    String figure(String id) {
        return Objects.requireNonNullElse(vocabulary.figure(id, language()), id);
    }

    String area(AreaLevel level, String code) {
        return Objects.requireNonNullElse(vocabulary.area(level, code, language()), code);
    }

    String status(PublishedStatus status) {
        return Objects.requireNonNullElse(vocabulary.status(status, language()).name(), status.name());
    }

    /** Returns the names of a breakdown's values; the empty text for none. */
    String breakdown(String breakdown) {
        List<String> names = new ArrayList<>();
        String pilot = "";
        for (String part : breakdown.isEmpty() ? new String[0] : breakdown.split(",", -1)) {
            String dimension = part.substring(0, Math.max(0, part.indexOf('=')));
            String code = part.substring(part.indexOf('=') + 1);
            pilot = dimension.equals(PILOT) ? code : pilot;
            names.add(value(dimension, code, pilot));
        }
        return String.join(" · ", names);
    }

    /** Returns the name of a value of a breakdown; of a milestone, beside its pilot. */
    String value(String dimension, String code, String pilot) {
        return Objects.requireNonNullElse(vocabulary.value(dimension, code, pilot, language()), code);
    }

    /** Returns the name of a milestone, national ones among them. */
    String milestone(String item, String code) {
        return Objects.requireNonNullElse(vocabulary.milestone(item, code, language()), code);
    }

    /** Returns a figure with its breakdown. */
    String series(String figure, String breakdown) {
        return breakdown.isEmpty() ? figure(figure) : figure(figure) + ": " + breakdown(breakdown);
    }

    String period(String code) {
        return Span.of(code).map(this::period).orElse(code);
    }

    String period(Span period) {
        return switch (period.type()) {
            case MONTH -> formats.month(period.first());
            case QUARTER ->
                phrases.of("period.quarter", period.number(), period.first().getYear());
            case YEAR -> period.code();
            case ALL -> phrases.of("period.all");
            case UNKNOWN -> period.code();
        };
    }

    /** Returns a period in as few letters as the head of a column has room for. */
    String shortPeriod(Span period) {
        return switch (period.type()) {
            case MONTH -> period.number() + "/" + period.first().getYear();
            case QUARTER ->
                phrases.of(
                        "period.quarter.short", period.number(), period.first().getYear());
            case YEAR, ALL, UNKNOWN -> period(period);
        };
    }

    private Language language() {
        return phrases.language();
    }
}
