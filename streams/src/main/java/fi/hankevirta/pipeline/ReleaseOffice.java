package fi.hankevirta.pipeline;

import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.releasing.Answer;
import java.util.Optional;

/** Answers requests for releases, outside of the stream threads: it may take minutes. */
public interface ReleaseOffice {
    /**
     * Answers a request.
     *
     * @param last the release that was written last, as {@code release/revision}; empty when none is known of
     * @return empty when the request was answered before
     * @throws InterruptedException when it is to end
     */
    Optional<Answer> answer(ReleaseRequest request, String last) throws InterruptedException;
}
