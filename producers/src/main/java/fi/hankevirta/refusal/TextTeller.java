package fi.hankevirta.refusal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells people: each kind of problem once with all there is to say, and what comes again in one line a kind, no more
 * often than every ten seconds.
 */
final class TextTeller implements Teller {
    private static final long BETWEEN_REPEATS = Duration.ofSeconds(10).toNanos();

    private final PrintWriter out;
    private final RefusalText text;
    private final boolean summary;
    private final LongSupplier nanos;
    private final Set<ProblemKind> told = new HashSet<>();
    private RefusalBook book = new RefusalBook();
    private long lastRepeats;

    /**
     * Makes a teller.
     *
     * @param summary whether counts alone are wanted
     * @param nanos a clock that only goes on, in nanoseconds
     */
    TextTeller(PrintWriter out, RefusalText text, boolean summary, LongSupplier nanos) {
        this.out = out;
        this.text = text;
        this.summary = summary;
        this.nanos = nanos;
        this.lastRepeats = nanos.getAsLong();
    }

    @Override
    public void take(Refusal refusal) {
        book.add(refusal);
    }

    @Override
    public void takeUnreadable() {
        book.addUnreadable();
    }

    @Override
    public void tellWhatIsThere() {
        print(text.total(book));
        if (summary && book.refused() > 0) {
            print(SummaryTable.of(text.columns(), book));
        } else {
            book.kinds().forEach(entry -> printBlock(entry.getKey(), entry.getValue()));
        }
        book = new RefusalBook();
    }

    @Override
    public void tellWaiting() {
        print(List.of("", text.waiting()));
    }

    @Override
    public void tellWhatIsNew() {
        boolean repeats = nanos.getAsLong() - lastRepeats >= BETWEEN_REPEATS;
        RefusalBook rest = new RefusalBook();
        book.kinds().forEach(entry -> {
            if (!told.contains(entry.getKey())) {
                printBlock(entry.getKey(), entry.getValue());
            } else if (repeats) {
                print(List.of(text.again(entry.getKey(), entry.getValue())));
            } else {
                rest.keep(entry.getKey(), entry.getValue());
            }
        });
        if (book.unreadable() > 0) {
            print(List.of(text.unreadable(book.unreadable())));
        }
        if (repeats) {
            lastRepeats = nanos.getAsLong();
        }
        book = rest;
    }

    @Override
    public void tellSilence() {
        print(List.of(text.silent()));
    }

    private void printBlock(ProblemKind kind, Occurrences occurrences) {
        told.add(kind);
        out.println();
        print(text.block(kind, occurrences));
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }
}
