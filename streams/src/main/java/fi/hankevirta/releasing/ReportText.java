package fi.hankevirta.releasing;

import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes reports for the release officer. */
final class ReportText {
    private final PrintWriter out;
    private final int shown;

    /** @param shown most rows to name of each kind */
    ReportText(PrintWriter out, int shown) {
        this.out = out;
        this.shown = shown;
    }

    void tell(ReleaseReport report) {
        out.println(headline(report));
        if (report.getOutcome() == ReleaseOutcome.REFUSED) {
            return;
        }
        out.println("  rows: " + report.getRows() + ", revised: " + report.getRevisedRows() + ", rules: "
                + report.getRuleSet());
        out.println("  suppressed: " + report.getPrimary().size() + " because they are small, "
                + report.getComplementary().size() + " to protect others; together they count "
                + report.getHidden());
        if (!report.getCut().isEmpty()) {
            out.println("  live figures read: " + offsets(report));
        }
        if (report.getBehind() > 0) {
            out.println("  ATTENTION: " + report.getBehind()
                    + " records had arrived and were not counted; the pipeline " + "stood still");
        }
        if (report.getOutcome() == ReleaseOutcome.HELD || report.getDryRun()) {
            list("would change by too little while open", report.getChangedLittle());
            if (!report.getChangedLittle().isEmpty()) {
                out.println("  to suppress these instead, ask with --suppress-changed");
            }
            list("could be found out, or no proof was found that they can't", report.getUnsafe());
        }
        if (report.getDryRun()) {
            list("suppressed because small", report.getPrimary());
            list("suppressed to protect others", report.getComplementary());
        }
        out.flush();
    }

    /** Writes one line: when, what, which revision, what became of it, who asked, from which offsets. */
    void line(ReleaseReport report) {
        out.println(String.join(
                "  ",
                report.getRequestedAt().toString(),
                name(report),
                report.getAction() + (report.getDryRun() ? " (dry run)" : ""),
                report.getOutcome().toString(),
                "by " + report.getRequestedBy(),
                report.getCut().isEmpty() ? "" : "from " + offsets(report)));
        out.flush();
    }

    static String offsets(ReleaseReport report) {
        return report.getCut().stream()
                .map(read -> read.getTopic() + " to " + read.getEnd())
                .collect(Collectors.joining(", "));
    }

    private static String headline(ReleaseReport report) {
        return switch (report.getOutcome()) {
            case PUBLISHED -> name(report) + " was published";
            case DRAFTED -> name(report) + " would be " + done(report) + "; nothing was";
            case WITHDRAWN -> name(report) + " was withdrawn";
            case HELD ->
                name(report) + " is held: it would give something away, and nothing was published ("
                        + report.getChangedLittle().size() + " rows would change by too little, "
                        + report.getUnsafe().size() + " counts could be found out or are not proved to be safe)";
            case REFUSED, UNKNOWN -> "refused: " + report.getProblem();
        };
    }

    private static String done(ReleaseReport report) {
        return switch (report.getAction()) {
            case WITHDRAW -> "withdrawn";
            case RELEASE, UNKNOWN -> "published";
        };
    }

    private static String name(ReleaseReport report) {
        String release = report.getDomain() + "-" + report.getPeriod();
        return report.getRevision() == 0 ? release : release + " revision " + report.getRevision();
    }

    private void list(String title, List<String> keys) {
        if (!keys.isEmpty()) {
            out.println("  " + title + ":");
            keys.stream().sorted().limit(shown).forEach(key -> out.println("    " + key));
            if (keys.size() > shown) {
                out.println("    and " + (keys.size() - shown) + " more (--shown)");
            }
        }
    }
}
