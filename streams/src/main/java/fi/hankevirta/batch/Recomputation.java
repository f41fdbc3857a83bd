package fi.hankevirta.batch;

import fi.hankevirta.batch.Intake.Accepted;
import fi.hankevirta.batch.Intake.Decision;
import fi.hankevirta.batch.Intake.Refused;
import fi.hankevirta.batch.Sources.Source;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recomputes every figure from the records of the ingress topics, by the specification alone. Its memory is bounded by
 * the register and the calendar, not by the number of records; the revisions that count are kept elsewhere. For one
 * thread.
 */
public final class Recomputation {
    private final Register register;
    private final int sproTargetDays;
    private final int timelinessDays;
    private final CountingRevisions counting;
    private final Intake intake;
    private final StreamShares rejected = new StreamShares("reporting.rejected");
    private final Map<String, Map<String, Counts>> counts = new TreeMap<>();

    /**
     * Starts with no records.
     *
     * @param register who takes part, reports and is expected
     * @param sproTargetDays greatest handling time, in days, that is in target
     * @param timelinessDays most days from the end of a month to its closing in time; 0 when that is not measured
     * @param counting keeps the revisions that count, for this recomputation alone; the caller closes it afterwards
     */
    public Recomputation(Register register, int sproTargetDays, int timelinessDays, CountingRevisions counting) {
        this.register = register;
        this.sproTargetDays = sproTargetDays;
        this.timelinessDays = timelinessDays;
        this.counting = counting;
        this.intake = new Intake(register);
    }

    /**
     * Takes one record, in any order.
     *
     * @param arrival a record of an ingress topic
     * @return why it is refused; empty when it is accepted
     * @throws IllegalArgumentException when its topic is no ingress topic of the register
     */
    public Optional<Refusal> take(Arrival arrival) {
        Decision decision = intake.decide(arrival);
        Source source = decision.source();
        counts.computeIfAbsent(source.sender(), sender -> new TreeMap<>())
                .merge(source.stream().code(), Counts.one(decision instanceof Accepted), Counts::plus);
        // A rejected record tells no time of its own that could be trusted; the broker's is known of all.
        rejected.cell(source.stream(), source.sender(), Written.helsinkiMonth(arrival.timestamp()))
                .add(new Seen(source.sender(), arrival.timestamp()), decision instanceof Refused);
        if (decision instanceof Accepted accepted) {
            counting.merge(accepted.revision());
        }
        return decision instanceof Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /**
     * Returns how many records were taken so far, by sender (register code or THL) and stream; a stream without records
     * is absent.
     */
    public Map<String, Map<String, Counts>> counts() {
        Map<String, Map<String, Counts>> copy = new TreeMap<>();
        counts.forEach((sender, streams) -> copy.put(sender, new TreeMap<>(streams)));
        return copy;
    }

    /**
     * Computes all rows from the records taken so far; more may be taken afterwards.
     *
     * @return rows by record key, {@code figure|breakdown|areaLevel|area|period}; a row with nothing behind it is
     *     absent, except reporting.completeness and reporting.timeliness of the silent
     */
    public SortedMap<String, Figure> figures() {
        Accumulation sums = new Accumulation(register, intake, sproTargetDays, timelinessDays);
        counting.forEach(sums::add);
        Rows rows = new Rows(new Geography(register));
        sums.write(rows);
        rejected.write(rows);
        return rows.figures();
    }
}
