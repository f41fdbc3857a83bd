package fi.hankevirta.intake;

import fi.hankevirta.event.Reason;
import fi.hankevirta.wire.UnreadableException.Cause;

/**
 * Every rule whose breach refuses an event, with the identifier that a rejection carries (specification, section 4).
 */
public enum Rule {
    WIRE_EMPTY(Reason.UNREADABLE, "wire.empty"),
    WIRE_TOO_LARGE(Reason.UNREADABLE, "wire.too-large"),
    WIRE_NOT_SINGLE_OBJECT(Reason.UNREADABLE, "wire.not-single-object"),
    WIRE_UNKNOWN_SCHEMA(Reason.UNREADABLE, "wire.unknown-schema"),
    WIRE_NOT_DECODABLE(Reason.UNREADABLE, "wire.not-decodable"),
    WIRE_TRAILING_BYTES(Reason.UNREADABLE, "wire.trailing-bytes"),

    AREA_UNKNOWN(Reason.UNKNOWN_AREA, "area.unknown"),
    AREA_FOREIGN(Reason.FOREIGN_AREA, "area.foreign"),

    CODE_UNKNOWN(Reason.UNKNOWN_CODE, "code.unknown"),
    ENUM_UNKNOWN(Reason.UNKNOWN_CODE, "enum.unknown"),
    NOT_PARTICIPATING(Reason.UNKNOWN_CODE, "pilot.not-participating"),
    NATIONAL_BY_COORDINATOR(Reason.UNKNOWN_CODE, "milestone.national-by-coordinator-only"),
    SUB_PARTICIPANT_NOT_LISTED(Reason.UNKNOWN_CODE, "sub-participant.not-listed"),

    SUB_PARTICIPANT_MISSING(Reason.MISSING_FIELD, "sub-participant.required"),
    METHOD_MISSING(Reason.MISSING_FIELD, "method.required"),
    REACHED_ON_MISSING(Reason.MISSING_FIELD, "reached-on.required-when-reached"),
    CLOSED_ON_MISSING(Reason.MISSING_FIELD, "closed-on.required-when-closed"),
    ESCALATED_ON_MISSING(Reason.MISSING_FIELD, "escalated-on.required-when-escalated"),
    AUTHORITY_MISSING(Reason.MISSING_FIELD, "authority.required-when-escalated"),

    UUID_MALFORMED(Reason.CONTRADICTION, "uuid.malformed"),
    PSEUDONYM_MALFORMED(Reason.CONTRADICTION, "pseudonym.malformed"),
    MONTH_MALFORMED(Reason.CONTRADICTION, "month.malformed"),
    YEAR_OUT_OF_RANGE(Reason.CONTRADICTION, "date.year-1-to-9999"),
    REVISION_BELOW_ONE(Reason.CONTRADICTION, "revision.at-least-1"),
    METHOD_FORBIDDEN(Reason.CONTRADICTION, "method.only-for-methods-of-pilot-2"),
    REACHED_ON_FORBIDDEN(Reason.CONTRADICTION, "reached-on.only-when-reached"),
    SEQUENCE_NEGATIVE(Reason.CONTRADICTION, "sequence.not-negative"),
    SEQUENCE_ZERO_IFF_PLAN(Reason.CONTRADICTION, "sequence.zero-if-and-only-if-plan"),
    DOMAIN_TWICE(Reason.CONTRADICTION, "goals.domain-at-most-once"),
    PLAN_EVALUATED(Reason.CONTRADICTION, "goals.plan-not-evaluated"),
    DATE_BEFORE_NOTIFIED(Reason.CONTRADICTION, "date.not-before-notified-on"),
    CLOSED_ON_FORBIDDEN(Reason.CONTRADICTION, "closed-on.only-when-closed"),
    LEGAL_BASIS_OF_DATE(Reason.CONTRADICTION, "legal-basis.of-notified-on"),
    AUTHORITY_FORBIDDEN(Reason.CONTRADICTION, "authority.only-when-escalated"),
    AUTHORITY_OF_DATE(Reason.CONTRADICTION, "authority.of-escalated-on"),
    UNITS_TOTAL_BELOW_ONE(Reason.CONTRADICTION, "units-total.above-0"),
    COVERAGE_OF_UNITS(Reason.CONTRADICTION, "coverage.of-units"),
    MODELS_WITHOUT_COVERAGE(Reason.CONTRADICTION, "models.none-when-coverage-none"),
    MODEL_TWICE(Reason.CONTRADICTION, "models.each-once"),
    DECLARED_NEGATIVE(Reason.CONTRADICTION, "declared-events.not-negative"),

    DATE_AFTER_RECORDED(Reason.FUTURE_DATE, "date.not-after-day-after-recorded-at"),
    RECORDED_AFTER_ARRIVAL(Reason.FUTURE_DATE, "recorded-at.not-after-day-after-arrival"),

    IDENTITY_CODE_IN_VALUE(Reason.PERSONAL_IDENTITY_CODE, "identity-code.value"),
    IDENTITY_CODE_IN_KEY(Reason.PERSONAL_IDENTITY_CODE, "identity-code.key"),
    IDENTITY_CODE_IN_HEADER(Reason.PERSONAL_IDENTITY_CODE, "identity-code.header");

    private final Reason reason;
    private final String id;

    Rule(Reason reason, String id) {
        this.reason = reason;
        this.id = id;
    }

    /** Returns the class of the problem. */
    public Reason reason() {
        return reason;
    }

    /** Returns the identifier that rejections carry; it never changes once released. */
    public String id() {
        return id;
    }

    static Rule of(Cause cause) {
        return switch (cause) {
            case EMPTY -> WIRE_EMPTY;
            case TOO_LARGE -> WIRE_TOO_LARGE;
            case NOT_SINGLE_OBJECT -> WIRE_NOT_SINGLE_OBJECT;
            case UNKNOWN_SCHEMA -> WIRE_UNKNOWN_SCHEMA;
            case NOT_DECODABLE -> WIRE_NOT_DECODABLE;
            case TRAILING_BYTES -> WIRE_TRAILING_BYTES;
        };
    }
}
