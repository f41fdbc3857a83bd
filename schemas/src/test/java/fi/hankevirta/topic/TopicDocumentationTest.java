package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of topics in the documentation is what the declarations make, and renewed only on purpose. */
class TopicDocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "topics.md");

    @Test
    void thePageIsWhatTheDeclarationsSay() throws IOException {
        String made = new TopicPage().text();

        if (Boolean.getBoolean("renew")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(
                        "%s is not what the declarations make. If the change is meant, renew it with"
                                + " `mvn test -pl schemas -Dtest=%s -Drenew=true` and commit it with the reason.",
                        PAGE, getClass().getSimpleName())
                .isEqualTo(made);
    }

    @Test
    void everyTopicHasAContractAndEveryContractATopic() {
        Set<TopicContract> contracts = new Topics(Register.shipped(), TopicPlan.ofPartitions(1))
                .all().stream().map(TopicContract::of).collect(Collectors.toSet());

        assertThat(contracts).isEqualTo(EnumSet.allOf(TopicContract.class));
    }
}
