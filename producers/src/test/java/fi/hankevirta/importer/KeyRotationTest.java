package fi.hankevirta.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.publish.Pseudonyms;
import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A changed key moves each measurement to another plan: it is retracted there and sent anew here. */
class KeyRotationTest {
    private static final EventStream AVAIN = EventStream.AVAIN_MEASUREMENT;
    private static final Pseudonyms OLD = Pseudonyms.under(new byte[32]);
    /** Not of zeros too: HMAC fills a short key up with them. */
    private static final Pseudonyms NEW = Pseudonyms.under("1".repeat(32).getBytes(UTF_8));

    private static final Comparator<Envelope> COUNTS = Comparator.comparingInt(Envelope::revision)
            .thenComparing(Envelope::recordedAt)
            .thenComparing(Envelope::eventId);

    @Test
    void retractsUnderTheOldPseudonymAndSendsUnderTheNewOne() {
        Collected collected = new Collected();

        ImportSummary summary = rotate(row("4711", 3, SampleEvents.EVENT_ID), collected);

        assertThat(summary.isClean()).isTrue();
        assertThat(summary.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0));
        assertThat(collected.events).hasSize(2);
        AvainMeasurement retraction = (AvainMeasurement) collected.events.get(0);
        AvainMeasurement sent = (AvainMeasurement) collected.events.get(1);
        assertThat(sent)
                .isEqualTo(SampleEvents.measurement()
                        .setPlanPseudonym(NEW.of("4711"))
                        .setRevision(3)
                        .build());
        assertThat(UUID.fromString(retraction.getEventId())).hasToString(retraction.getEventId());
        assertThat(retraction)
                .isEqualTo(SampleEvents.measurement()
                        .setEventId(retraction.getEventId())
                        .setPlanPseudonym(OLD.of("4711"))
                        .setRevision(4)
                        .setRetracted(true)
                        .build());
        assertThat(retraction.getEventId()).isNotEqualTo(sent.getEventId());
    }

    @Test
    void leavesRowsThatCarryAPseudonymAsTheyAre() {
        Collected collected = new Collected();
        String given = Exports.ndjson(List.of(SampleEvents.measurement().build()), false);

        rotate(given, collected);

        assertThat(collected.events).containsExactly(SampleEvents.measurement().build());
    }

    @Test
    void refusesARevisionThatLeavesNoneForTheRetraction() {
        Collected collected = new Collected();

        ImportSummary summary = rotate(row("4711", Integer.MAX_VALUE, SampleEvents.EVENT_ID), collected);

        assertThat(collected.events).isEmpty();
        assertThat(summary.shown()).containsExactly("line 1, revision, number: leaves none for a retraction");
    }

    @Test
    void countsARowOnceAndAsFailedIfEitherOfItsEventsIs() {
        List<Delivery.Outcome> outcomes = new ArrayList<>();
        Delivery half = new Delivery() {
            @Override
            public void deliver(SpecificRecord event, Outcome outcome) {
                outcomes.add(outcome);
            }

            @Override
            public void await() {
                outcomes.get(0).failed("away");
                outcomes.get(1).accepted();
            }
        };

        ImportSummary summary = Importing.ndjson(
                AVAIN, Importing.rulesWithKeys(NEW::of, OLD::of), half, row("4711", 1, SampleEvents.EVENT_ID));

        assertThat(summary.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    }

    /** Some of it sent before under the old key, the rotation broken off and repeated, everything in any order. */
    @Property(tries = 200)
    void whateverIsSentInWhateverOrderEachMeasurementCountsOnceUnderTheNewKey(
            @ForAll @IntRange(min = 1, max = 8) int rows, @ForAll long seed) {
        // Given
        Random random = new Random(seed);
        StringBuilder export = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            export.append(row("client-" + random.nextInt(3), 1 + random.nextInt(3), new UUID(7, i).toString())
                    .replace(SampleEvents.THING_ID, new UUID(8, i).toString()));
        }
        List<SpecificRecord> before = imported(export.toString(), Importing.rulesWithKey(OLD::of));
        List<SpecificRecord> rotation = imported(export.toString(), Importing.rulesWithKeys(NEW::of, OLD::of));
        List<SpecificRecord> fresh = imported(export.toString(), Importing.rulesWithKey(NEW::of));

        // When
        List<SpecificRecord> sent = new ArrayList<>(before.subList(0, random.nextInt(rows + 1)));
        sent.addAll(rotation.subList(0, random.nextInt(rotation.size() + 1)));
        sent.addAll(rotation);
        sent.addAll(fresh.subList(0, random.nextInt(rows + 1)));
        Collections.shuffle(sent, random);

        // Then
        assertThat(counting(sent)).containsExactlyInAnyOrderElementsOf(fresh);
    }

    private static List<SpecificRecord> counting(List<SpecificRecord> sent) {
        Map<String, SpecificRecord> latest = new HashMap<>();
        Comparator<SpecificRecord> order = Comparator.comparing(Envelope::of, COUNTS);
        sent.forEach(event -> latest.merge(
                AVAIN.entityIdOf(event), event, (one, other) -> order.compare(one, other) >= 0 ? one : other));
        return latest.values().stream()
                .filter(event -> !Envelope.of(event).retracted())
                .collect(Collectors.toList());
    }

    private static List<SpecificRecord> imported(String export, ImportRules rules) {
        Collected collected = new Collected();
        Importing.ndjson(AVAIN, rules, collected, export);
        return collected.events;
    }

    private static ImportSummary rotate(String export, Collected collected) {
        return Importing.ndjson(AVAIN, Importing.rulesWithKeys(NEW::of, OLD::of), collected, export);
    }

    private static String row(String number, int revision, String eventId) {
        return Exports.ndjson(
                        List.of(SampleEvents.measurement()
                                .setRevision(revision)
                                .setEventId(eventId)
                                .build()),
                        false)
                .replace("\"planPseudonym\":\"" + SampleEvents.PSEUDONYM + "\"", "\"clientNumber\":\"" + number + "\"");
    }
}
