package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.local.RestartableBroker;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.wire.SingleObjectSerde;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/** A publisher is killed a hundred times, and the broker goes away meanwhile: what was accepted counts once. */
@Timeout(600)
class SpoolIT {
    private static final int KILLS = Integer.getInteger("hankevirta.kills", 100);
    private static final int BROKER_RESTARTS = 4;
    private static final int LEAST_MILLIS = 100;
    private static final int MOST_MILLIS = 900;
    /** One in so many is killed while it opens the spool and reads the log. */
    private static final int OPENING = 5;

    private static final int MOST_MILLIS_OPENING = 300;

    @TempDir
    private Path temp;

    @Test
    void whatWasAcceptedArrivesAndCountsOnceHoweverOftenThePublisherIsKilled() throws Exception {
        Random random = new Random(RandomSeed.chosen("SpoolIT"));
        unpackLibrary();
        try (RestartableBroker broker = RestartableBroker.start(temp.resolve("broker"));
                Installation installation = Installation.small(broker);
                Pipeline pipeline = installation.start(temp.resolve("state"))) {
            // Given
            Set<Integer> restarts = random.ints(0, KILLS)
                    .distinct()
                    .limit(BROKER_RESTARTS)
                    .boxed()
                    .collect(Collectors.toSet());
            CompletableFuture<Void> restarted = CompletableFuture.completedFuture(null);

            keepClasses(installation);

            // When
            int accepted = 0;
            KilledPublisher next = start(installation);
            for (int kill = 0; kill < KILLS; kill++) {
                if (restarts.contains(kill)) {
                    restarted = restarted.thenRunAsync(() -> restart(broker));
                }
                try (KilledPublisher publisher = next) {
                    publisher.order(Integer.toString(accepted));
                    next = start(installation); // Its JVM gets ready meanwhile.
                    accepted = Math.max(accepted, lifeOf(publisher, random));
                }
            }
            restarted.join();
            try (KilledPublisher last = next) {
                last.order("drain");
                assertThat(last.next()).isEqualTo("drained");
            }

            // Then
            System.out.println("SpoolIT: " + KILLS + " kills, " + accepted + " events accepted");
            Agreement.await(installation, pipeline);
            try (Outcome outcome = new Outcome(installation)) {
                List<SpecificRecord> arrived = outcome.arrivals().stream()
                        .map(arrival -> event(arrival.topic(), arrival.value()))
                        .toList();
                Set<String> distinct = arrived.stream()
                        .map(event -> Envelope.of(event).eventId())
                        .collect(Collectors.toSet());
                System.out.println("SpoolIT: " + arrived.size() + " records arrived, of " + distinct.size());
                // The last one may have been killed after it stored a batch and before it could say so.
                assertThat(distinct.size()).isBetween(accepted, accepted + ChildPublisher.BATCH);
                assertThat(distinct).isEqualTo(eventIds(distinct.size()));
                int plans = NumberedReports.plans(distinct.size());
                Figure countedPlans = figure(outcome, "avain.plans||FI|FI|ALL");
                Figure countedNotifications = figure(outcome, "spro.received||FI|FI|ALL");
                assertThat(countedPlans.getNumerator()).isEqualTo(plans);
                assertThat(countedNotifications.getNumerator()).isEqualTo(distinct.size() - plans);
                assertThat(applied(pipeline)).isEqualTo(distinct.size());
            }
        }
    }

    /** Lets a publisher work for a while of chance, kills it, and returns how many events are accepted. */
    private static int lifeOf(KilledPublisher publisher, Random random) throws InterruptedException {
        boolean whileItOpens = random.nextInt(OPENING) == 0;
        int millis = whileItOpens
                ? random.nextInt(MOST_MILLIS_OPENING)
                : LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS);
        Set<String> told = new HashSet<>();
        if (!whileItOpens) {
            told.add(publisher.next());
        }
        Thread.sleep(millis);
        told.addAll(publisher.kill());
        return told.stream()
                .mapToInt(line -> Integer.parseInt(line.substring("accepted ".length())) + 1)
                .max()
                .orElse(0);
    }

    private KilledPublisher start(Installation installation) throws IOException {
        return KilledPublisher.start(
                installation,
                temp.resolve("spool"),
                temp.resolve("libraries"),
                "-XX:SharedArchiveFile=" + temp.resolve("classes.jsa"));
    }

    /** Lets one publisher come to its end, and keeps the classes that it loaded for the others. */
    private void keepClasses(Installation installation) throws IOException, InterruptedException {
        try (KilledPublisher first = KilledPublisher.start(
                installation,
                temp.resolve("other-spool"),
                temp.resolve("libraries"),
                "-XX:ArchiveClassesAtExit=" + temp.resolve("classes.jsa"))) {
            first.order("publish");
            assertThat(first.next()).isEqualTo("drained");
            first.awaitEnd();
        }
    }

    /** So that not each killed process leaves its own copy behind. */
    private void unpackLibrary() throws IOException {
        Path libraries = Files.createDirectory(temp.resolve("libraries"));
        String resource = Environment.getJniLibraryFileName("rocksdb");
        try (InputStream in =
                Objects.requireNonNull(RocksDB.class.getClassLoader().getResourceAsStream(resource))) {
            Files.copy(in, libraries.resolve(Environment.getSharedLibraryFileName("rocksdb")));
        }
    }

    private static void restart(RestartableBroker broker) {
        try {
            broker.restart();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpecificRecord event(String topic, byte @Nullable [] value) {
        Deserializer<? extends SpecificRecord> deserializer = topic.contains("avain")
                ? new SingleObjectSerde<AvainMeasurement>(AvainMeasurement.getClassSchema()).deserializer()
                : new SingleObjectSerde<SproNotification>(SproNotification.getClassSchema()).deserializer();
        return deserializer.deserialize(topic, value);
    }

    private static Set<String> eventIds(int count) {
        return IntStream.range(0, count).mapToObj(NumberedReports::eventId).collect(Collectors.toSet());
    }

    private static Figure figure(Outcome outcome, String key) {
        return Objects.requireNonNull(outcome.figures().get(key), key);
    }

    private static long applied(Pipeline pipeline) {
        return pipeline.counts().bySource().values().stream()
                .mapToLong(counts -> counts.applied())
                .sum();
    }
}
