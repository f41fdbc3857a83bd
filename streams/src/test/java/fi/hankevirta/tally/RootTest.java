package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.PLAN;
import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.milestone;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.status;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A root keeps the greatest revision of each of its entities, whatever order they come in. */
class RootTest {
    private static final EventStream AVAIN = EventStream.AVAIN_MEASUREMENT;
    private static final Contributions HOW = new Contributions();
    private static final SingleObjectCodec<SpecificRecord> CODEC = new SingleObjectCodec<>(AVAIN.schema());

    @Property(tries = 200)
    void anyOrderAndAnyRepetitionLeaveTheSameContributions(@ForAll long seed) {
        Random random = new Random(seed);
        List<Revision> revisions = revisions(random);
        List<Revision> otherwise = new ArrayList<>(revisions);
        revisions.stream().filter(r -> random.nextBoolean()).forEach(otherwise::add);
        Collections.shuffle(otherwise, random);

        Root root = merged(new Root(AVAIN), revisions);
        Root other = merged(new Root(AVAIN), otherwise);

        assertThat(Told.of(other.contributions(HOW))).isEqualTo(Told.of(root.contributions(HOW)));
        assertThat(revisions).noneMatch(root::isSupersededBy).noneMatch(other::isSupersededBy);
    }

    @Test
    void aRetractedEntityContributesOnlyThatItWasCorrectedAndIsKept() {
        Root root = new Root(AVAIN);
        Revision retracted =
                revision(measurement().setRevision(2).setRetracted(true).build());
        root.put(retracted);

        assertThat(Told.of(root.contributions(HOW)))
                .containsExactly("reporting.things|LAPPI|2022-06|stream=avain-measurement [1, 1]");
        assertThat(root.isSupersededBy(revision(measurement().build()))).isFalse();
        assertThat(root.isSupersededBy(revision(measurement().setRevision(3).build())))
                .isTrue();
    }

    @Test
    void theRevisionThatCountsIsNotSupersededByItself() {
        Root root = new Root(AVAIN);
        root.put(revision(measurement().build()));

        assertThat(root.isSupersededBy(revision(measurement().build()))).isFalse();
    }

    @Test
    void aRootOfWhichNothingIsKnownContributesNothing() {
        assertThat(new Root(AVAIN).contributions(HOW)).isEmpty();
    }

    @Test
    void rootsAreWhatAFigureMustSeeWhole() {
        assertThat(key(review(2, "2022-06-02").build())).isEqualTo("avain-measurement|LAPPI|" + PLAN);
        assertThat(key(notification().build())).isEqualTo("spro-notification|LAPPI|" + uuid(200));
        assertThat(key(milestone().build())).isEqualTo("pilot-milestone|LAPPI|PILOT_1|-");
        assertThat(key(milestone().setSubParticipant("LOHJA").build()))
                .isEqualTo("pilot-milestone|LAPPI|PILOT_1|LOHJA");
        assertThat(key(status().build())).isEqualTo("structural-status|LAPPI|LAPPI|2022-05");
        assertThat(key(closing().build())).isEqualTo("reporting-period|LAPPI|LAPPI|spro-notification|2022-05");
    }

    private static String key(SpecificRecord event) {
        RootKey key = RootKey.of(EventStream.of(event), "LAPPI", event);
        return String.join("|", key.stream().code(), key.hankealue(), key.id());
    }

    /** Twenty revisions of three measurements of a plan, many of which tie in all but their bytes. */
    private static List<Revision> revisions(Random random) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            revisions.add(revision(review(1 + random.nextInt(3), "2022-06-01")
                    .setEventId(uuid(random.nextInt(2)))
                    .setRevision(1 + random.nextInt(3))
                    .setRecordedAt(RECORDED_AT.plusMillis(random.nextInt(2)))
                    .setRetracted(random.nextBoolean())
                    .setInstrumentVersion(Integer.toString(random.nextInt(3)))
                    .build()));
        }
        return revisions;
    }

    private static Root merged(Root root, List<Revision> revisions) {
        for (Revision revision : revisions) {
            if (root.isSupersededBy(revision)) {
                root.put(revision);
            }
        }
        return root;
    }

    private static Revision revision(SpecificRecord event) {
        return new Revision(event, CODEC.encode(event));
    }
}
