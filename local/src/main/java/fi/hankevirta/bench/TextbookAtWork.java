package fi.hankevirta.bench;

import fi.hankevirta.bench.textbook.Textbook;
import fi.hankevirta.bench.textbook.TextbookTopology;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;

/** The textbook topology as a contender. */
final class TextbookAtWork implements Subject {
    private final Textbook textbook;

    /** Starts it. */
    TextbookAtWork(Register register, Topics topics, Job job) {
        textbook = Textbook.start(
                new TextbookTopology(register, topics, Defaults.targets()),
                job.bootstrap(),
                job.application(),
                job.stateDir(),
                Defaults.threads()); // As many as the pipeline has.
    }

    @Override
    public long taken() {
        return textbook.taken();
    }

    @Override
    public boolean isLive() {
        return textbook.isLive();
    }

    @Override
    public boolean isDone() {
        return textbook.isThrough();
    }

    @Override
    public void close() {
        textbook.close();
    }
}
