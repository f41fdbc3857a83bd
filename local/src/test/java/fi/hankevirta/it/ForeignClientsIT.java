package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.batch.Counts;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.it.ForeignClient.Result;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnCluster
@Timeout(300)
class ForeignClientsIT {
    private static final int EVENTS = 50;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path temp;

    ForeignClientsIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @ParameterizedTest
    @EnumSource
    void whatAForeignClientPublishesWithItsOwnPartitionerIsCounted(ForeignClient client) throws IOException {
        // Given
        ConditionEvaluationResult run =
                Requirement.CLIENTS.evaluate("the integration test of the publisher in " + client, client::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
        Path events = Files.writeString(
                temp.resolve("events.ndjson"),
                IntStream.range(0, EVENTS).mapToObj(ForeignClientsIT::line).collect(Collectors.joining("\n")));
        try (Pipeline pipeline = installation.start(temp.resolve("state"))) {
            // When
            Result result = client.publish(installation.bootstrapServers(), events);

            // Then
            assertThat(result.output()).contains("sent " + EVENTS);
            assertThat(result.status()).isZero();
            BatchResult batch = Agreement.await(installation, pipeline);
            assertThat(batch.counts())
                    .isEqualTo(Map.of("KAINUU", Map.of("spro-notification", new Counts(EVENTS, EVENTS, 0))));
            assertThat(batch.figures())
                    .extractingByKey("spro.received||FI|FI|ALL")
                    .extracting(Figure::getNumerator)
                    .isEqualTo((long) EVENTS);
        }
    }

    private static String line(int number) {
        String id = new UUID(3, number).toString();
        String template = """
                {"topic": "hankealue.kainuu.spro-notification.v1", "key": "%s", "record": "SproNotification", \
                "event": {"eventId": "%s", "hankealue": "KAINUU", "subParticipant": null, "revision": 1, \
                "recordedAt": "2022-03-02T10:00:00Z", "retracted": false, "notificationId": "%s", \
                "state": "RECEIVED", "notifiedOn": "2022-03-01", "handlingStartedOn": null, \
                "measuresStartedOn": null, "escalatedOn": null, "closedOn": null, "category": "STAFFING", \
                "threat": true, "sector": "PUBLIC", "legalBasis": "SHL_48", "authority": null}}""";
        return template.formatted(id, new UUID(4, number), id);
    }
}
