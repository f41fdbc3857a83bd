package fi.hankevirta.register;

import static java.util.Objects.requireNonNullElse;

import java.time.YearMonth;
import java.util.List;

/** The rows of a register's files, each right by itself. */
record RegisterTables(
        Table<Code> ytas,
        Table<Hankealue> areas,
        Table<Milestone> milestones,
        Table<PlannedMilestone> schedule,
        Table<Participation> participations,
        Table<Code> methods,
        Table<Code> domains,
        Table<Goal> goals,
        Table<BaselineCount> baseline,
        Table<Expectation> expectations) {

    static final String AREAS = "hankealueet.csv";
    static final String YTAS = "yta.csv";
    static final String MILESTONES = "milestones.csv";
    static final String SCHEDULE = "milestone-schedule.csv";
    static final String PARTICIPANTS = "pilot-participants.csv";
    static final String METHODS = "pilot2-methods.csv";
    static final String DOMAINS = "avain-domains.csv";
    static final String GOALS = "programme-goals.csv";
    static final String BASELINE = "structural-baseline-2020-09.csv";
    static final String EXPECTED = "expected-reporting.csv";

    static RegisterTables read(RegisterSource source) {
        return new RegisterTables(
                CsvTable.read(source, YTAS, List.of("code", "name_fi", "name_sv", "name_en"), RegisterTables::code),
                CsvTable.read(
                        source,
                        AREAS,
                        List.of(
                                "code",
                                "name_fi",
                                "name_sv",
                                "name_en",
                                "hyvinvointialue_code",
                                "maakunta_code",
                                "yta",
                                "aliases",
                                "valid_from",
                                "valid_to"),
                        RegisterTables::area),
                CsvTable.read(
                        source,
                        MILESTONES,
                        List.of("programme_item", "milestone", "level", "ordinal", "name_fi", "name_en"),
                        row -> new Milestone(
                                row.code("programme_item"),
                                row.code("milestone"),
                                row.symbol("level", Milestone.Level.class),
                                row.positive("ordinal"),
                                names(row))),
                CsvTable.read(
                        source,
                        SCHEDULE,
                        List.of("programme_item", "milestone", "planned_from", "planned_to"),
                        RegisterTables::planned),
                CsvTable.read(
                        source,
                        PARTICIPANTS,
                        List.of("pilot", "hankealue", "sub_participant_code", "sub_participant_name", "name_in_source"),
                        row -> new Participation(
                                row.code("pilot"),
                                row.code("hankealue"),
                                row.optionalCode("sub_participant_code"),
                                row.optional("sub_participant_name"),
                                row.text("name_in_source"))),
                CsvTable.read(source, METHODS, List.of("code", "name_fi", "name_en"), RegisterTables::code),
                CsvTable.read(source, DOMAINS, List.of("code", "name_fi", "name_en"), RegisterTables::code),
                CsvTable.read(
                        source,
                        GOALS,
                        List.of("code", "name_fi", "has_target"),
                        row -> new Goal(row.code("code"), row.text("name_fi"), row.flag("has_target"))),
                CsvTable.read(
                        source,
                        BASELINE,
                        List.of("dimension", "code", "name_fi", "areas"),
                        row -> new BaselineCount(
                                row.text("dimension"),
                                row.code("code"),
                                row.text("name_fi"),
                                row.optionalCount("areas"))),
                CsvTable.read(
                        source,
                        EXPECTED,
                        List.of("stream", "hankealue", "from_month"),
                        row -> new Expectation(row.text("stream"), row.code("hankealue"), row.month("from_month"))));
    }

    private static Code code(CsvRow row) {
        return new Code(row.code("code"), names(row));
    }

    private static Names names(CsvRow row) {
        String fi = row.text("name_fi");
        return new Names(
                fi, requireNonNullElse(row.optional("name_sv"), fi), requireNonNullElse(row.optional("name_en"), fi));
    }

    private static Hankealue area(CsvRow row) {
        return new Hankealue(
                row.code("code"),
                names(row),
                row.text("hyvinvointialue_code"),
                row.text("maakunta_code"),
                row.code("yta"),
                row.list("aliases"),
                row.date("valid_from"),
                row.optionalDate("valid_to"));
    }

    private static PlannedMilestone planned(CsvRow row) {
        YearMonth from = row.month("planned_from");
        YearMonth to = row.month("planned_to");
        if (to.isBefore(from)) {
            throw row.fault("planned_to is before planned_from");
        }
        return new PlannedMilestone(row.code("programme_item"), row.code("milestone"), from, to);
    }
}
