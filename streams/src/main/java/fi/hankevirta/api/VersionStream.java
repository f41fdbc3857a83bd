package fi.hankevirta.api;

import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;

/** Tells the version of the rows whenever it is another, for whoever asks for pages made of them. */
public final class VersionStream implements Handler {
    private final FigureView view;
    private final StreamPlaces places;
    private final Duration heartbeat;

    /**
     * Makes the stream.
     *
     * @param places that it takes one of while it runs
     * @param heartbeat longest silence
     */
    public VersionStream(FigureView view, StreamPlaces places, Duration heartbeat) {
        this.view = view;
        this.places = places;
        this.heartbeat = heartbeat;
    }

    @Override
    public void handle(Context context) {
        try {
            FigureRows present = Present.rows(view);
            context.contentType(Streaming.MEDIA_TYPE)
                    .header("Cache-Control", "no-store")
                    .header("X-Accel-Buffering", "no"); // A proxy would keep events back until they are many.
            if (context.method().equals(HandlerType.HEAD)) {
                return;
            }
            places.run(() -> run(present, new EventWriter(context.res().getOutputStream())));
        } catch (ProblemException e) {
            Endpoint.tell(e, context);
        }
    }

    private void run(FigureRows present, EventWriter writer) throws IOException, InterruptedException {
        tell(present, writer);
        RowFollowing.run(view, present, heartbeat, writer, (before, now) -> tell(now, writer));
    }

    private static void tell(FigureRows rows, EventWriter writer) throws IOException {
        writer.event("version", rows.version(), new ChangeStream.Version(rows.version()));
    }
}
