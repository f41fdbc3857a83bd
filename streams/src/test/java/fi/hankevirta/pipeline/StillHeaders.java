package fi.hankevirta.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Headers that are gone through without an object, as Kafka's own are not: what is measured is the pipeline's. */
final class StillHeaders implements Headers {
    private final List<Header> headers;
    private final Walk walk = new Walk();

    StillHeaders(List<Header> headers) {
        this.headers = headers;
    }

    static Header of(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Iterator<Header> iterator() {
        walk.next = 0;
        return walk;
    }

    @Override
    public Headers add(Header header) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Headers add(String key, byte[] value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Headers remove(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Header lastHeader(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<Header> headers(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Header[] toArray() {
        throw new UnsupportedOperationException();
    }

    private final class Walk implements Iterator<Header> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < headers.size();
        }

        @Override
        public Header next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return headers.get(next++);
        }
    }
}
