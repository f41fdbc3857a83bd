package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void everyContenderIsProvenRightAndMeasured() throws Exception {
        // Given
        Path json = folder.resolve("bench.json");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                new CommandLine(new BenchCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

        // When
        int code = command.execute(
                "--events=3000", "--rounds=1", "--latency=0", "--idle=1", "--json=" + json.toAbsolutePath());

        // Then
        assertThat(code).as(err.toString()).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        List<String> contenders = new ArrayList<>();
        for (JsonNode run : report.get("runs")) {
            contenders.add(run.get("contender").asText());
            assertThat(run.at("/catchUp/events").asLong()).isEqualTo(3_000);
            assertThat(run.at("/catchUp/total/wall").asDouble()).isPositive();
            assertThat(run.at("/catchUp/total/cpu").asDouble()).isPositive();
            assertThat(run.at("/memory/heapUsed").asLong()).isPositive();
            boolean writes = Contender.of(run.get("contender").asText()).isWriter();
            assertThat(run.at("/written/progress").asLong() > 0).isEqualTo(writes);
            assertThat(run.at("/written/internal").asLong() > 0).isEqualTo(writes);
            assertThat(run.at("/idle/wall").asDouble() >= 1).isEqualTo(writes);
        }
        assertThat(contenders).isEqualTo(Contender.names());
        assertThat(report.at("/data/events").asLong()).isEqualTo(3_000);
        assertThat(report.at("/data/rows").asInt()).isPositive();
        assertThat(out.toString()).contains("decode = 1.00").contains(Contender.names());
    }
}
