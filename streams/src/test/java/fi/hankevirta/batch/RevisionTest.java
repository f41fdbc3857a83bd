package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final String EARLY = "00000000-0000-0000-0000-00000000000a";
    private static final String LATE = "00000000-0000-0000-0000-00000000000b";

    private final Feed feed = new Feed();
    private final String id = feed.id();

    @Test
    void theHighestRevisionCounts() {
        feed.send(revision(2, 0, EARLY, NotificationCategory.STAFFING))
                .send(revision(1, 9, LATE, NotificationCategory.OTHER));

        assertCounts("STAFFING");
    }

    @Test
    void ofOneRevisionTheLastRecordedCounts() {
        feed.send(revision(1, 1, EARLY, NotificationCategory.STAFFING))
                .send(revision(1, 0, LATE, NotificationCategory.OTHER));

        assertCounts("STAFFING");
    }

    @Test
    void ofOneTimeTheGreatestEventIdCounts() {
        feed.send(revision(1, 0, LATE, NotificationCategory.STAFFING))
                .send(revision(1, 0, EARLY, NotificationCategory.OTHER));

        assertCounts("STAFFING");
    }

    @Test
    void ofOneEventIdTheGreatestBytesCount() {
        feed.send(revision(1, 0, LATE, NotificationCategory.OTHER))
                .send(revision(1, 0, LATE, NotificationCategory.STAFFING));

        assertCounts("OTHER");
    }

    @Test
    void whatWasRetractedMayComeBack() {
        feed.send(revision(1, 0, EARLY, NotificationCategory.OTHER))
                .send(revision(2, 0, EARLY, NotificationCategory.OTHER).setRetracted(true))
                .send(revision(3, 0, EARLY, NotificationCategory.STAFFING));

        assertCounts("STAFFING");
    }

    @Test
    void aRefusedRevisionDoesNotCount() {
        feed.send(revision(1, 0, EARLY, NotificationCategory.STAFFING))
                .send(revision(2, 0, EARLY, NotificationCategory.UNKNOWN));

        assertCounts("STAFFING");
    }

    @Test
    void oneIdInTwoAreasIsTwoThings() {
        feed.send(revision(1, 0, EARLY, NotificationCategory.STAFFING))
                .send(revision(2, 0, EARLY, NotificationCategory.STAFFING).setHankealue("KAINUU"));

        assertThat(row(feed.result(), "spro.received||FI|FI|ALL")).startsWith("2/null");
    }

    @Property(tries = 20)
    void neitherOrderNorRepetitionChangesAFigure(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        List<Arrival> once = new ArrayList<>(mixed(random).arrivals());
        List<Arrival> often = new ArrayList<>(once);
        once.forEach(arrival -> {
            if (random.nextInt(3) == 0) {
                often.add(arrival);
            }
        });
        Collections.shuffle(often, random);

        BatchResult first = Batch.of(Feed.REGISTER, once, Feed.TARGET_DAYS, Feed.TIMELINESS_DAYS);
        BatchResult second = Batch.of(Feed.REGISTER, often, Feed.TARGET_DAYS, Feed.TIMELINESS_DAYS);

        assertThat(Tuple.of(ofEntities(second), second.refusals()))
                .isEqualTo(Tuple.of(ofEntities(first), first.refusals()));
    }

    /** All rows but those that count records: a repetition is one more. */
    private static SortedMap<String, Figure> ofEntities(BatchResult result) {
        SortedMap<String, Figure> figures = new TreeMap<>(result.figures());
        figures.keySet().removeIf(key -> key.startsWith("reporting.rejected|"));
        return figures;
    }

    private static Feed mixed(Random random) {
        Feed feed = new Feed();
        List<String> ids = List.of(feed.id(), feed.id(), feed.id());
        for (int i = 0; i < 30; i++) {
            String area = random.nextBoolean() ? "LAPPI" : "SATAKUNTA";
            feed.send(feed.corrected(area, "2021-0" + (1 + random.nextInt(9)) + "-01", "2021-10-01")
                    .setRevision(random.nextInt(4))
                    .setRetracted(random.nextInt(5) == 0)
                    .setNotificationId(ids.get(random.nextInt(3))));
            feed.send(feed.review(area, 1 + random.nextInt(2), "2021-0" + (1 + random.nextInt(9)) + "-01")
                    .setClientPresent(random.nextBoolean())
                    .setMeasurementId(ids.get(random.nextInt(3))));
            feed.send(feed.closing(area, "2021-0" + (1 + random.nextInt(2)))
                    .setRevision(1 + random.nextInt(2))
                    .setRetracted(random.nextInt(5) == 0)
                    .setDeclaredEvents(random.nextInt(3)));
            feed.send(feed.milestone(area, "PILOT_1", "JOINED", "2021-0" + (1 + random.nextInt(9)) + "-01")
                    .setRevision(1 + random.nextInt(2)));
        }
        return feed;
    }

    private SproNotification.Builder revision(
            int number, int secondsLater, String eventId, NotificationCategory category) {
        return feed.notification("LAPPI", "2021-01-01")
                .setNotificationId(id)
                .setRevision(number)
                .setRecordedAt(Feed.RECORDED_AT.plusSeconds(secondsLater))
                .setEventId(eventId)
                .setCategory(category);
    }

    private void assertCounts(String category) {
        assertThat(feed.result().figures().keySet())
                .filteredOn(key -> key.startsWith("spro.received|category="))
                .allMatch(key -> key.startsWith("spro.received|category=" + category + "|"))
                .isNotEmpty();
        assertThat(row(feed.result(), "spro.received||FI|FI|ALL")).startsWith("1/null");
    }
}
