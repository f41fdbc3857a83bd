package fi.hankevirta.export;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.Texts;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What codes of rows are called in one language. A code that nobody has named is its own name. */
final class Labels {
    private final Wording wording;
    private final Language language;

    Labels(Wording wording, Language language) {
        this.wording = wording;
        this.language = language;
    }

    /** Returns the name of a figure. */
    String figure(String id) {
        return wording.figures().of(id).map(entry -> entry.names().in(language)).orElse(id);
    }

    /** Returns the sentence that says what a figure is. */
    Optional<String> explanation(String id) {
        return wording.figures().of(id).map(FigureEntry::explanation).map(text -> text.in(language));
    }

    /** Returns the name of an area. */
    String area(AreaLevel level, String code) {
        return switch (level) {
            case HANKEALUE ->
                wording.register()
                        .area(code)
                        .map(Hankealue::names)
                        .map(this::in)
                        .orElse(code);
            case YTA -> named(wording.register().ytas(), code);
            case FI, UNKNOWN -> coded("level", code);
        };
    }

    /** Returns the name of a period: itself, but for all time. */
    String period(String period) {
        return Term.in(language, period);
    }

    /** Returns the name of a status. */
    String status(PublishedStatus status) {
        return wording.statuses()
                .of(status)
                .map(entry -> entry.names().in(language))
                .orElse(status.name());
    }

    /** Returns the name of a unit. */
    String unit(Unit unit) {
        return Term.in(language, unit.name());
    }

    /** Returns a word. */
    String term(Term term) {
        return term.in(language);
    }

    /** Returns what a breakdown is by, such as the category of a notification. */
    String breakdown(String name) {
        return coded("dimension", name);
    }

    /** Returns the name of a value of a breakdown. */
    String value(String breakdown, String value) {
        return switch (breakdown) {
            case "method" -> completed(breakdown, wording.register().methods(), value);
            case "domain" -> completed(breakdown, wording.register().domains(), value);
            case "milestone" -> milestone(value);
            case "pilot" -> coded("item", value);
            default -> coded(breakdown, value);
        };
    }

    /** Milestones of two pilots may share a code, but then a name only if they are one thing. */
    private String milestone(String code) {
        List<String> names = wording.register().programmeItems().stream()
                .flatMap(item ->
                        Stream.ofNullable(wording.register().milestones(item).get(code)))
                .map(milestone ->
                        completed("milestone", milestone.programmeItem() + "-" + milestone.code(), milestone.names()))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : code;
    }

    private String coded(String list, String code) {
        return wording.codes()
                .names(list, code)
                .map(texts -> texts.in(language))
                .orElse(code);
    }

    private String named(List<Code> codes, String code) {
        return codes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> in(each.names()))
                .orElse(code);
    }

    private String completed(String list, List<Code> codes, String code) {
        return codes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> completed(list, code, each.names()))
                .orElse(code);
    }

    private String completed(String list, String code, Names names) {
        return wording.codes()
                .completed(list, code, new Texts(names.fi(), names.sv(), names.en()))
                .in(language);
    }

    private String in(Names names) {
        return switch (language) {
            case FI -> names.fi();
            case SV -> names.sv();
            case EN -> names.en();
        };
    }
}
