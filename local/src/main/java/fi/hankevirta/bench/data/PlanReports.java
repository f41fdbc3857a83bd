package fi.hankevirta.bench.data;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** AVAIN plans that are made and then reviewed once or more. */
final class PlanReports implements Reports {
    private final List<String> areas;
    private final List<String> domains;
    private final Draws draws;
    private final Pool<ClientPlan> pool;

    PlanReports(List<String> areas, List<String> domains, int open, Draws draws) {
        this.areas = areas;
        this.domains = domains;
        this.draws = draws;
        this.pool = new Pool<>(open, draws.split());
    }

    /** Returns a first plan of an area. */
    SpecificRecord first(String area, Instant now) {
        ClientPlan plan = new ClientPlan(area, domains, draws);
        pool.add(plan);
        plan.measure(draws, now);
        return plan.report(draws.uuid(), now);
    }

    @Override
    public SpecificRecord next(Instant now) {
        if (pool.hasRoom()) {
            return first(draws.oneOf(areas), now);
        }
        int place = pool.place();
        ClientPlan plan = pool.at(place);
        plan.measure(draws, now);
        if (plan.isOver()) {
            pool.end(place);
        }
        return plan.report(draws.uuid(), now);
    }

    @Override
    public SpecificRecord correction(Instant now) {
        if (pool.isEmpty()) {
            return next(now);
        }
        ClientPlan plan = pool.any();
        plan.correct(draws);
        return plan.report(draws.uuid(), now);
    }

    @Override
    public SpecificRecord retraction(Instant now) {
        if (pool.isEmpty()) {
            return next(now);
        }
        ClientPlan plan = pool.any();
        plan.retract();
        return plan.report(draws.uuid(), now);
    }
}
