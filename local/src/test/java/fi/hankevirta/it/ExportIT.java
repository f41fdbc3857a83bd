package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.local.SecuredCluster.Told;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.topic.Domain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Released figures in each format, by the command. */
@OnCluster
@Timeout(600)
class ExportIT {
    private static final int EVENTS = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @AutoClose
    private final Installation installation;

    private final ReleaseTopics releases;
    private final Path folder;

    ExportIT(TestCluster cluster, @TempDir Path folder) {
        installation = Installation.national(cluster);
        releases = new ReleaseTopics(installation);
        this.folder = folder;
    }

    @Test
    void whatWasReleasedIsExportedInEveryFormatAndNothingElse() throws IOException {
        // Given
        installation.send(Scattering.of(Events.simulated(installation.register(), 1, EVENTS), 1));
        try (Pipeline pipeline = installation.start(folder.resolve("state"))) {
            Agreement.await(installation, pipeline);
            releases.publish("spro", "2021-Q2");
            releases.publish("structural", "2021");
        }
        Collection<PublishedFigure> quarter = releases.published(Domain.SPRO).values();
        Collection<PublishedFigure> year = releases.published(Domain.STRUCTURAL).values();
        assertThat(quarter).anyMatch(row -> row.getStatus() == PublishedStatus.SUPPRESSED);

        // When
        Told csv = export("--format", "csv", "--release", "spro-2021-Q2", "--lang", "fi");
        Told finnish = export("--format", "csv-fi", "--domain", "spro,structural", "--out", file("spro.csv"));
        Told jsonStat = export("--format", "json-stat", "--figure", "spro.received", "--period", "2021-Q2");
        Told sotkanet =
                export("--format", "sotkanet", "--release", "structural-2021", "--area", "Lappi", "--lang", "en");

        // Then
        assertThat(csv.err()).isEmpty();
        assertThat(csv.exitCode()).isZero();
        assertThat(csv.out().lines()).hasSize(1 + quarter.size());
        assertThat(csv.out().lines().filter(line -> line.contains(",SUPPRESSED,Suojattu,")))
                .hasSize(suppressed(quarter));
        assertThat(finnish.exitCode()).isZero();
        assertThat(finnish.out()).isEmpty();
        assertThat(finnish.err())
                .startsWith(quarter.size()
                        + year.size()
                        + " rows of spro-2021-Q2 revision 1, structural-2021 revision 1 were written to ");
        assertThat(Files.readAllLines(folder.resolve("spro.csv"))).hasSize(1 + quarter.size() + year.size());
        JsonNode dataset = JSON.readTree(jsonStat.out());
        assertThat(dataset.path("class").asText()).isEqualTo("dataset");
        assertThat(dataset.path("extension")
                        .path("releases")
                        .get(0)
                        .path("release")
                        .asText())
                .isEqualTo("spro-2021-Q2");
        JsonNode array = JSON.readTree(sotkanet.out());
        assertThat(array)
                .isNotEmpty()
                .allMatch(row -> row.path("region").asText().equals("LAPPI"))
                .allMatch(row -> row.path("year").asInt() == 2021)
                .hasSize(Math.toIntExact(year.stream()
                        .filter(row -> row.getArea().equals("LAPPI"))
                        .filter(row -> row.getPeriod().equals("2021"))
                        .count()));

        // What is not there is told, and no file is made or spoilt.
        Told nothing = export("--format", "csv", "--release", "spro-2019", "--out", file("nothing.csv"));
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("nothing was released of what is asked for");
        Told noYear = export("--format", "sotkanet", "--release", "spro-2021-Q2", "--out", file("nothing.csv"));
        assertThat(noYear.exitCode()).isEqualTo(1);
        assertThat(noYear.err())
                .contains("none of the " + quarter.size() + " rows asked for is of a year, and sotkanet holds yearly");
        Told nowhere = export("--format", "csv", "--domain", "spro", "--out", file("nowhere/spro.csv"));
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("nowhere/spro.csv can't be written", "is its folder there");
        assertThat(folder.toFile().list())
                .doesNotContain("nothing.csv", "nowhere")
                .noneMatch(name -> name.contains("part"));
    }

    private Told export(String... options) {
        List<String> arguments = new ArrayList<>(List.of("export", "--bootstrap", installation.bootstrapServers()));
        arguments.addAll(List.of(options));
        return SecuredCluster.run(arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static int suppressed(Collection<PublishedFigure> rows) {
        return Math.toIntExact(rows.stream()
                .filter(row -> row.getStatus() == PublishedStatus.SUPPRESSED)
                .count());
    }
}
