package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods and their neighbours. */
class SpanTest {
    @ParameterizedTest
    @CsvSource({"2021-03, 2021-02", "2021-01, 2020-12", "2021-Q1, 2020-Q4", "2021-Q3, 2021-Q2", "2021, 2020", "ALL, ALL"
    })
    void eachHasOneBefore(String code, String before) {
        assertThat(Span.of(code).orElseThrow().before().code()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021-13", "2021-Q5", "0000", "21", "all", "2021-00", "2021-Q1 ", "20211"})
    void whatIsNoneIsNone(String code) {
        assertThat(Span.of(code)).isEmpty();
    }

    @Test
    void theLastOnesComeInTheirOrder() {
        assertThat(Span.of("2021-Q2").orElseThrow().last(3).map(Span::code))
                .containsExactly("2020-Q4", "2021-Q1", "2021-Q2");
        assertThat(Span.ALL.last(3)).containsExactly(Span.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-Q1, 2021-03-31, false",
        "2021-Q1, 2021-04-01, true",
        "2021-02, 2021-03-01, true",
        "2021, 2021-12-31, false",
        "ALL, 2999-01-01, false"
    })
    void aPeriodIsOverOnTheDayAfterItsLast(String code, LocalDate day, boolean over) {
        assertThat(Span.of(code).orElseThrow().isOverOn(day)).isEqualTo(over);
    }
}
