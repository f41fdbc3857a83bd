package fi.hankevirta.api;

import fi.hankevirta.catalogue.CodeCatalogue;
import fi.hankevirta.catalogue.CodeEntry;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.StatusCatalogue;
import fi.hankevirta.catalogue.StatusEntry;
import fi.hankevirta.catalogue.Texts;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.register.BaselineCount;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Names;
import fi.hankevirta.register.Register;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every code of a row is called, from the register and the catalogues. */
public final class Vocabulary {
    private static final String PILOT = "pilot";
    private static final String ITEM = "item";
    private static final String MILESTONE = "milestone";

    private final Register register;
    private final FigureCatalogue figures;
    private final CodeCatalogue codes;
    private final StatusCatalogue statuses;
    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, Texts> names = new LinkedHashMap<>();
    private final String version;

    /** Takes the names of an installation together with those that are shipped. */
    public static Vocabulary of(Register register) {
        return new Vocabulary(register, FigureCatalogue.shipped(), CodeCatalogue.shipped(), StatusCatalogue.shipped());
    }

    private Vocabulary(Register register, FigureCatalogue figures, CodeCatalogue codes, StatusCatalogue statuses) {
        this.register = register;
        this.figures = figures;
        this.codes = codes;
        this.statuses = statuses;
        for (FigureEntry figure : figures.all()) {
            names.put("figure/" + figure.id(), figure.names());
        }
        for (Hankealue area : register.areas()) {
            names.put(areaId(AreaLevel.HANKEALUE, area.code()), texts(area.names()));
        }
        for (Code yta : register.ytas()) {
            names.put(areaId(AreaLevel.YTA, yta.code()), texts(yta.names()));
        }
        for (CodeEntry level : codes.of("level")) {
            names.put(areaId(AreaLevel.valueOf(level.code()), level.code()), level.names());
        }
        codes.of("dimension").forEach(dimension -> addValues(dimension.code()));
        String all = names + values.toString() + codes.of("dimension") + statuses.all();
        version = EntityTag.digest(all.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A value of a breakdown.
     *
     * @param code as rows carry it
     * @param of the programme item whose milestone it is; null when it is none
     * @param names what it is called
     */
    public record Value(String code, @Nullable String of, Texts names) {}

    /** Returns the register of the installation. */
    public Register register() {
        return register;
    }

    /** Returns the definitions of figures. */
    public FigureCatalogue figures() {
        return figures;
    }

    /** Returns the names of breakdowns, in the catalogue's order. */
    List<String> dimensions() {
        return List.copyOf(values.keySet());
    }

    /** Returns the values that a breakdown of this name may have. */
    public List<Value> values(String dimension) {
        return values.getOrDefault(dimension, List.of());
    }

    /** Returns what a figure is called; null when nothing names it. */
    public @Nullable String figure(String id, Language language) {
        return in(names.get("figure/" + id), language);
    }

    /** Returns what an area is called; null when nothing names it. */
    public @Nullable String area(AreaLevel level, String code, Language language) {
        return in(names.get(areaId(level, code)), language);
    }

    /** Returns what a value of a breakdown is called; of a milestone, beside the value of its pilot. */
    public @Nullable String value(String dimension, String code, @Nullable String pilot, Language language) {
        return values(dimension).stream()
                .filter(value -> value.code().equals(code)
                        && (value.of() == null || value.of().equals(pilot)))
                .map(value -> value.names().in(language))
                .findFirst()
                .orElse(null);
    }

    CodeCatalogue codes() {
        return codes;
    }

    /** Returns the legend of statuses. */
    public StatusCatalogue statuses() {
        return statuses;
    }

    /** Returns what a status is called. */
    public Named status(PublishedStatus status, Language language) {
        Texts texts = statuses.of(status).map(StatusEntry::names).orElse(null);
        return new Named(status.name(), in(texts, language));
    }

    @Nullable
    String dimension(String code, Language language) {
        return in(codes.names("dimension", code).orElse(null), language);
    }

    /** Returns a text that is another whenever a name is. */
    public String version() {
        return version;
    }

    private void addValues(String dimension) {
        values.put(
                dimension,
                switch (dimension) {
                    case PILOT ->
                        codes.of(ITEM).stream()
                                .filter(item -> register.pilots().contains(item.code()))
                                .map(Vocabulary::value)
                                .toList();
                    case MILESTONE ->
                        register.programmeItems().stream()
                                .flatMap(item -> milestones(item))
                                .toList();
                    case "method" -> values(dimension, register.methods());
                    case "domain" -> values(dimension, register.domains());
                    case "model" -> register.models().stream().map(this::model).toList();
                    default ->
                        codes.of(dimension).stream().map(Vocabulary::value).toList();
                });
    }

    private Stream<Value> milestones(String item) {
        return register.milestones(item, Milestone.Level.SUB_PARTICIPANT).stream()
                .map(milestone -> new Value(milestone.code(), item, texts(milestone)));
    }

    /** Returns what a milestone is called, national ones too; null when nothing names it. */
    public @Nullable String milestone(String item, String code, Language language) {
        Milestone milestone = register.milestones(item).get(code);
        return milestone == null ? null : texts(milestone).in(language);
    }

    private Texts texts(Milestone milestone) {
        String id = milestone.programmeItem() + "-" + milestone.code();
        return codes.completed(MILESTONE, id, texts(milestone.names()));
    }

    /** The register names models in Finnish only. */
    private Value model(String code) {
        String name = register.baseline().stream()
                .filter(count -> count.code().equals(code))
                .map(BaselineCount::nameFi)
                .findFirst()
                .orElse(code);
        return new Value(code, null, codes.completed("model", code, new Texts(name, name, name)));
    }

    private static Value value(CodeEntry entry) {
        return new Value(entry.code(), null, entry.names());
    }

    private List<Value> values(String dimension, List<Code> of) {
        return of.stream()
                .map(code -> new Value(code.code(), null, codes.completed(dimension, code.code(), texts(code.names()))))
                .toList();
    }

    private static Texts texts(Names names) {
        return new Texts(names.fi(), names.sv(), names.en());
    }

    private static String areaId(AreaLevel level, String code) {
        return "area/" + level + "/" + code;
    }

    private static @Nullable String in(@Nullable Texts texts, Language language) {
        return texts == null ? null : texts.in(language);
    }
}
