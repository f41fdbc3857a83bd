package fi.hankevirta.pipeline;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Unsettled;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Forwards rows to the topic of their domain. Those that are not told together with all that changed are marked, and
 * the last of them is told once more when the rest is: so a reader knows when the rows are of one state.
 */
final class ToldRows {
    private final ProcessorContext<String, Object> context;
    private final ClosedMonths closed;
    /** The last row of each domain that was told, where it is marked: so none of them is ever told once it is old. */
    private final Map<Domain, Record<String, Object>> unsettled = new EnumMap<>(Domain.class);

    ToldRows(ProcessorContext<String, Object> context, ClosedMonths closed) {
        this.context = context;
        this.closed = closed;
    }

    /** Forwards a row with which, and others of the same transaction, a state is complete. */
    void tell(Domain domain, String key, Figure figure, long now) {
        unsettled.remove(domain);
        closed.put(context.taskId().partition(), figure);
        forward(domain, new Record<>(key, figure, now));
    }

    /** Forwards a row that others are yet to follow, in another transaction perhaps. */
    void tellUnsettled(Domain domain, String key, Figure figure, long now) {
        Record<String, Object> row = new Record<>(key, figure, now);
        unsettled.put(domain, row);
        closed.put(context.taskId().partition(), figure);
        RecordHeaders headers = new RecordHeaders();
        Unsettled.mark(headers);
        forward(domain, row.withHeaders(headers));
    }

    /** Says that all that was told is of one state now. */
    void settle() {
        unsettled.forEach(this::forward);
        unsettled.clear();
    }

    private void forward(Domain domain, Record<String, Object> row) {
        context.forward(row, Names.PROGRESS + "-" + domain.code());
    }
}
