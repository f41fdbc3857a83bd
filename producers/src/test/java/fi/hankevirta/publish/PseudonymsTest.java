package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private static final String LONG_DATA = "This is a test using a larger than block-size key and a larger than"
            + " block-size data. The key needs to be hashed before being used by the HMAC algorithm.";

    private Path file;

    @BeforeEach
    void nameAFile(@TempDir Path folder) {
        file = folder.resolve("plan.key");
    }

    /** Cases 6 and 7 of RFC 4231, whose keys are long enough for us. */
    @Test
    void agreesWithRfc4231() {
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);
        Pseudonyms pseudonyms = Pseudonyms.under(key);

        assertThat(pseudonyms.of("Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        assertThat(pseudonyms.of(LONG_DATA))
                .isEqualTo("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 36e295174c2947fbba5ff2d280b635a4b2eaa3106e07c7f1f3d2b72cba861447",
        "Ä-7, d6d0233374b9a1e99e73632c5f6b5b3b10dd2ffdcfee9222d70d9dec2e82718d"
    })
    void agreesWithAnotherImplementationUnderTheShortestKey(String number, String pseudonym) throws IOException {
        Files.write(file, keyOf(32));
        closeToOthers(file);

        Pseudonyms pseudonyms = Pseudonyms.load(file);

        assertThat(pseudonyms.of(number)).isEqualTo(pseudonym);
        assertThat(pseudonyms.of(" " + number + "\t")).isEqualTo(pseudonym);
    }

    @Test
    void givesOneNumberOnePseudonymUnderOneKey() {
        Pseudonyms pseudonyms = Pseudonyms.under(keyOf(32));

        assertThat(pseudonyms.of("1")).isEqualTo(pseudonyms.of("1")).isNotEqualTo(pseudonyms.of("01"));
        assertThat(Pseudonyms.under(keyOf(33)).of("1")).isNotEqualTo(pseudonyms.of("1"));
    }

    @Test
    void takesTheNewlineAtTheEndOfAFileAsPartOfTheKey() throws IOException {
        Files.write(file, "0123456789abcdef0123456789abcdef\n".getBytes(US_ASCII));
        closeToOthers(file);

        assertThat(Pseudonyms.load(file).of("1"))
                .isEqualTo(Pseudonyms.under(Files.readAllBytes(file)).of("1"))
                .isNotEqualTo(Pseudonyms.under(Arrays.copyOf(Files.readAllBytes(file), 32))
                        .of("1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 4097})
    void refusesAKeyOfAnotherLength(int bytes) throws IOException {
        Files.write(file, keyOf(bytes));
        closeToOthers(file);

        assertThatThrownBy(() -> Pseudonyms.load(file))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("plan.key")
                .hasMessageContaining("32 to 4096");
    }

    @Test
    void refusesAShortKeyInTheProgramToo() {
        assertThatThrownBy(() -> Pseudonyms.under(keyOf(31))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-"})
    void refusesAFileThatOthersMayReadOrWrite(String permissions) throws IOException {
        assumeThat(isPosix()).isTrue();
        Files.write(file, keyOf(32));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> Pseudonyms.load(file))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Pseudonyms.load(file))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("plan.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankNumber(String number) {
        Pseudonyms pseudonyms = Pseudonyms.under(keyOf(32));

        assertThatThrownBy(() -> pseudonyms.of(number)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] keyOf(int bytes) {
        byte[] key = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            key[i] = (byte) i;
        }
        return key;
    }

    private static void closeToOthers(Path file) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
