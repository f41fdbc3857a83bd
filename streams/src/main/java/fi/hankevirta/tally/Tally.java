package fi.hankevirta.tally;

import fi.hankevirta.topic.Domain;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every tally: what is counted together because the same things contribute to it. A tally names its slots, whose sums
 * figures read; a tally without named slots is a histogram of days, its slot the number of days. It also names what its
 * cells are broken down by: nothing, one name, or several joined with a comma.
 */
public enum Tally {
    /** Records by what became of them; by month of arrival and stream (section 4). */
    INTAKE(Domain.REPORTING, "intake", by("stream"), "applied", "superseded", "rejected"),

    /** Things, retracted ones included, by the month of their counting revision's recordedAt. */
    REPORTING_THINGS(Domain.REPORTING, "reporting.things", by("stream"), "corrected", "count"),
    /** Things that are not retracted, by the month of their event time. */
    REPORTING_HELD(Domain.REPORTING, "reporting.held", by("stream"), "count"),
    /** Things that an area declares to have, by the month that it closed; one thing an area and month. */
    REPORTING_DECLARED(Domain.REPORTING, "reporting.declared", by("stream"), "count"),
    /** Days from the end of a month to the day on which the area closed it, by the month; none when closed early. */
    REPORTING_CLOSED(Domain.REPORTING, "reporting.closed", by("stream")),

    /** Milestone entities of a sub-participant, any status; reached is 0 or 1 however many methods reached it. */
    PILOTS_MILESTONES(Domain.PILOTS, "pilots.milestones", by("pilot,milestone,sub-participant"), "reached"),
    /** Milestones by the month a sub-participant first reached them. */
    PILOTS_REACHED(Domain.PILOTS, "pilots.reached", by("pilot,milestone"), "count"),
    /** Days from the first to the last milestone of the lead time, of sub-participants that have both in order. */
    PILOTS_LEAD_TIME(Domain.PILOTS, "pilots.lead-time", by("pilot"), "days", "count"),
    /** Sub-participants whose lead time is negative: a problem of the data's quality. */
    PILOTS_LEAD_TIME_NEGATIVE(Domain.PILOTS, "pilots.lead-time-negative", by("pilot"), "count"),
    /** Choice and use of a method by a sub-participant, each 0 or 1. */
    PILOTS_METHODS(Domain.PILOTS, "pilots.methods", by("method,sub-participant"), "selected", "in-use"),
    /** National milestones, each 0 or 1. */
    PILOTS_NATIONAL(Domain.PILOTS, "pilots.national", by("item,milestone"), "reached"),

    /** Plans by the month of the PLAN measurement that counts. */
    AVAIN_PLANS(Domain.AVAIN, "avain.plans", by(""), "count"),
    /** The same plans, with their reviews. */
    AVAIN_FOLLOWED_UP(Domain.AVAIN, "avain.followed-up", by(""), "followed-up", "count"),
    /** Goal evaluations of reviews, by their month. */
    AVAIN_EVALUATIONS(Domain.AVAIN, "avain.evaluations", by("", "domain", "direction"), "achieved", "partly", "count"),
    /** Changes of situation that goals of reviews carry, by their month. */
    AVAIN_CHANGE(Domain.AVAIN, "avain.change", by(""), "WORSENED", "UNCHANGED", "IMPROVED"),
    /** Pairs of plan and domain by their latest evaluation. */
    AVAIN_ATTAINED(Domain.AVAIN, "avain.attained", by(""), "achieved", "count"),
    /** Measurements for which the client's presence is known, by their month. */
    AVAIN_CLIENT_PRESENT(Domain.AVAIN, "avain.client-present", by(""), "present", "count"),

    /** Notifications by the month of notifiedOn, without merged and withdrawn ones. */
    SPRO_RECEIVED(Domain.SPRO, "spro.received", by("", "category"), "count", "escalated"),
    /** Days from notifiedOn to closedOn, by the month of closedOn, of the corrected and the defectless. */
    SPRO_CLOSED(Domain.SPRO, "spro.closed", by("")),
    /** Notifications closed as corrected, by the month of closedOn. */
    SPRO_CORRECTED(Domain.SPRO, "spro.corrected", by(""), "count", "with-measures"),
    /** Days from notifiedOn to handlingStartedOn, by the month of handlingStartedOn, of the received. */
    SPRO_FIRST_RESPONSE(Domain.SPRO, "spro.first-response", by("")),

    /** The status of structural social work, by the month that it speaks of; one thing an area and month. */
    STRUCTURAL_STATUS(
            Domain.STRUCTURAL,
            "structural.status",
            by(""),
            "WHOLE",
            "PARTIAL",
            "NONE",
            "MUNICIPALITY",
            "MUNICIPALITY.with-model",
            "COOPERATION_AREA",
            "COOPERATION_AREA.with-model"),
    /** The models that such a status names. */
    STRUCTURAL_MODELS(Domain.STRUCTURAL, "structural.models", by("model"), "count");

    private static final Map<String, Tally> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Tally::code, Function.identity()));

    private final Domain domain;
    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
    private final Set<String> breakdowns;

    @SuppressWarnings("ImmutableEnumChecker") // Never written after construction.
    private final String[] slots;

    Tally(Domain domain, String code, Set<String> breakdowns, String... slots) {
        this.domain = domain;
        this.code = code;
        this.breakdowns = breakdowns;
        this.slots = slots;
    }

    /** Returns the domain whose figures read the tally. */
    public Domain domain() {
        return domain;
    }

    /** Returns the name under which state and internal topics keep it; it never changes once released. */
    public String code() {
        return code;
    }

    /** Returns whether cells of the tally have breakdowns of these names, joined with a comma. */
    boolean isBrokenDownBy(String names) {
        return breakdowns.contains(names);
    }

    /** Returns what a slot counts: its name, or in a histogram the number of days. */
    public String slotName(int slot) {
        return slots.length == 0 ? slot + " days" : slots[slot];
    }

    /** Returns the index of a named slot; an unknown name is a fault of the caller. */
    public int slot(String name) {
        int slot = Arrays.asList(slots).indexOf(name);
        if (slot < 0) {
            throw new IllegalArgumentException(code + " has no slot " + name);
        }
        return slot;
    }

    /** Finds a tally by its {@link #code()}; an unknown one is a fault of the stored state. */
    static Tally of(String code) {
        Tally tally = BY_CODE.get(code);
        if (tally == null) {
            throw new IllegalArgumentException("no tally is called " + code);
        }
        return tally;
    }

    private static Set<String> by(String... breakdowns) {
        return Set.of(breakdowns);
    }
}
