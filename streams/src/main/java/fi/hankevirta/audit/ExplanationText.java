package fi.hankevirta.audit;

import fi.hankevirta.audit.Explanation.Part;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.tally.Revision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tells an explanation line by line: ids and places of events, never what stands in them. */
final class ExplanationText {
    private final Consumer<String> line;

    ExplanationText(Consumer<String> line) {
        this.line = line;
    }

    /** Tells the row and the definition of its figure. */
    void head(FigureEntry figure, Figure row) {
        line.accept(figure.names().en() + " (" + row.getFigure()
                + (row.getBreakdown().isEmpty() ? "" : ", " + row.getBreakdown()) + "), " + row.getArea() + ", "
                + row.getPeriod());
        line.accept("  numerator    " + row.getNumerator() + "  " + figure.numerator());
        if (figure.denominator() != null) {
            line.accept("  denominator  " + row.getDenominator() + "  " + figure.denominator());
        }
        line.accept("  value        " + row.getValue() + "  " + row.getStatus());
    }

    /** Tells every thing by its id, revision and place. */
    void things(List<Part> parts) {
        for (Part part : parts) {
            line.accept(part.root().stream().code() + " " + part.root().hankealue() + " "
                    + part.root().id() + ": " + SlotText.of(part.adds()));
            for (Thing thing : part.things()) {
                Revision revision = thing.counting();
                line.accept("    " + part.root().stream().entityIdOf(revision.event()) + "  revision "
                        + revision.envelope().revision()
                        + (revision.envelope().retracted() ? ", retracted" : "")
                        + ", recorded " + revision.envelope().recordedAt() + ", event "
                        + revision.envelope().eventId() + ", " + thing.topic() + "-" + thing.partition() + " offset "
                        + thing.offset() + ", " + thing.accepted() + " accepted");
            }
        }
    }

    /** Tells only how many things are where. */
    void counts(List<Part> parts) {
        Map<String, Range> ranges = new TreeMap<>();
        for (Part part : parts) {
            for (Thing thing : part.things()) {
                ranges.computeIfAbsent(thing.topic() + "-" + thing.partition(), place -> new Range())
                        .add(thing.offset());
            }
        }
        tell(ranges, "things");
    }

    /** Tells the records of a figure that counts records: each that was rejected, and how many others are where. */
    void received(List<EventLedger.Received> records) {
        Map<String, Range> accepted = new TreeMap<>();
        for (EventLedger.Received record : records) {
            if (record.rejected()) {
                line.accept(
                        "    rejected: " + record.topic() + "-" + record.partition() + " offset " + record.offset());
            } else {
                accepted.computeIfAbsent(record.topic() + "-" + record.partition(), place -> new Range())
                        .add(record.offset());
            }
        }
        tell(accepted, "accepted records");
    }

    private void tell(Map<String, Range> ranges, String what) {
        ranges.forEach((place, range) -> line.accept(
                "    " + place + ", offsets " + range.first + " to " + range.last + ": " + range.count + " " + what));
    }

    private static final class Range {
        private long first = Long.MAX_VALUE;
        private long last;
        private long count;

        void add(long offset) {
            first = Math.min(first, offset);
            last = Math.max(last, offset);
            count++;
        }
    }
}
