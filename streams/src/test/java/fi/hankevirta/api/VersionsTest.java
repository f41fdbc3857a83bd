package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.view.SampleRows;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has an answer is not sent it again, and is sent the next. */
@Timeout(60)
class VersionsTest {
    private static final String VALUES = "/api/v1/values?area=LAPPI";

    @AutoClose
    private final ServedApi api = ServedApi.publicPart();

    @BeforeEach
    void setUp() {
        api.release(
                SampleRows.of("v1", SampleRows.released("LAPPI", "2021-Q1", 7).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUES, "/api/v1/areas", "/api/v1/figures", "/api/v1/releases", "/api/v1/openapi.json"})
    void anAnswerThatIsThereIsNotSentAgain(String path) throws Exception {
        // Given
        HttpResponse<String> first = api.get(path);
        String tag = ServedApi.header(first, "ETag");

        // When
        HttpResponse<String> second = api.get(path, "If-None-Match", "\"other\", " + tag);

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(ServedApi.header(second, "ETag")).isEqualTo(tag);
        for (HttpResponse<String> answer : List.of(first, second)) {
            assertThat(ServedApi.header(answer, "Vary")).contains("Accept-Language");
            assertThat(ServedApi.header(answer, "Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void otherRowsAndLanguagesAndQuestionsHaveOtherTags() throws Exception {
        Set<String> tags = new HashSet<>();

        tags.add(tag(VALUES, "fi"));
        tags.add(tag(VALUES, "sv"));
        tags.add(tag("/api/v1/values", "fi"));
        tags.add(tag("/api/v1/releases", "fi"));
        api.release(
                SampleRows.of("v2", SampleRows.released("LAPPI", "2021-Q1", 8).build()));
        tags.add(tag(VALUES, "fi"));

        assertThat(tags).hasSize(5);
    }

    @Test
    void theSameQuestionInAnotherFormHasTheSameTag() throws Exception {
        assertThat(tag("/api/v1/values?period=2021-Q1&area=LAPPI&area=KAINUU", "sv"))
                .isEqualTo(tag("/api/v1/values?area=KAINUU&area=LAPPI&period=2021%2DQ1", "sv-FI"));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, fi, Lappi",
        "sv, sv, Lappland",
        "en, en, Lapland",
        "'de, sv;q=0.5', sv, Lappland",
        "de, fi, Lappi",
    })
    void namesAreInTheLanguageThatIsAskedFor(String accepted, String language, String area) throws Exception {
        HttpResponse<String> answer = api.get(VALUES, "Accept-Language", accepted);

        assertThat(ServedApi.header(answer, "Content-Language")).isEqualTo(language);
        assertThat(ServedApi.json(answer).at("/rows/0/area/name").asText()).isEqualTo(area);
        assertThat(ServedApi.json(answer).get("language").asText()).isEqualTo(language);
    }

    private String tag(String path, String language) throws Exception {
        return ServedApi.header(api.get(path, "Accept-Language", language), "ETag");
    }
}
