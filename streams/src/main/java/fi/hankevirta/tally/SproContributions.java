package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one notification contributes (specification, section 6, {@code spro.*}). */
final class SproContributions {
    private static final Map<NotificationCategory, String> CATEGORIES = new EnumMap<>(NotificationCategory.class);

    static {
        Arrays.stream(NotificationCategory.values())
                .forEach(category -> CATEGORIES.put(category, Breakdown.of("category", category.name())));
    }

    private SproContributions() {}

    static void of(EncodedNotification event, ContributionSink sink) {
        NotificationState state = event.state();
        if (state == NotificationState.CLOSED_MERGED || state == NotificationState.WITHDRAWN) {
            return;
        }
        received(event, sink);
        if (state == NotificationState.CLOSED_CORRECTED || state == NotificationState.CLOSED_NO_DEFECT) {
            closed(event, state == NotificationState.CLOSED_CORRECTED, sink);
        }
    }

    private static void received(EncodedNotification event, ContributionSink sink) {
        long at = event.recordedAt();
        int month = Month.of(event.notifiedOn());
        String area = event.hankealue();
        long escalated = flag(event.escalatedOn());
        String category = Objects.requireNonNull(CATEGORIES.get(event.category()));
        sink.two(Tally.SPRO_RECEIVED, area, month, Breakdown.NONE, at, 1, escalated);
        sink.two(Tally.SPRO_RECEIVED, area, month, category, at, 1, escalated);
        long handling = event.handlingStartedOn();
        if (handling != EncodedEvent.ABSENT) {
            int days = Days.between(event.notifiedOn(), handling);
            sink.one(Tally.SPRO_FIRST_RESPONSE, area, Month.of(handling), Breakdown.NONE, at, days);
        }
    }

    private static void closed(EncodedNotification event, boolean corrected, ContributionSink sink) {
        long at = event.recordedAt();
        long closedOn = event.closedOn();
        int month = Month.of(closedOn);
        String area = event.hankealue();
        sink.one(Tally.SPRO_CLOSED, area, month, Breakdown.NONE, at, Days.between(event.notifiedOn(), closedOn));
        if (corrected) {
            sink.two(Tally.SPRO_CORRECTED, area, month, Breakdown.NONE, at, 1, flag(event.measuresStartedOn()));
        }
    }

    private static long flag(long date) {
        return Contribution.flag(date != EncodedEvent.ABSENT);
    }
}
