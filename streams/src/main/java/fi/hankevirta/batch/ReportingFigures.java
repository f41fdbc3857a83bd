package fi.hankevirta.batch;

/** The figures of the domain reporting that follow from the counting revisions: all but reporting.rejected. */
final class ReportingFigures {
    private final CompletenessFigures completeness;
    private final ReconciliationFigure reconciliation = new ReconciliationFigure();
    private final StreamShares corrections = new StreamShares("reporting.corrections");

    ReportingFigures(int timelinessDays) {
        this.completeness = new CompletenessFigures(timelinessDays);
    }

    /** Adds a thing of any stream by its counting revision, retracted or not. */
    void add(Revision revision) {
        Seen seen = revision.seen();
        corrections
                .cell(revision.entity().stream(), seen.hankealue(), Written.helsinkiMonth(seen.recordedAt()))
                .add(seen, revision.number() > 1 || revision.retracted());
    }

    void add(Measurement measurement) {
        reconciliation.add(measurement);
    }

    void add(Notification notification) {
        reconciliation.add(notification);
    }

    void add(Closing closing) {
        completeness.add(closing);
        reconciliation.add(closing);
    }

    void write(Rows rows) {
        completeness.write(rows);
        reconciliation.write(rows);
        corrections.write(rows);
    }
}
