package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.national;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.status;
import static fi.hankevirta.intake.ValidEvents.uuid;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.pipeline.CommittedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/**
 * What a thing contributes is part of every stored tally: when it changes, {@link Tallies#VERSION} must be raised, or
 * an upgrade would subtract what was never added. The committed file holds both together.
 */
class CountingVersionTest {
    @Test
    void whatIsCountedIsThatOfTheVersion() throws IOException {
        StringBuilder text = new StringBuilder(
                "# Made by CountingVersionTest. Whatever else changes here, the version must be raised with it.\n"
                        + "version " + Tallies.VERSION + "\n");
        roots().forEach(root -> Told.of(Told.contributions(root.toArray(SpecificRecord[]::new)))
                .forEach(line -> text.append(line).append('\n')));

        CommittedText.assertHolds(
                Path.of("src", "test", "resources", "counting.txt"),
                text.toString(),
                CountingVersionTest.class.getSimpleName());
    }

    private static List<List<? extends SpecificRecord>> roots() {
        return List.of(
                List.of(
                        reached("TEST_VERSION_IN_USE", "2022-02-01").build(),
                        reached("AVAIN_IN_USE", "2022-03-15").build(),
                        reached("JOINED", "2022-01-10").setRevision(2).build()),
                List.of(national().build()),
                List.of(
                        measurement().setClientPresent(true).build(),
                        review(1, "2022-05-01", goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED))
                                .build(),
                        review(2, "2022-06-01", goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.PARTLY_ACHIEVED))
                                .build()),
                List.of(notification().build()),
                List.of(closed(NotificationState.CLOSED_CORRECTED, "2022-06-10").build()),
                List.of(notification()
                        .setNotificationId(uuid(9))
                        .setRetracted(true)
                        .build()),
                List.of(status().build()),
                List.of(closing().build()));
    }
}
