package fi.hankevirta.releasing;

import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import java.util.List;
import java.util.Map;

/** Begins the report on a request. */
final class Reports {
    private Reports() {}

    static ReleaseReport.Builder of(ReleaseRequest request, ReleaseOutcome outcome) {
        return ReleaseReport.newBuilder()
                .setRequestId(request.getRequestId())
                .setOutcome(outcome)
                .setAction(request.getAction())
                .setDryRun(request.getDryRun())
                .setDomain(request.getDomain())
                .setPeriod(request.getPeriod())
                .setRequestedBy(request.getRequestedBy())
                .setRequestedAt(request.getRequestedAt())
                .setCut(List.of()); // Avro copies a default of records by a class name, which it has no trust in.
    }

    /** Returns the answer to a request that can't be met. */
    static Answer refused(ReleaseRequest request, String problem) {
        return new Answer(
                of(request, ReleaseOutcome.REFUSED).setProblem(problem).build(), Map.of(), Map.of());
    }
}
