package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of who may do what are what the grants say; a test on a real broker reads them as its expectation. */
class AccessDocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "access.md");

    @Test
    void theTablesAreWhatTheGrantsSay() throws IOException {
        // Given
        String page = Files.readString(PAGE);

        // When
        String made = page;
        for (Map.Entry<String, List<String>> table : new AccessPage().tables().entrySet()) {
            made = replaced(made, table.getKey(), String.join("\n", table.getValue()));
        }
        if (Boolean.getBoolean("renew")) {
            Files.writeString(PAGE, made);
            page = made;
        }

        // Then
        assertThat(page)
                .as(
                        "%s is not what the grants say. If the change is meant, renew it with"
                                + " `mvn test -pl schemas -Dtest=%s -Drenew=true` and commit it with the reason.",
                        PAGE, getClass().getSimpleName())
                .isEqualTo(made);
    }

    private static String replaced(String page, String name, String table) {
        String begin = "<!-- " + name + " -->\n";
        String end = "\n<!-- end of " + name + " -->";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + table + page.substring(page.indexOf(end, from - 1));
    }
}
