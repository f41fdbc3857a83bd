package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EntitiesBenchIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void aNumberOfEntitiesIsProvenRightAndMeasured() throws Exception {
        // Given
        Path json = folder.resolve("entities.json");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                new CommandLine(new BenchCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

        // When
        int code = command.execute(
                "entities",
                "--entities=2000",
                "--corrections=1500",
                "--recompute=3000",
                "--json=" + json.toAbsolutePath());

        // Then
        assertThat(code).as(err.toString()).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.at("/sizes/0/allRows").asBoolean()).isFalse();
        JsonNode size = report.at("/sizes/0");
        assertThat(size.at("/entities").asLong()).isEqualTo(2_000);
        assertThat(size.at("/held/entities").asLong()).isEqualTo(2_000);
        assertThat(size.at("/held/bytes").asLong()).isPositive();
        assertThat(size.at("/received/events").asLong()).isEqualTo(2_000);
        assertThat(size.at("/corrected/events").asLong()).isEqualTo(1_500);
        assertThat(size.at("/corrected/total/wall").asDouble()).isPositive();
        assertThat(size.at("/restored").asDouble()).isPositive();
        assertThat(size.at("/rows").asInt()).isPositive();
        assertThat(out.toString()).contains("corrections", "restored in s");
    }
}
