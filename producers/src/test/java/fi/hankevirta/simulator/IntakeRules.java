package fi.hankevirta.simulator;

import fi.hankevirta.event.Reason;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The specification's section 4, read once more: why a message must be rejected. It shares no rule with the simulator,
 * so that one mistake does not hide behind the same one.
 */
final class IntakeRules {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern IDENTITY_CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}[+\\p{Pd}YXWVUABCDEF][0-9]{3}"
                    + "[0-9A-FHJ-NPR-Y](?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_FIELDS = Set.of("eventId", "notificationId", "measurementId", "planPseudonym");

    private final Register register;
    private final Instant arrival;

    /** Reads the rules for messages that arrive at a time of the broker's clock. */
    IntakeRules(Register register, Instant arrival) {
        this.register = register;
        this.arrival = arrival;
    }

    /** Returns all reasons to reject a message, none when it is right. */
    Set<Reason> reasons(SimulatedMessage message) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (Stream.concat(key(message), headers(message)).anyMatch(this::hasIdentityCode)) {
            reasons.add(Reason.PERSONAL_IDENTITY_CODE);
        }
        SpecificRecord event;
        try {
            event = Told.read(message);
        } catch (UnreadableException e) {
            reasons.add(Reason.UNREADABLE);
            return reasons;
        }
        common(message, event, reasons);
        new StreamRules(register, reasons).check(event);
        if (texts(event, null).anyMatch(this::hasIdentityCode)) {
            reasons.add(Reason.PERSONAL_IDENTITY_CODE);
        }
        return reasons;
    }

    private void common(SimulatedMessage message, SpecificRecord event, Set<Reason> reasons) {
        String hankealue = (String) event.get(1);
        Instant recordedAt = (Instant) event.get(4);
        if (!hankealue.equals(message.sender())) {
            boolean known = register.area(hankealue).isPresent();
            reasons.add(known ? Reason.FOREIGN_AREA : Reason.UNKNOWN_AREA);
        }
        if (!((String) event.get(0)).matches(UUID) || (Integer) event.get(3) < 1) {
            reasons.add(Reason.CONTRADICTION);
        }
        String subParticipant = (String) event.get(2);
        boolean ofMilestone = message.stream() == EventStream.PILOT_MILESTONE;
        if (!ofMilestone && subParticipant != null && !listed(hankealue).contains(subParticipant)) {
            reasons.add(Reason.UNKNOWN_CODE);
        }
        LocalDate latest = recordedAt.atZone(HELSINKI).toLocalDate().plusDays(1);
        boolean future = event.getSchema().getFields().stream()
                .filter(field -> !field.name().equals("plannedOn"))
                .map(field -> event.get(field.pos()))
                .anyMatch(value -> value instanceof LocalDate date && date.isAfter(latest));
        if (future || recordedAt.isAfter(arrival.plusSeconds(24 * 60 * 60))) {
            reasons.add(Reason.FUTURE_DATE);
        }
    }

    private List<String> listed(String hankealue) {
        return register.pilots().stream()
                .flatMap(pilot -> register.participants(pilot).getOrDefault(hankealue, List.of()).stream())
                .map(Participation::subParticipant)
                .filter(code -> code != null)
                .toList();
    }

    private static Stream<String> key(SimulatedMessage message) {
        return message.key() == null ? Stream.empty() : Stream.of(new String(message.key(), StandardCharsets.UTF_8));
    }

    private static Stream<String> headers(SimulatedMessage message) {
        return message.headers().stream()
                .flatMap((Header h) -> Stream.of(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    }

    /** Returns every text in a value but those of fields that hold UUIDs or hexadecimal digits. */
    private static Stream<String> texts(@Nullable Object value, Schema.@Nullable Field field) {
        if (field != null && OWN_FIELDS.contains(field.name())) {
            return Stream.empty();
        }
        if (value instanceof SpecificRecord record) {
            return record.getSchema().getFields().stream().flatMap(f -> texts(record.get(f.pos()), f));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(item -> texts(item, null));
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private boolean hasIdentityCode(String text) {
        return IDENTITY_CODE.matcher(text).find();
    }
}
