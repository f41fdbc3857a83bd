package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SampleRows;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of released rows, handed out by the API. */
@Timeout(60)
class ExportRoutesTest {
    private static final FigureRows ROWS = SampleRows.of(
            "v1",
            SampleRows.released("LAPPI", "2021", 7)
                    .setPeriodType(PeriodType.YEAR)
                    .build(),
            SampleRows.released("LAPPI", "2021-Q1", 6).build(),
            SampleRows.suppressed("KAINUU", "2021-Q1"));

    @AutoClose
    private final ServedApi api = ServedApi.publicPart();

    @Test
    void aFileHoldsTheRowsThatAreAskedForInTheLanguageAskedFor() throws Exception {
        api.release(ROWS);

        HttpResponse<String> file = api.get("/api/v1/exports/csv?area=KAINUU", "Accept-Language", "sv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(ServedApi.header(file, "Content-Type")).startsWith("text/csv");
        assertThat(ServedApi.header(file, "Content-Language")).isEqualTo("sv");
        assertThat(ServedApi.header(file, "Content-Disposition")).startsWith("attachment; filename=\"hankevirta");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("SUPPRESSED,", "Kajanaland").doesNotContain("LAPPI");
    }

    @Test
    void aFormatLeavesOutWhatItHasNoPlaceFor() throws Exception {
        api.release(ROWS);

        JsonNode rows = ServedApi.json(api.get("/api/v1/exports/sotkanet"));

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.get("value").asLong()).isEqualTo(7));
    }

    @Test
    void whoHasTheFileIsNotSentItAgainUntilTheRowsChange() throws Exception {
        api.release(ROWS);
        String tag = ServedApi.header(api.get("/api/v1/exports/json-stat"), "ETag");

        HttpResponse<String> same = api.get("/api/v1/exports/json-stat", "If-None-Match", tag);
        api.release(SampleRows.of("v2", SampleRows.released("LAPPI", "2021", 8).build()));
        HttpResponse<String> changed = api.get("/api/v1/exports/json-stat", "If-None-Match", tag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void moreRowsThanAFileMayHaveAreRefused() throws Exception {
        api.release(SampleRows.of(
                "v1",
                IntStream.rangeClosed(0, ExportRoutes.MOST_ROWS)
                        .mapToObj(number -> String.format(Locale.ROOT, "%04d-%02d", 1 + number / 12, 1 + number % 12))
                        .map(month -> SampleRows.released("LAPPI", month, 7).build())
                        .toArray(PublishedFigure[]::new)));

        HttpResponse<String> refused = api.get("/api/v1/exports/csv");

        RoutesTest.assertProblem(refused, 400);
        assertThat(refused.body()).contains("more than 20000 rows");
        assertThat(api.get("/api/v1/exports/csv?period=0001-01").statusCode()).isEqualTo(200);
    }

    @Test
    void aParameterThatNoRowHasIsRefused() throws Exception {
        api.release(ROWS);

        RoutesTest.assertProblem(api.get("/api/v1/exports/csv?limit=5"), 400);
    }
}
