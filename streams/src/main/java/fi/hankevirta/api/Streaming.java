package fi.hankevirta.api;

import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.RowQuery;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;

/** Answers with a stream of server-sent events. */
final class Streaming implements Route.Action {
    static final String MEDIA_TYPE = "text/event-stream";

    private final FigureView view;
    private final Vocabulary vocabulary;
    private final StreamPlaces places;
    private final Duration heartbeat;

    Streaming(FigureView view, Vocabulary vocabulary, StreamPlaces places, Duration heartbeat) {
        this.view = view;
        this.vocabulary = vocabulary;
        this.places = places;
        this.heartbeat = heartbeat;
    }

    @Override
    public void answer(Asked asked, Context context) {
        FigureRows present = Present.rows(view);
        RowQuery query = RowParameters.query(asked);
        String known = context.header("Last-Event-ID");
        boolean missed = known != null && !known.equals(present.version());
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        ChangeStream stream = new ChangeStream(view, vocabulary, query, asked.language(), heartbeat);
        places.run(() -> {
            context.header("Cache-Control", "no-store");
            context.header("Content-Language", asked.language().locale().toLanguageTag());
            context.header("X-Accel-Buffering", "no"); // A proxy would keep events back until they are many.
            stream.run(present, missed, new EventWriter(context.res().getOutputStream()));
        });
    }
}
