package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is held equal to what the code makes, and renewed only on purpose. */
public final class CommittedText {
    private static final String RENEW = "renew";

    private CommittedText() {}

    /**
     * Compares a file with what the code makes of it now; with {@code -Drenew=true} it is written first.
     *
     * @param file relative to the module's folder
     * @param made what it should hold
     * @param test simple name of the test that asks
     */
    public static void assertHolds(Path file, String made, String test) throws IOException {
        if (Boolean.getBoolean(RENEW)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s is not what the code makes. If the change is meant, renew it with"
                                + " `mvn test -pl streams -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Drenew=true` and commit it with the reason.",
                        file, test)
                .isEqualTo(made);
    }
}
