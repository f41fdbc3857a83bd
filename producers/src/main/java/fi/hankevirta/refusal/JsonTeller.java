package fi.hankevirta.refusal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/** Tells machines: one JSON object a line, for each refused record or, in a summary, for each kind of problem. */
final class JsonTeller implements Teller {
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter out;
    private final boolean summary;
    private final RefusalBook book = new RefusalBook();

    JsonTeller(PrintWriter out, boolean summary) {
        this.out = out;
        this.summary = summary;
    }

    @Override
    public void take(Refusal refusal) {
        if (summary) {
            book.add(refusal);
            return;
        }
        Place place = refusal.place();
        ObjectNode line = JSON.createObjectNode()
                .put("topic", refusal.topic())
                .put("partition", place.partition())
                .put("offset", place.offset())
                .put("eventId", place.eventId())
                .put("rejectedAt", place.at().toString());
        var problems = line.putArray("problems");
        refusal.problems().forEach(kind -> put(problems.addObject(), kind));
        out.println(line);
    }

    @Override
    public void takeUnreadable() {
        if (summary) {
            book.addUnreadable();
        } else {
            out.println(JSON.createObjectNode().put("unreadable", 1));
        }
    }

    @Override
    public void tellWhatIsThere() {
        book.kinds().forEach(entry -> {
            ObjectNode line = JSON.createObjectNode()
                    .put("stream", entry.getKey().stream().code());
            put(line, entry.getKey()).put("count", entry.getValue().count());
            out.println(line);
        });
        if (book.unreadable() > 0) {
            out.println(JSON.createObjectNode().put("unreadable", book.unreadable()));
        }
        out.flush();
    }

    @Override
    public void tellWaiting() {
        out.flush(); // A machine knows that it asked to wait.
    }

    @Override
    public void tellWhatIsNew() {
        out.flush();
    }

    @Override
    public void tellSilence() {
        out.flush();
    }

    private static ObjectNode put(ObjectNode line, ProblemKind kind) {
        return line.put("reason", kind.reason().name())
                .put("rule", kind.rule())
                .put("field", kind.field().isEmpty() ? null : kind.field());
    }
}
