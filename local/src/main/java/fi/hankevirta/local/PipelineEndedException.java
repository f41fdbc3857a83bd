package fi.hankevirta.local;

/** The pipeline has ended by itself, which its log explains. */
final class PipelineEndedException extends RuntimeException {
    PipelineEndedException() {
        super("the pipeline has ended by itself; the log above says why");
    }
}
