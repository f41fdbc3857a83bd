package fi.hankevirta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.identity.IdentityTexts;
import fi.hankevirta.identity.TextField;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A personal identity code is refused wherever it stands (specification, section 5), and told without being quoted. */
class IdentityGuardPropertyTest {
    private static final byte[] NOTIFICATION =
            Decided.bytes(ValidEvents.notification().build());

    @Property(tries = 2_000)
    void inAnyFieldThatTakesText(@ForAll int anyEvent, @ForAll int anyField, @ForAll("withCode") String text) {
        // Given
        List<SpecificRecord> events = events();
        SpecificRecord event = events.get(Math.floorMod(anyEvent, events.size()));
        List<TextField> fields = TextField.of(event);
        TextField field = fields.get(Math.floorMod(anyField, fields.size()));
        field.write().accept(text);

        // When
        List<String> problems = Decided.problems(Decided.about(Decided.arrival("LAPPI", event), EventStream.of(event)));

        // Then
        assertThat(problems)
                .contains("PERSONAL_IDENTITY_CODE " + field.name() + " identity-code.value")
                .noneMatch(problem -> problem.contains(text.strip()));
    }

    @Property(tries = 500)
    void inKeyAndHeaders(@ForAll("withCode") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] event = NOTIFICATION;

        assertThat(problems(Decided.arrival(bytes, event, new RecordHeaders())))
                .containsExactly("PERSONAL_IDENTITY_CODE null identity-code.key");
        assertThat(problems(Decided.arrival(null, event, new RecordHeaders().add(text, new byte[0]))))
                .containsExactly("PERSONAL_IDENTITY_CODE null identity-code.header");
        assertThat(problems(Decided.arrival(null, event, new RecordHeaders().add("ce_source", bytes))))
                .containsExactly("PERSONAL_IDENTITY_CODE null identity-code.header");
    }

    @Property(tries = 500)
    void andNothingInnocentIs(@ForAll("innocent") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] event = NOTIFICATION;

        assertThat(problems(Decided.arrival(bytes, event, new RecordHeaders().add("x" + text, bytes))))
                .isEmpty();
    }

    /** An event of each stream, made anew each time; some fields only give a text its place. */
    private static List<SpecificRecord> events() {
        return List.of(
                ValidEvents.milestone().build(),
                ValidEvents.review(
                                1,
                                "2022-06-01",
                                ValidEvents.goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED))
                        .build(),
                ValidEvents.notification().build(),
                ValidEvents.status().setModels(List.of("any")).build(),
                ValidEvents.closing().build());
    }

    private static List<String> problems(Arrival arrival) {
        return Decided.problems(Decided.about(arrival, EventStream.SPRO_NOTIFICATION));
    }

    @Provide
    Arbitrary<String> withCode() {
        return IdentityTexts.withCode();
    }

    @Provide
    Arbitrary<String> innocent() {
        return IdentityTexts.innocent();
    }
}
