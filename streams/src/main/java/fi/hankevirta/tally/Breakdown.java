package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Breakdowns as figures write them: {@code name=value}, several joined with a comma, empty for none. */
public final class Breakdown {
    /** No breakdown. */
    public static final String NONE = "";

    private static final Map<EventStream, String> STREAMS = new EnumMap<>(EventStream.class);

    static {
        Arrays.stream(EventStream.values()).forEach(stream -> STREAMS.put(stream, of("stream", stream.code())));
    }

    private Breakdown() {}

    /** Returns the breakdown by a stream. */
    public static String of(EventStream stream) {
        return Objects.requireNonNull(STREAMS.get(stream));
    }

    /** Returns a breakdown by one name. */
    public static String of(String name, String value) {
        return name + "=" + value;
    }

    /** Returns a breakdown that adds a name to another, which may be {@link #NONE}. */
    public static String and(String breakdown, String name, String value) {
        return breakdown.isEmpty() ? of(name, value) : breakdown + "," + of(name, value);
    }

    /** Returns the breakdown of what one sub-participant fills alone; null stands for an area that lists none. */
    public static String ofSubParticipant(String breakdown, @Nullable String subParticipant) {
        return and(breakdown, "sub-participant", subParticipant == null ? "-" : subParticipant);
    }

    /** Returns the names of a breakdown, joined with a comma; empty for none. */
    public static String names(String breakdown) {
        StringBuilder names = new StringBuilder(breakdown.length());
        boolean inValue = false;
        for (int at = 0; at < breakdown.length(); at++) {
            char c = breakdown.charAt(at);
            inValue = c != ',' && (inValue || c == '=');
            if (!inValue) {
                names.append(c);
            }
        }
        return names.toString();
    }

    /** Returns the value of a name; a breakdown without it is a fault of the caller. */
    public static String value(String breakdown, String name) {
        for (String part : breakdown.split(",", -1)) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        throw new IllegalArgumentException("the breakdown " + breakdown + " has no " + name);
    }
}
