package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Records and lines with a personal identity code each, in every place that takes text, in many spellings. */
final class Planting {
    private static final String TOPIC = "hankealue.lappi.avain-measurement.v1";
    private static final List<String> SIGNS =
            List.of("-", "+", "A", "a", "Y", "F", "\u2010", "\u2011", "\u2013", "\u2014");

    private final Set<String> codes = new LinkedHashSet<>();
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** Plants codes beside events that are right but for them. */
    Planting(List<Arrival> events) {
        for (String sign : SIGNS) {
            add(measurement(code(sign), "1.0", "HOUSING"));
            add(measurement("LAPPI", "version " + code(sign) + ".", "HOUSING"));
            add(measurement("LAPPI", "1.0", code(sign)));
            records.add(new ProducerRecord<>(TOPIC, bytes(code(sign)), bytes("no Avro " + code(sign))));
            records.add(new ProducerRecord<>(TOPIC, bytes("_" + code(sign) + "_"), null));
        }
        events.stream()
                .filter(event -> event.topic().equals(TOPIC))
                .limit(SIGNS.size())
                .forEach(event -> {
                    String sign = SIGNS.get(codes.size() % SIGNS.size());
                    records.add(new ProducerRecord<>(TOPIC, bytes(code(sign)), event.value()));
                    records.add(headed(event, "x-" + code("-"), "value"));
                    records.add(headed(event, "name", "about " + code(sign)));
                });
    }

    /** Returns every code that was planted. */
    Set<String> codes() {
        return codes;
    }

    /** Returns records that hold them. */
    List<ProducerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** Returns lines of an export that hold some of them. */
    List<String> lines() {
        return lines;
    }

    /** Returns the codes that stand in any of these. */
    Set<String> foundIn(Collection<byte @Nullable []> places) {
        Set<String> found = new LinkedHashSet<>();
        for (byte[] place : places) {
            if (place != null) {
                String text = new String(place, StandardCharsets.UTF_8);
                codes.stream().filter(text::contains).forEach(found::add);
            }
        }
        return found;
    }

    private void add(AvainMeasurement measurement) {
        records.add(new ProducerRecord<>(
                TOPIC,
                bytes(measurement.getPlanPseudonym()),
                new SingleObjectCodec<AvainMeasurement>(EventStream.AVAIN_MEASUREMENT.schema()).encode(measurement)));
        lines.add(measurement.toString());
    }

    /** A code that no other record holds: the number counts, and the check character need not be right. */
    private String code(String sign) {
        String code = "0101%02d%s%03dW".formatted(codes.size() / 1000 + 90, sign, codes.size() % 1000);
        codes.add(code);
        return code;
    }

    private static ProducerRecord<byte[], byte[]> headed(Arrival event, String name, String value) {
        return new ProducerRecord<>(
                TOPIC, null, event.key(), event.value(), List.of(new RecordHeader(name, bytes(value))));
    }

    private static AvainMeasurement measurement(String area, String version, String domain) {
        return AvainMeasurement.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(Instant.parse("2022-06-01T10:00:00Z"))
                .setMeasurementId(UUID.randomUUID().toString())
                .setPlanPseudonym("cd".repeat(32))
                .setStage(MeasurementStage.REVIEW)
                .setSequence(1)
                .setMeasuredOn(LocalDate.of(2022, 5, 31))
                .setClientPresent(true)
                .setInstrumentVersion(version)
                .setGoals(List.of(new AvainGoal(domain, GoalDirection.IMPROVE, GoalOutcome.ACHIEVED, null)))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
