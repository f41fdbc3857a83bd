package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.hankevirta.api.EventReader.Event;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SampleRows;
import fi.hankevirta.view.ViewRow;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever follows a stream is told of each change. */
@Timeout(60)
class StreamTest {
    private static final String STREAM = "/api/v1/stream";
    private static final PublishedFigure LAPPI =
            SampleRows.released("LAPPI", "2021-Q1", 7).build();
    private static final PublishedFigure KAINUU =
            SampleRows.released("KAINUU", "2021-Q1", 9).build();

    @AutoClose
    private final ServedApi api = ServedApi.withInternalPart();

    @BeforeEach
    void setUp() {
        api.release(SampleRows.of("v1", LAPPI));
    }

    @Test
    void aStreamBeginsWithTheVersionAndGoesOnWithWhatChanges() throws Exception {
        try (EventReader events = follow(STREAM)) {
            // Given
            assertThat(events.nextEvent()).isEqualTo(new Event("version", "v1", "{\"version\":\"v1\"}"));

            // When
            api.release(SampleRows.of("v2", KAINUU));

            // Then
            Event change = events.nextEvent();
            assertThat(change.type()).isEqualTo("change");
            assertThat(change.id()).isEqualTo("v2");
            JsonNode body = new ObjectMapper().readTree(change.data());
            assertThat(body.get("rows")).hasSize(1);
            assertThat(body.at("/rows/0/area/code").asText()).isEqualTo("KAINUU");
            assertThat(body.get("removed").toString()).isEqualTo("[\"spro.received||HANKEALUE|LAPPI|2021-Q1\"]");
        }
    }

    @Test
    void whoAskedForOtherRowsIsToldTheVersionAlone() throws Exception {
        try (EventReader events = follow(STREAM + "?area=LAPPI", "Accept-Language", "sv")) {
            events.nextEvent();

            api.release(SampleRows.of("v2", LAPPI, KAINUU));
            Event other = events.nextEvent();
            api.release(SampleRows.of(
                    "v3", SampleRows.released("LAPPI", "2021-Q1", 8).build(), KAINUU));
            Event own = events.nextEvent();

            assertThat(other).isEqualTo(new Event("", "v2", ""));
            assertThat(own.id()).isEqualTo("v3");
            assertThat(own.data()).contains("Lappland").doesNotContain("KAINUU");
        }
    }

    @Test
    void whoComesBackIsToldToReloadIfSomethingChangedMeanwhile() throws Exception {
        try (EventReader missed = follow(STREAM, "Last-Event-ID", "v0");
                EventReader same = follow(STREAM, "Last-Event-ID", "v1")) {
            assertThat(missed.nextEvent().type()).isEqualTo("reload");
            assertThat(same.nextEvent().type()).isEqualTo("version");
        }
    }

    @Test
    void moreThanAnEventHoldsIsNotTold() throws Exception {
        try (EventReader events = follow(STREAM)) {
            events.nextEvent();

            api.release(rows("v2", ChangeStream.MOST_ROWS - 1)); // And one is no more.
            Event many = events.nextEvent();
            api.release(rows("v3", 2 * ChangeStream.MOST_ROWS));
            Event tooMany = events.nextEvent();

            JsonNode body = new ObjectMapper().readTree(many.data());
            assertThat(body.get("rows").size() + body.get("removed").size()).isEqualTo(ChangeStream.MOST_ROWS);
            assertThat(tooMany).isEqualTo(new Event("reload", "v3", "{\"version\":\"v3\"}"));
        }
    }

    @Test
    void aStreamIsNeverSilentForLong() throws Exception {
        try (EventReader events = follow(STREAM)) {
            events.nextEvent();

            for (int i = 0; i < 5; i++) {
                assertThat(events.next().isHeartbeat()).isTrue();
            }
        }
    }

    @Test
    void liveRowsAreFollowedWithTheToken() throws Exception {
        api.progress(SampleRows.of("p1"));
        try (EventReader events = follow("/api/v1/internal/stream", "Authorization", "Bearer " + ServedApi.TOKEN)) {
            assertThat(events.nextEvent().id()).isEqualTo("p1");

            api.progress(SampleRows.of("p2", KAINUU));

            assertThat(events.nextEvent().type()).isEqualTo("change");
        }
    }

    @Test
    void thereAreSoManyStreamsAndOtherAnswersAllTheSame() throws Exception {
        // Given
        List<EventReader> streams = new ArrayList<>();
        for (int i = 0; i < Api.STREAMS; i++) {
            EventReader stream = follow(STREAM);
            stream.nextEvent();
            streams.add(stream);
        }

        // When
        HttpResponse<String> oneMore = api.get(STREAM);

        // Then
        RoutesTest.assertProblem(oneMore, 503);
        assertThat(ServedApi.header(oneMore, "Retry-After")).isEqualTo("10");
        assertThat(api.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(api.get("/api/v1/values").statusCode()).isEqualTo(200);

        // A place is free again once a client has gone.
        for (EventReader stream : streams) {
            stream.close();
        }
        await("a stream has ended").until(() -> {
            HttpResponse<InputStream> again = api.stream(STREAM);
            again.body().close();
            return again.statusCode() == 200;
        });
    }

    @Test
    void theHeadersOfAStreamKeepItFromBeingStored() throws Exception {
        HttpResponse<InputStream> answer = api.stream(STREAM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ServedApi.header(answer, "Content-Type")).startsWith("text/event-stream");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(ServedApi.header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        answer.body().close();
    }

    private EventReader follow(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = api.stream(path, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new EventReader(answer.body());
    }

    private static FigureRows rows(String version, int count) {
        return SampleRows.of(
                version,
                IntStream.range(0, count)
                        .mapToObj(i -> SampleRows.released("LAPPI", "%04d-Q2".formatted(1000 + i), 5)
                                .build())
                        .map(ViewRow::of));
    }
}
