package fi.hankevirta.batch;

import fi.hankevirta.event.Reason;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one record. */
final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    void unreadable() {
        add(Reason.UNREADABLE, null);
    }

    void unknownArea() {
        add(Reason.UNKNOWN_AREA, "hankealue");
    }

    void foreignArea() {
        add(Reason.FOREIGN_AREA, "hankealue");
    }

    void personalIdentityCode(@Nullable String field) {
        add(Reason.PERSONAL_IDENTITY_CODE, field);
    }

    void unknownCodeIf(boolean broken, String field) {
        addIf(broken, Reason.UNKNOWN_CODE, field);
    }

    void missingIf(boolean broken, String field) {
        addIf(broken, Reason.MISSING_FIELD, field);
    }

    void contradictionIf(boolean broken, String field) {
        addIf(broken, Reason.CONTRADICTION, field);
    }

    void futureIf(boolean broken, String field) {
        addIf(broken, Reason.FUTURE_DATE, field);
    }

    /** A field that must be there if and only if a condition holds. */
    void presentIff(boolean condition, Fields event, String field) {
        missingIf(condition && !event.has(field), field);
        contradictionIf(!condition && event.has(field), field);
    }

    SortedSet<Problem> found() {
        return Collections.unmodifiableSortedSet(found);
    }

    private void addIf(boolean broken, Reason reason, String field) {
        if (broken) {
            add(reason, field);
        }
    }

    private void add(Reason reason, @Nullable String field) {
        found.add(new Problem(reason, field));
    }
}
