package fi.hankevirta.refusal;

import fi.hankevirta.catalogue.RuleCatalogue;
import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an area's topic of refusals, and trusts none of them: a text is let through only when it is a
 * name that this program knows or a UUID, so that nothing in a record can reach the reader's terminal.
 */
final class RefusalDecoder {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final SingleObjectCodec<Rejection> codec = new SingleObjectCodec<>(Rejection.getClassSchema());
    private final FieldNames fields = new FieldNames();
    private final Topics topics;
    private final RuleCatalogue rules;
    private final String area;

    /**
     * Makes a decoder.
     *
     * @param topics of the installation
     * @param rules that are known
     * @param area register code of the area whose refusals are read, or THL
     */
    RefusalDecoder(Topics topics, RuleCatalogue rules, String area) {
        this.topics = topics;
        this.rules = rules;
        this.area = area;
    }

    /** Returns the refusal; empty when the bytes are none of this area, whatever else they are. */
    Optional<Refusal> decode(byte @Nullable [] value) {
        Rejection told;
        try {
            told = codec.decode(value);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
        return topics.ingress(told.getSourceTopic())
                .filter(ingress -> ingress.sender().equals(area))
                .filter(ingress -> !told.getProblems().isEmpty())
                .map(ingress -> refusal(ingress, told));
    }

    private Refusal refusal(Ingress ingress, Rejection told) {
        String eventId = told.getEventId();
        boolean safe = eventId != null && UUID_FORM.matcher(eventId).matches();
        Place place = new Place(
                told.getSourcePartition(), told.getSourceOffset(), safe ? eventId : null, told.getRejectedAt());
        Set<ProblemKind> kinds = new TreeSet<>();
        told.getProblems().forEach(problem -> kinds.add(kind(ingress.stream(), problem)));
        return new Refusal(ingress.topic().name(), place, kinds);
    }

    private ProblemKind kind(EventStream stream, Problem problem) {
        String rule = rules.of(problem.getRule()).isPresent() ? problem.getRule() : ProblemKind.UNKNOWN;
        return new ProblemKind(stream, problem.getReason(), rule, field(stream, problem.getField()));
    }

    private String field(EventStream stream, @Nullable String name) {
        if (name == null) {
            return "";
        }
        return fields.has(stream, name) ? name : ProblemKind.UNKNOWN;
    }
}
