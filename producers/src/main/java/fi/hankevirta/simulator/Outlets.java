package fi.hankevirta.simulator;

import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The outlets of all senders, in the register's order. */
final class Outlets {
    private final Map<EventStream, List<Outlet>> byStream = new EnumMap<>(EventStream.class);

    Outlets(Register register) {
        for (Topics.Ingress ingress : new Topics(register, TopicPlan.ofPartitions(1)).ingress()) {
            Outlet outlet = Outlet.of(
                    ingress.sender(),
                    ingress.stream(),
                    ingress.topic().name(),
                    subParticipants(register, ingress.sender()));
            byStream.computeIfAbsent(ingress.stream(), stream -> new ArrayList<>())
                    .add(outlet);
        }
    }

    /** Returns the outlets of a stream. */
    List<Outlet> of(EventStream stream) {
        return byStream.getOrDefault(stream, List.of());
    }

    /** Returns the outlet of a sender for a stream; there is one, or the caller is at fault. */
    Outlet of(String sender, EventStream stream) {
        return of(stream).stream()
                .filter(o -> o.sender().equals(sender))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sender + " sends no " + stream.code()));
    }

    private static List<String> subParticipants(Register register, String sender) {
        return register.pilots().stream()
                .flatMap(pilot -> register.participants(pilot).getOrDefault(sender, List.of()).stream())
                .map(Participation::subParticipant)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
