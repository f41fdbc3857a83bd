package fi.hankevirta.catalogue;

/** Which periods a figure has rows for, and what they tell (specification, section 6). */
public enum PeriodKind {
    /** What happened in the period; rows for months, quarters, years and ALL. */
    MONTH,
    /** The state at the period's end; rows for months, quarters, years and ALL. */
    STOCK,
    /** One row for all time. */
    ALL
}
