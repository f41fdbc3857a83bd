package fi.hankevirta.release;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.progress.EmptyRows;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The rows of the live topics at one moment. Rows that were emptied are absent. */
public final class LiveCut implements Cut {
    private final Map<String, Figure> rows = new HashMap<>();
    private final Map<String, NavigableMap<YearMonth, Figure>> months = new HashMap<>();

    /**
     * Takes a cut.
     *
     * @param live rows by their key, all of one moment
     */
    public LiveCut(Map<String, Figure> live) {
        live.forEach((key, row) -> {
            if (!EmptyRows.isEmpty(row)) {
                rows.put(key, row);
                if (row.getPeriodType() == PeriodType.MONTH) {
                    months.computeIfAbsent(key.substring(0, key.lastIndexOf('|')), series -> new TreeMap<>())
                            .put(YearMonth.parse(row.getPeriod()), row);
                }
            }
        });
    }

    @Override
    public Optional<Figure> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Returns all rows, in no order. */
    Collection<Figure> rows() {
        return rows.values();
    }

    /**
     * Returns the row of the latest month that has any, up to the end of a period.
     *
     * @param series what the keys of the row begin with, without the period
     */
    Optional<Figure> latest(String series, YearMonth last) {
        return Optional.ofNullable(of(series).floorEntry(last)).map(Map.Entry::getValue);
    }

    /** Returns every month between the first and the last that any row of these series is of. */
    List<YearMonth> months(Stream<String> series) {
        NavigableMap<YearMonth, Figure> all = new TreeMap<>();
        series.forEach(each -> all.putAll(of(each)));
        if (all.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(all.firstKey(), month -> !month.isAfter(all.lastKey()), month -> month.plusMonths(1))
                .toList();
    }

    @Override
    public long at(String name, String area, ReleasePeriod period) {
        long received = upTo("spro.received||", area, period, Figure::getNumerator);
        return name.equals(OPEN)
                ? received - upTo("spro.closed||", area, period, Figure::getNumerator)
                : received - upTo("spro.first-response-days|quantile=p50|", area, period, Figure::getDenominator);
    }

    private long upTo(String figure, String area, ReleasePeriod period, ToLongFunction<Figure> count) {
        return Stream.of("HANKEALUE", "YTA", "FI")
                .map(level -> of(figure + level + "|" + area))
                .flatMapToLong(row -> upTo(row, period, count))
                .sum();
    }

    private static LongStream upTo(
            NavigableMap<YearMonth, Figure> rows, ReleasePeriod period, ToLongFunction<Figure> count) {
        NavigableMap<YearMonth, Figure> before =
                period.equals(ReleasePeriod.ALL) ? rows : rows.headMap(period.lastMonth(), true);
        return before.values().stream().mapToLong(count);
    }

    private NavigableMap<YearMonth, Figure> of(String series) {
        return months.getOrDefault(series, new TreeMap<>());
    }
}
