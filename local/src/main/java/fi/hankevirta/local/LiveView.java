package fi.hankevirta.local;

import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live view of a machine: looks at it in intervals and shows what it sees. */
final class LiveView {
    /** The consumer group of the pipeline, whose commits tell how far it is. */
    private static final String GROUP = "hankevirta";

    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);

    private final Running running;
    private final FigureReader reader;
    private final Backlog backlog;
    private final Watch watch;
    private final Display display;
    private Backlog.Reading last = new Backlog.Reading(Map.of(), 0, 0);

    private LiveView(Running running, FigureReader reader, Backlog backlog, Watch watch, Display display) {
        this.running = running;
        this.reader = reader;
        this.backlog = backlog;
        this.watch = watch;
        this.display = display;
    }

    /**
     * Begins to look; the view ends with the rest.
     *
     * @param planned events that will be published in all, 0 when that is not known
     */
    static LiveView start(OneMachine machine, Running running, long planned) {
        Topics topics = machine.topics();
        FigureReader reader =
                running.start(() -> FigureReader.start(machine.connections().operator(), topics));
        Display display = running.start(() -> Display.of(Terminal.ofProcess(), System.out));
        return new LiveView(
                running,
                reader,
                new Backlog(machine.admin(), topics, GROUP),
                new Watch(machine, reader.book(), planned),
                display);
    }

    /** Returns the figures read so far. */
    FigureBook figures() {
        return reader.book();
    }

    /** Looks without showing. A broker too busy to answer is seen as it was last, and not as one that is done. */
    Look look() throws InterruptedException {
        boolean figuresRead = false;
        try {
            last = backlog.read();
            // Asked after the backlog: when that was empty and all rows are told, they lie before these ends.
            figuresRead = watch.hasToldFigures() && reader.hasRead(backlog.ends(reader.partitions()));
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("the broker does not tell its offsets", e);
        }
        return new Look(watch.look(last), last, figuresRead);
    }

    /** Shows what was seen. */
    void show(Look look) {
        display.show(look.board());
    }

    /** Returns how often the view should be shown. */
    Duration interval() {
        return display.interval();
    }

    /** Ends the view; what is printed from here on stays. */
    void end() {
        display.close();
    }

    /** Waits; returns false when everything is being stopped. */
    boolean awaitNext(Duration wait) {
        return !running.awaitStop(wait);
    }

    /**
     * What was seen at one moment.
     *
     * @param board as it is shown
     * @param backlog of the pipeline
     * @param figuresRead whether the figures seen are all that were written before
     */
    record Look(Board board, Backlog.Reading backlog, boolean figuresRead) {}
}
