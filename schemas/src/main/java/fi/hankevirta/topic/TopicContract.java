package fi.hankevirta.topic;

import java.util.Arrays;

/**
 * What readers and writers of a topic may rely on beyond its declaration, in words (specification, sections 3, 6 and
 * 7). The page of topics in the documentation is made from these and the declarations.
 */
public enum TopicContract {
    EVENTS(
            "Events",
            Topic.Role.INGRESS,
            "hankealue.",
            "Everything that an area, or THL, tells of one stream, as it arrived. Only who has the "
                    + "prefix writes to it.",
            "What a figure must see whole: `notificationId`, `planPseudonym`, and `hankealue` in the "
                    + "other three streams. A "
                    + "wrong or missing key is no reason to refuse.",
            "None is needed: any order, repetition and partition gives the same figures.",
            "Of each entity the record with the greatest revision counts; entities are named by fields, "
                    + "not by the key.",
            "The same entity again with a greater `revision`; to take it back, `retracted` with a greater revision."),
    REFUSALS(
            "Refusals",
            Topic.Role.REJECTED,
            "hankealue.",
            "Why records of the area's topics were refused: every problem of each, and no value of any field.",
            "`topic|partition|offset` of the refused record.",
            "By the time of refusal; records of different topics are refused in no order.",
            "One row for each refused record. After a reset what is still refused is told again under the same key.",
            "A refusal stands. The area sends the event anew, mended, with a new `eventId`."),
    LIVE_FIGURES(
            "Live figures",
            Topic.Role.PROGRESS,
            "progress.",
            "The figures of one domain as they are now. Internal to THL: small counts of persons are not suppressed.",
            "`figure|breakdown|areaLevel|area|period`.",
            "Rows of the same key come in their order. Between rows of one transaction no order means anything.",
            "The latest record of each key; a null value takes the row back. Rows add up once the last record of the "
                    + "topic has no header `unsettled`: after a start every row is told anew, a few at a time.",
            "The row again with other numbers; `lastRecordedAt` says how new its newest event is."),
    RELEASED_FIGURES(
            "Released figures",
            Topic.Role.PUBLISHED,
            "published.",
            "What was released of one domain, with what could tell of a person suppressed. Only a release changes it.",
            "`figure|breakdown|areaLevel|area|period`.",
            "A release comes in one transaction: with `read_committed` it is seen whole or not at all.",
            "The latest record of each key. `release` and `releaseRevision` say which release it is of; no row is ever "
                    + "deleted.",
            "The next revision of the release, in which rows that say something else are `revised`; a withdrawal puts "
                    + "WITHDRAWN in their place."),
    RELEASE_REQUESTS(
            "Requests for releases",
            Topic.Role.CONTROL,
            "control.releases.",
            "What the release officer asks for: to release a domain and period, to try it, or to withdraw it.",
            "`requestId`.",
            "Requests are answered one after another in their order.",
            "It is no table: every request is answered once.",
            "A request can't be changed. The next one makes the next revision."),
    RELEASE_REPORTS(
            "Reports on releases",
            Topic.Role.REPORT,
            "control.release-reports.",
            "What became of each request: the revision, what is suppressed and why, or why it is held. "
                    + "Internal: it tells "
                    + "which rows are suppressed because they are small.",
            "`requestId`.",
            "By the time of the answer.",
            "One row for each request.",
            "A report stands."),
    RELEASE_MEMORY(
            "Memory of releases",
            Topic.Role.MEMORY,
            "hankevirta.released.",
            "Rows that were released, with the counts behind suppressed ones. It is the pipeline's own, "
                    + "and must be kept: "
                    + "without it a later release could give away what an earlier one hid.",
            "`release|` and the key of the row.",
            "By release.",
            "The latest record of each key.",
            "By the next revision of the release."),
    MISPLACED_EVENTS(
            "Misplaced events",
            Topic.Role.INTERNAL,
            "hankevirta.rekeyed.",
            "Events on their way to the partition of their key. It is the pipeline's own and may change "
                    + "with any version.",
            "The key that the event should have had.",
            "None is needed.",
            "It is no table.",
            "None."),
    PARTIALS(
            "Partial tallies",
            Topic.Role.INTERNAL,
            "hankevirta.partials.",
            "What each partition has counted in each cell. It is the pipeline's own and may change with any version.",
            "Partition and cell, packed.",
            "Records of one commit say how many they are.",
            "The latest record of each key.",
            "None: it follows the events.");

    private final String title;
    private final Topic.Role role;
    private final String family;
    private final String meaning;
    private final String key;
    private final String order;
    private final String table;
    private final String correction;

    TopicContract(
            String title,
            Topic.Role role,
            String family,
            String meaning,
            String key,
            String order,
            String table,
            String correction) {
        this.title = title;
        this.role = role;
        this.family = family;
        this.meaning = meaning;
        this.key = key;
        this.order = order;
        this.table = table;
        this.correction = correction;
    }

    /** Returns the contract of a topic. */
    public static TopicContract of(Topic<?, ?> topic) {
        return Arrays.stream(values())
                .filter(contract ->
                        contract.role == topic.role() && topic.name().startsWith(contract.family))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topic.name() + " has no contract"));
    }

    /** Returns what the topics of this contract are called. */
    public String title() {
        return title;
    }

    /** Returns what a record says. */
    public String meaning() {
        return meaning;
    }

    /** Returns what the key is. */
    public String key() {
        return key;
    }

    /** Returns what the order of records means. */
    public String order() {
        return order;
    }

    /** Returns how the topic is read as a table. */
    public String table() {
        return table;
    }

    /** Returns how a correction looks. */
    public String correction() {
        return correction;
    }
}
