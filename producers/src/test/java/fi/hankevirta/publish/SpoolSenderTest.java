package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import fi.hankevirta.spool.Spool;
import fi.hankevirta.spool.SpoolLimits;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sender in one thread, with a broker by script and a clock that its pauses move. */
class SpoolSenderTest {
    private static final int EVENTS = 5;
    private static final EventRecords RECORDS =
            new EventRecords(new Topics(Register.shipped(), TopicPlan.ofPartitions(2)), "/test");

    private final List<ProducerRecord<byte[], byte[]>> taken = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final SendingState state = new SendingState();
    private Duration clock = Duration.ZERO;
    private int attempts;

    @Test
    void sendsInOrderAndForgetsWhatWasAcknowledged() throws Exception {
        run(new ArrayDeque<>());

        assertThat(NumberedEvents.numbersOf(taken)).isEqualTo(NumberedEvents.numbers(EVENTS));
        assertThat(clock).isZero();
    }

    @Test
    void goesBackToTheFirstOneThatWasNotAcknowledged() throws Exception {
        run(script(null, null, new TimeoutException("away"), null));

        assertThat(NumberedEvents.numbersOf(taken)).containsExactly(0, 1, 2, 3, 4);
        assertThat(problems)
                .containsExactly("no broker acknowledges hankealue.lappi.spro-notification.v1 in time", "none");
    }

    @Test
    void triesAgainWhateverTheFailure() throws Exception {
        run(script(
                new TopicAuthorizationException("secret"),
                new IllegalStateException("closed"),
                new TopicAuthorizationException("secret")));

        assertThat(NumberedEvents.numbersOf(taken)).isEqualTo(NumberedEvents.numbers(EVENTS));
        assertThat(problems)
                .startsWith(
                        "the broker does not let these credentials write to hankealue.lappi.spro-notification.v1",
                        "the broker or the client failed for hankealue.lappi.spro-notification.v1:"
                                + " IllegalStateException");
    }

    @Test
    void triesAgainWhenThereIsNoProducerToBeHad() throws Exception {
        Queue<RuntimeException> failures = new ArrayDeque<>(List.of(new ConfigException("No resolvable bootstrap")));

        run(() -> {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return new ScriptedProducer(() -> null, taken);
        });

        assertThat(NumberedEvents.numbersOf(taken)).isEqualTo(NumberedEvents.numbers(EVENTS));
        assertThat(problems).startsWith("the Kafka settings can't be used: No resolvable bootstrap");
    }

    @Test
    void anHourWithoutABrokerCostsFewAttemptsAndThenEverythingIsSentInOrder() throws Exception {
        Duration hour = Duration.ofHours(1);
        Supplier<@Nullable RuntimeException> away =
                () -> clock.compareTo(hour) < 0 ? new TimeoutException("away") : null;

        run(() -> new ScriptedProducer(
                () -> {
                    attempts++;
                    return away.get();
                },
                taken));

        assertThat(NumberedEvents.numbersOf(taken)).isEqualTo(NumberedEvents.numbers(EVENTS));
        assertThat(clock).isBetween(hour, hour.plusSeconds(36));
        // Ten that grow to half a minute, then one each half minute, a fifth more often at most; and the events.
        assertThat(attempts).isLessThan(10 + 150 + EVENTS);
        assertThat(problems).hasSize(2);
    }

    @Test
    void keepsAnEventThatThisVersionCantSendAndSaysSo() throws Exception {
        Path folder = Files.createTempDirectory("sender-");
        try (Spool spool = Spool.open(folder, SpoolLimits.ofMebibytes(1))) {
            spool.append(List.of(new byte[] {1, 2, 3}));
            SpoolSender sender = new SpoolSender(
                    spool,
                    RECORDS,
                    () -> new ScriptedProducer(() -> null, taken),
                    new Backoff(() -> 0.5),
                    time -> clock = clock.plus(time),
                    state);

            sender.attempt();
            sender.attempt();

            assertThat(spool.waiting()).isEqualTo(1);
            assertThat(state.problem())
                    .hasValue("the first of them can't be sent: its bytes are of no stream that this version knows");
            assertThat(clock).isEqualTo(Duration.ofMillis(300));
        } finally {
            Utils.delete(folder.toFile());
        }
    }

    @Property(tries = 50)
    void whateverFailsTheLastOfEachArrivesInOrderAndNoneIsLost(@ForAll @Size(max = 40) List<Boolean> outcomes)
            throws Exception {
        Queue<Optional<RuntimeException>> script = new ArrayDeque<>();
        outcomes.forEach(fails -> script.add(fails ? Optional.of(new TimeoutException("away")) : Optional.empty()));

        run(script);

        List<Integer> numbers = NumberedEvents.numbersOf(taken);
        List<Integer> lastOfEach = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.lastIndexOf(numbers.get(i)) == i) {
                lastOfEach.add(numbers.get(i));
            }
        }
        assertThat(lastOfEach).isEqualTo(NumberedEvents.numbers(EVENTS));
    }

    private static Queue<Optional<RuntimeException>> script(@Nullable RuntimeException... outcomes) {
        Queue<Optional<RuntimeException>> script = new ArrayDeque<>();
        Arrays.asList(outcomes).forEach(outcome -> script.add(Optional.ofNullable(outcome)));
        return script;
    }

    private void run(Queue<Optional<RuntimeException>> script) throws Exception {
        run(() -> new ScriptedProducer(
                () -> script.isEmpty() ? null : script.remove().orElse(null), taken));
    }

    /** Sends a few events until none waits. */
    private void run(Supplier<Producer<byte[], byte[]>> producers) throws Exception {
        Path folder = Files.createTempDirectory("sender-");
        try (Spool spool = Spool.open(folder, SpoolLimits.ofMebibytes(1))) {
            for (var event : NumberedEvents.events(EVENTS)) {
                spool.append(List.of(RECORDS.of(event).value()));
            }
            Pause moving = time -> clock = clock.plus(time);
            SpoolSender sender = new SpoolSender(spool, RECORDS, producers, new Backoff(() -> 0.5), moving, state);
            while (spool.waiting() > 0) {
                sender.attempt();
                note(state.problem().orElse("none"));
            }
        } finally {
            Utils.delete(folder.toFile());
        }
    }

    private void note(String problem) {
        if (problems.isEmpty()
                ? !problem.equals("none")
                : !problems.get(problems.size() - 1).equals(problem)) {
            problems.add(problem);
        }
    }
}
