package fi.hankevirta.releasing;

/** Says that a topic which the pipeline alone writes to holds a record that it did not write. */
final class SpoiltTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpoiltTopicException(String topic, long offset) {
        super("the record at offset " + offset + " of " + topic + " is none of the pipeline's, so nothing can be "
                + "released by that topic: find out who wrote it, and have the pipeline write its row anew");
    }
}
