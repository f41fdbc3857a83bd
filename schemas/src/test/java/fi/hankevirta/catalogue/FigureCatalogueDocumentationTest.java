package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of figures in the documentation is what the catalogue makes, and renewed only on purpose. */
class FigureCatalogueDocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "figures.md");

    @Test
    void thePageIsWhatTheCatalogueSays() throws IOException {
        String made = FiguresPage.of(
                FigureCatalogue.shipped(),
                StatusCatalogue.shipped(),
                Register.shipped().goals());

        if (Boolean.getBoolean("renew")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(
                        "%s is not what the catalogue makes. If the change is meant, renew it with"
                                + " `mvn test -pl schemas -Dtest=%s -Drenew=true` and commit it with the reason.",
                        PAGE, getClass().getSimpleName())
                .isEqualTo(made);
    }
}
