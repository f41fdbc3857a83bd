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

class TakeoverIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void instancesThatCatchUpTogetherAreProvenRightAndMeasured() throws Exception {
        // Given
        Path json = folder.resolve("takeover.json");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                new CommandLine(new BenchCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

        // When
        int code = command.execute(
                "takeover",
                "--events=3000",
                "--rate=0",
                "--instances=2",
                "--partitions=2",
                "--json=" + json.toAbsolutePath());

        // Then
        assertThat(code).as(err.toString()).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.at("/catchUps/0/instances").asInt()).isEqualTo(2);
        assertThat(report.at("/partitions").asInt()).isEqualTo(2);
        assertThat(report.at("/catchUps/0/seconds").asDouble()).isPositive();
        assertThat(report.at("/pauses")).isEmpty();
        assertThat(out.toString()).contains("instances  seconds  events/s");
    }
}
