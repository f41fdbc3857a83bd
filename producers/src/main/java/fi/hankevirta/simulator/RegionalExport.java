package fi.hankevirta.simulator;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes events as a region's own system exports them: one file a stream, the fields named and ordered as in its
 * schema.
 */
public final class RegionalExport {
    private final ExportFormat format;

    /** Makes an export of a format. */
    public RegionalExport(ExportFormat format) {
        this.format = format;
    }

    /**
     * Writes what one sender sends to one stream in a simulation: the right messages, each once.
     *
     * @param most greatest number of events
     * @param out is not closed
     * @return the number of events
     */
    public int write(Simulation simulation, String sender, EventStream stream, int most, Writer out)
            throws IOException {
        List<SpecificRecord> events = events(simulation, sender, stream, most);
        write(stream, events, out);
        return events.size();
    }

    /**
     * Writes events of one stream.
     *
     * @param out is not closed
     */
    public void write(EventStream stream, List<? extends SpecificRecord> events, Writer out) throws IOException {
        switch (format) {
            case CSV -> CsvRows.write(stream.schema(), events, out);
            case NDJSON -> JsonLines.write(stream.schema(), events, out);
        }
        out.flush();
    }

    private static List<SpecificRecord> events(Simulation simulation, String sender, EventStream stream, int most) {
        SingleObjectCodec<SpecificRecord> codec = new SingleObjectCodec<>(stream.schema());
        List<SpecificRecord> events = new ArrayList<>();
        for (SimulatedMessage message : simulation) {
            boolean first = !message.wrong() && message.nature() != Nature.RESENT;
            if (first && message.stream() == stream && message.sender().equals(sender)) {
                if (events.size() == most) {
                    break;
                }
                try {
                    events.add(codec.decode(message.value()));
                } catch (UnreadableException e) {
                    throw new IllegalStateException("the simulator made an event that can't be read", e);
                }
            }
        }
        return events;
    }
}
