package fi.hankevirta.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fault stops the loading with file, line and reason on one line. */
class BrokenRegisterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the values of a column
                "yta.csv; KYS,; kys,; yta.csv, line 5: code must be a code of A-Z, 0-9 and single underscores",
                "yta.csv; KYS,Itä-Suomen yhteistyöalue; KYS,; yta.csv, line 5: name_fi is empty",
                "hankealueet.csv; Keusote,2020-01-01; Keusote,1.1.2020;"
                        + " hankealueet.csv, line 3: valid_from must be a date, YYYY-MM-DD",
                "hankealueet.csv; Keusote,2020-01-01,; Keusote,2020-01-01,2019-12-31;"
                        + " hankealueet.csv, line 3: valid_to is before valid_from",
                "milestones.csv; PILOT_1,JOINED,SUB_PARTICIPANT,1; PILOT_1,JOINED,REGIONAL,1;"
                        + " milestones.csv, line 2: level must be one of"
                        + " [SUB_PARTICIPANT, NATIONAL, NATIONAL_OPTIONAL]",
                "milestones.csv; PILOT_1,JOINED,SUB_PARTICIPANT,1; PILOT_1,JOINED,SUB_PARTICIPANT,0;"
                        + " milestones.csv, line 2: ordinal must be 1 or more",
                "milestones.csv; PILOT_1,JOINED,SUB_PARTICIPANT,1; PILOT_1,JOINED,SUB_PARTICIPANT,first;"
                        + " milestones.csv, line 2: ordinal must be a whole number",
                "milestone-schedule.csv; W2,2021-11; W2,11/2021;"
                        + " milestone-schedule.csv, line 8: planned_from must be a month, YYYY-MM",
                "milestone-schedule.csv; W2,2021-11; W2,2022-11;"
                        + " milestone-schedule.csv, line 8: planned_to is before planned_from",
                "programme-goals.csv; hillitseminen,false; hillitseminen,no;"
                        + " programme-goals.csv, line 6: has_target must be true or false",
                "structural-baseline-2020-09.csv; Hyvinvointikertomus,2; Hyvinvointikertomus,-2;"
                        + " structural-baseline-2020-09.csv, line 6: areas must not be negative",
                "structural-baseline-2020-09.csv; Hyvinvointikertomus,2; Hyvinvointikertomus,many;"
                        + " structural-baseline-2020-09.csv, line 6: areas must be a whole number",
                "structural-baseline-2020-09.csv; model,CLIENT_PANEL; other,CLIENT_PANEL;"
                        + " structural-baseline-2020-09.csv, line 10: dimension must be coverage or model",
                // what one row says of another
                "hankealueet.csv; KAINUU,Kainuu,Kajanaland,Kainuu,20,18,OYS;"
                        + " KAINUU,Kainuu,Kajanaland,Kainuu,20,18,OULU;"
                        + " hankealueet.csv, line 21: yta OULU is not in yta.csv",
                "hankealueet.csv; KAINUU,; THL,; hankealueet.csv, line 21: the coordinator THL is no area",
                "hankealueet.csv; KAINUU,; LAPPI,; hankealueet.csv, line 22: code stands twice",
                "hankealueet.csv; Pohde; Lapha;"
                        + " hankealueet.csv, line 22: the name Lapha is already that of POHJOIS_POHJANMAA",
                "hankealueet.csv; Pohde; Österbotten;"
                        + " hankealueet.csv, line 20: the name Österbotten is already that of POHJANMAA",
                "pilot-participants.csv; LAPPI,,,Lappi; HUS,,,Lappi;"
                        + " pilot-participants.csv, line 5: hankealue HUS is not in hankealueet.csv",
                "pilot-participants.csv; PILOT_1,LAPPI; PILOT_3,LAPPI;"
                        + " pilot-participants.csv, line 5: pilot PILOT_3 is not in milestones.csv",
                "pilot-participants.csv; LAPPI,,,Lappi; LAPPI,,,Kainuu;"
                        + " pilot-participants.csv, line 5: the name Kainuu is already that of KAINUU",
                "pilot-participants.csv; PILOT_2,LANSI_UUSIMAA,LOHJA,Lohja; PILOT_2,LANSI_UUSIMAA,,;"
                        + " pilot-participants.csv, line 21:"
                        + " an area that lists sub-participants can't also take part without one",
                "pilot-participants.csv; LANSI_UUSIMAA,LOHJA; LANSI_UUSIMAA,ESPOO;"
                        + " pilot-participants.csv, line 21: sub-participant stands twice",
                "milestone-schedule.csv; STRUCTURAL,W2; STRUCTURAL,W3;"
                        + " milestone-schedule.csv, line 8: milestone STRUCTURAL W3 is not in milestones.csv",
                "milestone-schedule.csv; STRUCTURAL,W2; STRUCTURAL,W1;"
                        + " milestone-schedule.csv, line 8: milestone stands twice",
                "milestones.csv; STRUCTURAL,W2; STRUCTURAL,W1; milestones.csv, line 25: milestone stands twice",
                "pilot2-methods.csv; OUTREACH_WORK; COMMUNITY_WORK; pilot2-methods.csv, line 5: code stands twice",
                "avain-domains.csv; OTHER,; HOUSING,; avain-domains.csv, line 13: code stands twice",
                "programme-goals.csv; COST; ACCESS; programme-goals.csv, line 6: code stands twice",
                "structural-baseline-2020-09.csv; coverage,NONE; coverage,WHOLE;"
                        + " structural-baseline-2020-09.csv, line 4: code stands twice",
                "expected-reporting.csv; spro-notification,HELSINKI; spro-notification,HUS;"
                        + " expected-reporting.csv, line 32: hankealue HUS is not in hankealueet.csv",
                "expected-reporting.csv; spro-notification,HELSINKI; spro-notification,LAPPI;"
                        + " expected-reporting.csv, line 32: expectation stands twice",
                "expected-reporting.csv; spro-notification,HELSINKI; spro,HELSINKI;"
                        + " expected-reporting.csv, line 32: stream spro is not one of avain-measurement,"
                        + " pilot-milestone, reporting-period, spro-notification, structural-status",
                "expected-reporting.csv; HELSINKI,2021-01; HELSINKI,2021;"
                        + " expected-reporting.csv, line 32: from_month must be a month, YYYY-MM",
                // the file as a whole
                "yta.csv; name_sv; name_se; yta.csv, line 1: the columns must be code,name_fi,name_sv,name_en",
            })
    void aFaultIsToldWithFileLineAndReason(String file, String text, String other, String message) {
        RegisterSource edited = EditedRegister.replacing(file, text, other);

        assertThatThrownBy(() -> Register.load(edited))
                .isInstanceOf(RegisterException.class)
                .hasMessage(message);
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsAFaultOfItsLine() {
        for (String row : List.of("UUSI,Uusi", "UUSI,Uusi,Ny,New,more")) {
            assertThatThrownBy(() -> Register.load(EditedRegister.adding("yta.csv", row)))
                    .isInstanceOf(RegisterException.class)
                    .hasMessageStartingWith("yta.csv, line " + EditedRegister.lineAfter("yta.csv") + ": ")
                    .hasMessageEndingWith(" fields for 4 columns");
        }
    }

    @Test
    void aQuoteThatNeverEndsIsAFaultOfTheFile() {
        assertThatThrownBy(() -> Register.load(EditedRegister.adding("yta.csv", "UUSI,\"Uusi")))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("yta.csv")
                .satisfies(BrokenRegisterTest::isOneLine);
    }

    @Test
    void bytesThatAreNotUtf8AreAFaultOfTheFile() {
        byte[] latin = "code,name_fi,name_sv,name_en\nKYS,Itä,Östra,East\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Register.load(EditedRegister.withBytes("yta.csv", latin)))
                .isInstanceOf(RegisterException.class)
                .hasMessage("yta.csv, line 2: is not UTF-8");
    }

    @Test
    void aCodeOverTwoLinesIsToldOnOne() {
        RegisterSource edited =
                EditedRegister.replacing("expected-reporting.csv", "spro-notification,LAPPI", "\"spro\nx\",LAPPI");

        assertThatThrownBy(() -> Register.load(edited))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("expected-reporting.csv, line 31: stream spro x is not one of ");
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThatThrownBy(() -> Register.load(EditedRegister.withBytes("yta.csv", new byte[0])))
                .isInstanceOf(RegisterException.class)
                .hasMessage("yta.csv: has no rows");
    }

    @Test
    void aFolderWithoutTheFilesIsAFault(@TempDir Path folder) {
        assertThatThrownBy(() -> Register.load(RegisterSource.folder(folder)))
                .isInstanceOf(RegisterException.class)
                .hasMessage("yta.csv: is missing");
    }

    @Test
    void aFolderWithTheShippedFilesIsTheShippedRegister(@TempDir Path folder) throws IOException {
        RegisterSource copying = file -> {
            Files.copy(RegisterSource.shipped().open(file), folder.resolve(file));
            return RegisterSource.shipped().open(file);
        };
        Register shipped = Register.load(copying);

        Register loaded = Register.load(RegisterSource.folder(folder));

        assertThat(loaded.areas()).containsExactlyElementsOf(shipped.areas());
        assertThat(loaded.expectations()).isEqualTo(shipped.expectations());
    }

    @Test
    void aNewAreaNeedsNoCode() {
        RegisterSource more = EditedRegister.adding(
                "hankealueet.csv", "UUSI_ALUE,Uusi alue,Nya området,New area,99,99,OYS,UA,2023-01-01,");

        Register register = Register.load(more);

        assertThat(register.areas()).hasSize(23);
        assertThat(register.resolve("nya OMRÅDET")).contains("UUSI_ALUE");
    }

    @Test
    void aSourceThatFailsIsAFaultOfTheFile() {
        RegisterSource failing = file -> {
            throw new IOException("the disk\nis gone");
        };

        assertThatThrownBy(() -> Register.load(failing))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("yta.csv: can't be read")
                .satisfies(BrokenRegisterTest::isOneLine);
    }

    @Test
    void theShippedSourceHasNoOtherFiles() {
        assertThatThrownBy(() -> RegisterSource.shipped().open("hus.csv").close())
                .isInstanceOf(NoSuchFileException.class);
    }

    private static void isOneLine(Throwable fault) {
        assertThat(fault.getMessage()).doesNotContain("\n", "\r");
    }
}
