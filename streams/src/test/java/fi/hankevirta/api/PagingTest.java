package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SampleRows;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages together are all rows, each once, whatever their size is. */
@Timeout(120)
class PagingTest {
    private static final List<String> AREAS =
            Register.shipped().areas().stream().map(Hankealue::code).toList();

    @AutoClose
    private final ServedApi api = ServedApi.publicPart();

    private final List<ViewRow> rows = rows(2018, 2021);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 21, 22, 23, 87, 88, 89, 1000})
    void allPagesTogetherAreAllRowsInTheirOrder(int limit) throws Exception {
        FigureRows all = SampleRows.of("v1", rows.stream());
        api.release(all);

        List<String> keys = keys("/api/v1/values?limit=" + limit, limit);

        assertThat(keys).containsExactlyElementsOf(all.rows().keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 11, 1000})
    void aQueryGoesOnWithItsPages(int limit) throws Exception {
        api.release(SampleRows.of("v1", rows.stream()));

        List<String> keys =
                keys("/api/v1/values?area=LAPPI&area=KAINUU&period=2019-Q1&period=2020-Q1&limit=" + limit, limit);

        assertThat(keys)
                .containsExactly(
                        "spro.received||HANKEALUE|KAINUU|2019-Q1",
                        "spro.received||HANKEALUE|KAINUU|2020-Q1",
                        "spro.received||HANKEALUE|LAPPI|2019-Q1",
                        "spro.received||HANKEALUE|LAPPI|2020-Q1");
    }

    @Test
    void rowsThatStayAreNeitherLostNorToldTwiceWhenOthersComeAndGo() throws Exception {
        // Given
        api.release(SampleRows.of("v1", rows(2018, 2020).stream()));
        JsonNode first = ServedApi.json(api.get("/api/v1/values?limit=30"));
        List<String> keys = keysOf(first);

        // When: earlier rows are gone and later ones are there, the last one of the page among those that are gone.
        String last = keys.get(keys.size() - 1);
        api.release(SampleRows.of(
                "v2",
                Stream.concat(rows(2019, 2020).stream(), rows(2021, 2021).stream())
                        .filter(row -> !row.key().equals(last))));
        keys.addAll(keys(first.get("next").asText(), 30));

        // Then
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).containsAll(rows(2019, 2020).stream().map(ViewRow::key).toList());
    }

    @Test
    void aPageIsNoLongerThanCanBe() throws Exception {
        api.release(SampleRows.of("v1", rows(1000, 1500).stream()));

        assertThat(ServedApi.json(api.get("/api/v1/values")).get("rows")).hasSize(1_000);
        assertThat(ServedApi.json(api.get("/api/v1/values?limit=10000")).get("rows"))
                .hasSize(10_000);
    }

    private List<String> keys(String start, int limit) throws Exception {
        List<String> keys = new ArrayList<>();
        @Nullable String next = start;
        while (next != null) {
            JsonNode page = ServedApi.json(api.get(next));
            assertThat(page.get("rows").size()).isBetween(1, limit);
            keys.addAll(keysOf(page));
            next = page.get("next").textValue();
        }
        return keys;
    }

    private static List<String> keysOf(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.get("rows").forEach(row -> keys.add(row.get("key").asText()));
        return keys;
    }

    private static List<ViewRow> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(year -> AREAS.stream()
                        .map(area -> ViewRow.of(
                                SampleRows.released(area, year + "-Q1", 7).build())))
                .toList();
    }
}
