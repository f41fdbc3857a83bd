package fi.hankevirta.importer;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Where imported events go: to the broker, into a spool, or nowhere in a dry run. */
public interface Delivery {
    /**
     * Takes an event. It may make the caller wait, within a bound, so that few events are on their way at once.
     *
     * @param event a complete event
     * @param outcome is told once what became of it, perhaps later and on another thread
     */
    void deliver(SpecificRecord event, Outcome outcome);

    /** Waits, within a bound, until every event has its outcome. */
    void await();

    /** Takes what became of one event. */
    interface Outcome {
        /** The event is where it should be. */
        void accepted();

        /**
         * The event may not be sent.
         *
         * @param field the field with the problem; null when it is of the whole event
         * @param explanation what is wrong, without any value
         */
        void refused(@Nullable String field, String explanation);

        /**
         * The event is not where it should be, or not known to be.
         *
         * @param explanation why, without any value
         */
        void failed(String explanation);
    }
}
