package fi.hankevirta.bench;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.register.Register;
import java.util.Map;

/** The pipeline as the command {@code run} starts it. */
final class PipelineAtWork implements Subject {
    private final Pipeline pipeline;

    /** Starts it. */
    PipelineAtWork(Register register, Map<String, String> settings) {
        this.pipeline = Pipeline.start(register, settings);
    }

    /** Returns how many entities it holds in memory. */
    long entities() {
        return pipeline.entities().entities();
    }

    /** Returns the bytes of memory that they take. */
    long entityBytes() {
        return pipeline.entities().bytes();
    }

    @Override
    public long taken() {
        return pipeline.counts().total().received();
    }

    @Override
    public boolean isLive() {
        return pipeline.isLive();
    }

    @Override
    public boolean isDone() {
        return pipeline.hasToldFigures();
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
