package fi.hankevirta.release;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.simulator.Simulation;
import fi.hankevirta.simulator.SimulationPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A cut that was recomputed from events, without a pipeline. */
final class BatchCut implements Cut {
    private static final int TARGET_DAYS = 30;
    private static final int TIMELINESS_DAYS = 15;
    private static final long ARRIVED = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final List<String> LEVELS = List.of("HANKEALUE", "YTA", "FI");
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;

    private final Map<String, Figure> figures;

    BatchCut(Map<String, Figure> figures) {
        this.figures = figures;
    }

    /**
     * Returns the figures of simulated regions over the years of the programme.
     *
     * @param events how many are sent in all
     * @param arrived how many of them, the first ones, have arrived
     */
    static BatchCut simulated(Register register, long seed, int events, int arrived) {
        List<Arrival> arrivals = new ArrayList<>();
        new Simulation(register, SimulationPlan.of(seed, events))
                .forEach(message -> arrivals.add(new Arrival(
                        message.topic(), 0, arrivals.size(), ARRIVED, message.key(), message.value(), List.of())));
        return new BatchCut(Batch.of(register, arrivals.subList(0, arrived), TARGET_DAYS, TIMELINESS_DAYS)
                .figures());
    }

    @Override
    public Optional<Figure> row(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    @Override
    public long at(String name, String area, ReleasePeriod period) {
        long received = upTo("spro.received||", area, period, Figure::getNumerator);
        return name.equals(OPEN)
                ? received - upTo("spro.closed||", area, period, Figure::getNumerator)
                : received - upTo("spro.first-response-days|quantile=p50|", area, period, Figure::getDenominator);
    }

    private long upTo(String figure, String area, ReleasePeriod period, ToLongFunction<Figure> count) {
        long sum = 0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                ReleasePeriod of = new ReleasePeriod(year, quarter);
                if (period.equals(ReleasePeriod.ALL)
                        || of.start() <= period.lastQuarter().start()) {
                    sum += LEVELS.stream()
                            .map(level -> figures.get(figure + level + "|" + area + "|" + of.text()))
                            .filter(row -> row != null)
                            .mapToLong(count)
                            .sum();
                }
            }
        }
        return sum;
    }
}
