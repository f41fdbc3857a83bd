package fi.hankevirta.refusal;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.RuleCatalogue;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Refusals for people, in one language. */
final class RefusalText {
    private final Wording words;
    private final RuleCatalogue rules;
    private final Language language;
    private final String topic;
    private final int labelWidth;

    /**
     * Prepares to tell.
     *
     * @param topic name of the topic of refusals
     */
    RefusalText(RuleCatalogue rules, Language language, String topic) {
        this.words = new Wording(language);
        this.rules = rules;
        this.language = language;
        this.topic = topic;
        this.labelWidth = Stream.of("meaning", "mending", "first", "last", "examples")
                .mapToInt(key -> words.of(key).length())
                .max()
                .orElseThrow();
    }

    /** Returns how much was refused in all. */
    List<String> total(RefusalBook book) {
        String told = book.refused() == 0
                ? words.of("none", topic)
                : words.of("told", topic, book.refused(), book.kinds().size());
        return book.unreadable() == 0 ? List.of(told) : List.of(told, unreadable(book.unreadable()));
    }

    String unreadable(long records) {
        return words.of("unreadable", topic, records);
    }

    /** Returns one kind of problem with what it means, what to do and where it came. */
    List<String> block(ProblemKind kind, Occurrences occurrences) {
        var rule = rules.of(kind.rule());
        List<String> lines = new ArrayList<>();
        lines.add(title(kind) + ": " + words.of("count", occurrences.count()));
        lines.add(
                line("meaning", rule.map(r -> r.meaning().in(language)).orElseGet(() -> words.of("unknown.meaning"))));
        lines.add(
                line("mending", rule.map(r -> r.mending().in(language)).orElseGet(() -> words.of("unknown.mending"))));
        lines.add(line("first", timed(occurrences.first())));
        if (occurrences.count() > 1) {
            lines.add(line("last", timed(occurrences.last())));
        }
        occurrences.examples().stream()
                .filter(example -> example.eventId() != null)
                .forEach(example -> lines.add(line("examples", example.eventId() + " (" + placed(example) + ")")));
        return lines;
    }

    /** Returns one line for problems of a kind that was told before. */
    String again(ProblemKind kind, Occurrences occurrences) {
        return title(kind) + ": " + words.of("again", occurrences.count()) + ", " + timed(occurrences.last());
    }

    /** Returns what the heads of a table of problems are called. */
    List<String> columns() {
        return Stream.of("stream", "reason", "rule", "field", "count")
                .map(column -> words.of("column." + column))
                .toList();
    }

    String waiting() {
        return words.of("waiting");
    }

    String silent() {
        return words.of("silent");
    }

    private static String title(ProblemKind kind) {
        String field = kind.field().isEmpty() ? "" : ", " + kind.field();
        return kind.stream().code() + field + ": " + kind.rule() + " (" + kind.reason() + ")";
    }

    private String line(String label, String text) {
        String word = words.of(label);
        return "  " + word + " ".repeat(labelWidth - word.length() + 2) + text;
    }

    private String timed(Place place) {
        return place.at().truncatedTo(ChronoUnit.SECONDS) + ", " + placed(place);
    }

    /** Numbers as digits alone: an offset is looked up, not read. */
    private String placed(Place place) {
        return words.of("place", Integer.toString(place.partition()), Long.toString(place.offset()));
    }
}
