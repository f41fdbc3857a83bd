package fi.hankevirta.register;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that hold between the rows and files of a register. */
final class RegisterCheck {
    /** The streams that an area may be expected to report; a name that is none would silently expect nothing. */
    static final SortedSet<String> STREAMS = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(
            "avain-measurement", "pilot-milestone", "reporting-period", "spro-notification", "structural-status")));

    private RegisterCheck() {}

    /**
     * Checks a register.
     *
     * @return the names of its areas
     * @throws RegisterException with file, line and reason for the first fault
     */
    static Aliases consistent(RegisterTables t) {
        unique(t);
        Set<String> ytas = codes(t.ytas(), Code::code);
        Set<String> areas = codes(t.areas(), Hankealue::code);
        Set<String> items = codes(t.milestones(), Milestone::programmeItem);
        Set<String> milestones = codes(t.milestones(), m -> m.programmeItem() + " " + m.code());
        t.areas().require(a -> ytas.contains(a.yta()) ? null : unknown("yta", a.yta(), t.ytas()));
        t.areas().require(RegisterCheck::faultOfArea);
        t.schedule()
                .require(p -> milestones.contains(p.programmeItem() + " " + p.milestone())
                        ? null
                        : unknown("milestone", p.programmeItem() + " " + p.milestone(), t.milestones()));
        t.participations()
                .require(p -> areas.contains(p.hankealue()) ? null : unknown("hankealue", p.hankealue(), t.areas()));
        t.participations().require(p -> items.contains(p.pilot()) ? null : unknown("pilot", p.pilot(), t.milestones()));
        t.expectations()
                .require(e -> areas.contains(e.hankealue()) ? null : unknown("hankealue", e.hankealue(), t.areas()));
        t.expectations()
                .require(e -> STREAMS.contains(e.stream())
                        ? null
                        : "stream " + e.stream() + " is not one of " + String.join(", ", STREAMS));
        t.baseline()
                .require(b -> Set.of("coverage", "model").contains(b.dimension())
                        ? null
                        : "dimension must be coverage or model");
        listedOnceOrBySubParticipant(t);
        return aliases(t);
    }

    private static void unique(RegisterTables t) {
        t.ytas().requireUnique("code", Code::code);
        t.areas().requireUnique("code", Hankealue::code);
        t.milestones().requireUnique("milestone", m -> List.of(m.programmeItem(), m.code()));
        t.schedule().requireUnique("milestone", p -> List.of(p.programmeItem(), p.milestone()));
        t.participations()
                .requireUnique(
                        "sub-participant", p -> List.of(p.pilot(), p.hankealue(), String.valueOf(p.subParticipant())));
        t.methods().requireUnique("code", Code::code);
        t.domains().requireUnique("code", Code::code);
        t.goals().requireUnique("code", Goal::code);
        t.baseline().requireUnique("code", b -> List.of(b.dimension(), b.code()));
        t.expectations().requireUnique("expectation", e -> List.of(e.stream(), e.hankealue()));
    }

    private static @Nullable String faultOfArea(Hankealue area) {
        if (area.code().equals(Register.COORDINATOR)) {
            return "the coordinator " + Register.COORDINATOR + " is no area";
        }
        return area.validTo() != null && area.validTo().isBefore(area.validFrom())
                ? "valid_to is before valid_from"
                : null;
    }

    /** An area that lists sub-participants in a pilot has no row without one: it would count twice. */
    private static void listedOnceOrBySubParticipant(RegisterTables t) {
        Set<List<String>> listing = t.participations().rows().stream()
                .filter(p -> p.subParticipant() != null)
                .map(p -> List.of(p.pilot(), p.hankealue()))
                .collect(Collectors.toCollection(HashSet::new));
        t.participations()
                .require(p -> p.subParticipant() == null && listing.contains(List.of(p.pilot(), p.hankealue()))
                        ? "an area that lists sub-participants can't also take part without one"
                        : null);
    }

    private static Aliases aliases(RegisterTables t) {
        Aliases aliases = new Aliases();
        t.areas()
                .require(a -> Stream.concat(
                                Stream.of(
                                        a.code(),
                                        a.names().fi(),
                                        a.names().sv(),
                                        a.names().en()),
                                a.aliases().stream())
                        .map(name -> faultOfName(aliases, name, a.code()))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        t.participations().require(p -> faultOfName(aliases, p.nameInSource(), p.hankealue()));
        return aliases;
    }

    private static @Nullable String faultOfName(Aliases aliases, String name, String area) {
        String other = aliases.add(name, area);
        return other == null ? null : "the name " + name + " is already that of " + other;
    }

    private static <T> Set<String> codes(Table<T> table, Function<T, String> code) {
        return table.rows().stream().map(code).collect(Collectors.toSet());
    }

    private static String unknown(String what, String code, Table<?> where) {
        return what + " " + code + " is not in " + where.file();
    }
}
