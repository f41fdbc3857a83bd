package fi.hankevirta.register;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The register of the programme (specification, section 1): immutable, checked, read from CSV by
 * {@link #load(RegisterSource)}. Everything that differs by area, pilot or milestone is asked here, so that a change of
 * the register needs no change of code.
 */
public final class Register {
    /** The sender of national milestones, which is no area. */
    public static final String COORDINATOR = "THL";

    private final RegisterTables tables;
    private final Aliases aliases;
    private final Map<String, Hankealue> areas;
    private final Map<String, Map<String, List<Participation>>> participants;
    private final Map<String, Set<String>> subParticipants;
    private final Map<String, Map<String, Milestone>> milestones;
    private final Set<String> methods;
    private final Set<String> domains;
    private final List<String> models;

    private Register(RegisterTables tables) {
        this.tables = tables;
        this.aliases = RegisterCheck.consistent(tables);
        this.areas = ordered(tables.areas().rows(), Hankealue::code);
        this.participants = tables.participations().rows().stream()
                .collect(Collectors.groupingBy(
                        Participation::pilot,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Participation::hankealue, LinkedHashMap::new, Collectors.toList())));
        this.subParticipants = tables.participations().rows().stream()
                .filter(p -> p.subParticipant() != null)
                .collect(Collectors.groupingBy(
                        Participation::hankealue,
                        Collectors.mapping(Participation::subParticipant, Collectors.toUnmodifiableSet())));
        this.milestones = tables.milestones().rows().stream()
                .collect(Collectors.groupingBy(
                        Milestone::programmeItem,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), m -> ordered(m, Milestone::code))));
        this.methods = codes(tables.methods().rows());
        this.domains = codes(tables.domains().rows());
        this.models = tables.baseline().rows().stream()
                .filter(b -> b.dimension().equals("model"))
                .map(BaselineCount::code)
                .toList();
    }

    /**
     * Reads and checks a register.
     *
     * @throws RegisterException with file, line and reason when it can't be used
     */
    public static Register load(RegisterSource source) {
        return new Register(RegisterTables.read(source));
    }

    /** Returns the register that is shipped with the product. */
    public static Register shipped() {
        return load(RegisterSource.shipped());
    }

    /** Returns all areas in the register's order. */
    public Collection<Hankealue> areas() {
        return areas.values();
    }

    /** Finds an area by its code, exactly. */
    public Optional<Hankealue> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** Returns whether an area has this code, exactly. */
    public boolean hasArea(String code) {
        return areas.containsKey(code);
    }

    /** Finds the code of an area by its code, a name or an alias, exactly but for case and form (section 1). */
    public Optional<String> resolve(String name) {
        return aliases.find(name);
    }

    /** Returns the cooperation areas. */
    public List<Code> ytas() {
        return tables.ytas().rows();
    }

    /** Returns the pilots, which are the programme items that have participants. */
    public Set<String> pilots() {
        return participants.keySet();
    }

    /** Returns who takes part in a pilot, by area; empty for an unknown pilot. */
    public Map<String, List<Participation>> participants(String pilot) {
        return participants.getOrDefault(pilot, Map.of());
    }

    /** Returns whether the area lists this sub-participant, in any pilot. */
    public boolean listsSubParticipant(String hankealue, String subParticipant) {
        return subParticipants.getOrDefault(hankealue, Set.of()).contains(subParticipant);
    }

    /** Returns all programme items that have milestones. */
    public Set<String> programmeItems() {
        return milestones.keySet();
    }

    /** Returns the milestones of a programme item by code, in the catalogue's order; empty for an unknown item. */
    public Map<String, Milestone> milestones(String programmeItem) {
        return milestones.getOrDefault(programmeItem, Map.of());
    }

    /** Returns the milestones of a programme item that are of this level. */
    public List<Milestone> milestones(String programmeItem, Milestone.Level level) {
        return milestones(programmeItem).values().stream()
                .filter(m -> m.level() == level)
                .toList();
    }

    /** Returns the programme's schedule. */
    public List<PlannedMilestone> schedule() {
        return tables.schedule().rows();
    }

    /** Returns whether a method group of pilot 2 has this code. */
    public boolean hasMethod(String code) {
        return methods.contains(code);
    }

    /** Returns the method groups of pilot 2. */
    public List<Code> methods() {
        return tables.methods().rows();
    }

    /** Returns whether an AVAIN domain has this code. */
    public boolean hasDomain(String code) {
        return domains.contains(code);
    }

    /** Returns the AVAIN domains. */
    public List<Code> domains() {
        return tables.domains().rows();
    }

    /** Returns whether a model of structural social work has this code. */
    public boolean hasModel(String code) {
        return models.contains(code);
    }

    /** Returns the codes of all models of structural social work, in the order of the baseline. */
    public List<String> models() {
        return models;
    }

    /** Returns the baseline of September 2020. */
    public List<BaselineCount> baseline() {
        return tables.baseline().rows();
    }

    /** Returns the goals of the programme. */
    public List<Goal> goals() {
        return tables.goals().rows();
    }

    /** Returns who is expected to report which stream. */
    public List<Expectation> expectations() {
        return tables.expectations().rows();
    }

    /** Returns whether an area is expected to report a stream for a month. */
    public boolean isExpected(String stream, String hankealue, YearMonth month) {
        return tables.expectations().rows().stream()
                .anyMatch(e -> e.stream().equals(stream)
                        && e.hankealue().equals(hankealue)
                        && !e.from().isAfter(month));
    }

    private static Set<String> codes(List<Code> list) {
        return list.stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Map<String, T> ordered(List<T> values, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(code.apply(value), value));
        return Collections.unmodifiableMap(map);
    }
}
