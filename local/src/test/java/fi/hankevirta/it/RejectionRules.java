package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Position;
import fi.hankevirta.batch.Problem;
import fi.hankevirta.batch.Refusal;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.intake.Rule;
import fi.hankevirta.topic.EventStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** What must hold of rejections: one for each refused record, with the batch's reasons, and without any value. */
final class RejectionRules {
    private static final Set<String> RULES =
            Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toSet());
    private static final Set<String> FIELDS = Arrays.stream(EventStream.values())
            .flatMap(stream -> names(stream.schema()))
            .collect(Collectors.toSet());

    private RejectionRules() {}

    static void check(SortedMap<Position, Refusal> refusals, SortedMap<Position, List<Rejection>> told) {
        assertThat(told.keySet()).as("places of the refused records").isEqualTo(refusals.keySet());
        refusals.forEach((place, refusal) -> {
            List<Rejection> ofPlace = told.getOrDefault(place, List.of());
            assertThat(ofPlace).as("rejections of %s", place).hasSize(1);
            check(place, refusal, ofPlace.get(0));
        });
    }

    private static void check(Position place, Refusal refusal, Rejection rejection) {
        assertThat(reasons(rejection)).as("reasons of %s", place).isEqualTo(reasons(refusal));
        assertThat(rejection.getEventId()).as("eventId of %s", place).isEqualTo(refusal.eventId());
        rejection.getProblems().forEach(problem -> {
            assertThat(RULES).as("rules, which hold no value").contains(problem.getRule());
            if (problem.getField() != null) {
                assertThat(FIELDS).as("names of fields, which hold no value").contains(problem.getField());
            }
        });
    }

    private static Set<Reason> reasons(Rejection rejection) {
        return rejection.getProblems().stream()
                .map(fi.hankevirta.event.Problem::getReason)
                .collect(Collectors.toSet());
    }

    private static Set<Reason> reasons(Refusal refusal) {
        return refusal.problems().stream().map(Problem::reason).collect(Collectors.toSet());
    }

    private static Stream<String> names(Schema record) {
        return record.getFields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.name()), namesWithin(field.schema()).map(name -> field.name() + "." + name)));
    }

    private static Stream<String> namesWithin(Schema schema) {
        boolean ofRecords =
                schema.getType() == Schema.Type.ARRAY && schema.getElementType().getType() == Schema.Type.RECORD;
        return ofRecords ? names(schema.getElementType()) : Stream.empty();
    }
}
