package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.topic.EventStream;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;

/** What is exported and imported again is the same event, in either format, whatever its fields hold. */
class RoundTripPropertyTest {
    @Property
    void readsBackWhatWasWrittenAsCsv(
            @ForAll EventStream stream,
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int count,
            @ForAll boolean semicolon,
            @ForAll boolean byteOrderMark) {
        List<SpecificRecord> events = events(stream, seed, count);
        String text = Exports.csv(stream.schema(), events, semicolon ? ';' : ',');

        assertReadsBack(stream, ImportFormat.CSV, events, byteOrderMark ? "\uFEFF" + text : text);
    }

    @Property
    void readsBackWhatWasWrittenAsNdjson(
            @ForAll EventStream stream,
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int count,
            @ForAll boolean withNulls) {
        List<SpecificRecord> events = events(stream, seed, count);

        assertReadsBack(stream, ImportFormat.NDJSON, events, Exports.ndjson(events, withNulls));
    }

    private static void assertReadsBack(
            EventStream stream, ImportFormat format, List<SpecificRecord> events, String text) {
        Collected collected = new Collected();

        ImportSummary summary =
                Importing.run(Importing.file(stream, format), Importing.rules(), collected, Importing.bytes(text));

        assertThat(summary.shown()).isEmpty();
        assertThat(collected.events).isEqualTo(events);
        assertThat(summary.counts()).isEqualTo(new ImportCounts(events.size(), events.size(), 0, 0));
    }

    private static List<SpecificRecord> events(EventStream stream, long seed, int count) {
        AnyEvent any = new AnyEvent(seed);
        return IntStream.range(0, count).mapToObj(i -> any.of(stream.schema())).toList();
    }
}
