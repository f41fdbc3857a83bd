package fi.hankevirta.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Bytes that tell apart, to store and to look for. */
final class Values {
    static final SpoolLimits NO_LIMITS = new SpoolLimits(Long.MAX_VALUE, Long.MAX_VALUE, 0);

    private Values() {}

    static byte[] of(String text) {
        return text.getBytes(UTF_8);
    }

    /** Returns everything that waits, as text, in order. */
    static List<String> in(Spool spool) {
        return spool.read(Integer.MAX_VALUE, Long.MAX_VALUE).stream()
                .map(event -> new String(event.value(), UTF_8))
                .toList();
    }

    /** Returns texts from a first number up to, without, another. */
    static List<String> numbered(int first, int end) {
        List<String> texts = new ArrayList<>();
        for (int i = first; i < end; i++) {
            texts.add("event-" + i);
        }
        return texts;
    }

    static void append(Spool spool, List<String> texts) {
        texts.forEach(text -> spool.append(List.of(of(text))));
    }
}
