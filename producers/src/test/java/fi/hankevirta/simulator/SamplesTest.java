package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.PlannedMilestone;
import fi.hankevirta.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed samples are what the simulator makes; {@code -Dsamples.write=true} writes them anew. */
class SamplesTest {
    private static final String MEND =
            "the samples differ from what the simulator makes: run this test with -Dsamples.write=true";

    private final Register register = Register.shipped();

    @Test
    void theSamplesAreWhatTheSimulatorMakes() throws IOException {
        // Given
        Map<String, String> expected = new TreeMap<>(Samples.ofAreas(register));
        expected.putAll(Samples.ofCoordinator(register));
        if (Boolean.getBoolean("samples.write")) {
            Samples.write(expected);
        }

        // When
        Map<String, String> committed = new TreeMap<>();
        try (Stream<java.nio.file.Path> files = Files.list(Samples.FOLDER)) {
            for (java.nio.file.Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("README.md")) {
                    committed.put(name, Files.readString(file));
                }
            }
        }

        // Then
        assertThat(committed).as(MEND).isEqualTo(expected);
    }

    @Test
    void theSamplesAreSmallAndHoldEveryStream() throws IOException {
        // When
        Map<String, String> files = Samples.ofAreas(register);

        // Then
        assertThat(files.values())
                .allSatisfy(text -> assertThat(text.lines().count()).isBetween(1L, 61L));
        assertThat(files.keySet())
                .contains(
                        "lappi.spro-notification.csv",
                        "lappi.avain-measurement.csv",
                        "lappi.pilot-milestone.csv",
                        "lappi.structural-status.csv",
                        "lappi.reporting-period.csv",
                        "etela-pohjanmaa.avain-measurement.ndjson",
                        "etela-pohjanmaa.pilot-milestone.ndjson",
                        "helsinki.spro-notification.csv",
                        "helsinki.pilot-milestone.csv");
    }

    @Test
    void thlsFileIsTheRegistersSchedule() throws IOException {
        // Given
        List<String> expected = new ArrayList<>();
        for (String item : register.programmeItems()) {
            for (Milestone milestone : register.milestones(item).values()) {
                if (milestone.level() != Milestone.Level.SUB_PARTICIPANT) {
                    expected.add(item + " " + milestone.code() + " " + plannedOn(item, milestone.code()));
                }
            }
        }

        // When
        List<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(Files.readString(Samples.FOLDER.resolve("thl.pilot-milestone.csv")))
                .stream()
                .toList();

        // Then
        assertThat(rows.stream()
                        .map(r -> r.getField("programmeItem") + " " + r.getField("milestone") + " "
                                + r.getField("plannedOn")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("hankealue")).isEqualTo("THL");
            assertThat(row.getField("status")).isEqualTo("PLANNED");
            assertThat(row.getField("subParticipant")).isEmpty();
            assertThat(row.getField("reachedOn")).isEmpty();
        });
    }

    private String plannedOn(String item, String milestone) {
        return register.schedule().stream()
                .filter(p -> p.programmeItem().equals(item) && p.milestone().equals(milestone))
                .map((PlannedMilestone p) -> p.to().atEndOfMonth().toString())
                .findFirst()
                .orElse("");
    }
}
