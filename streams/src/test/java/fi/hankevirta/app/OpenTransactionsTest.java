package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.app.OpenTransactions.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only transactions of this application whose thread is no member of its group are those of gone instances. */
class OpenTransactionsTest {
    private static final String LIVING = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String KILLED = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private final OpenTransactions transactions = new OpenTransactions("hankevirta");

    @Test
    void thoseOfAProcessThatIsNoMemberAreGone() {
        Set<String> own = Set.of(transaction(LIVING, 1), transaction(KILLED, 1), transaction(KILLED, 2));

        assertThat(transactions.ofGone(own, List.of(member(LIVING, 1), member(LIVING, 2))))
                .containsExactly(transaction(KILLED, 1), transaction(KILLED, 2));
    }

    @Test
    void soAreThoseOfAThreadThatIsNoMemberWhileAnotherOfItsProcessIs() {
        Set<String> own = Set.of(transaction(KILLED, 1), transaction(KILLED, 2), transaction(KILLED, 12));

        assertThat(transactions.ofGone(own, List.of(member(KILLED, 2), member(LIVING, 1))))
                .containsExactly(transaction(KILLED, 1), transaction(KILLED, 12));
    }

    @Test
    void aGroupWithoutMembersHasNoLivingTransactions() {
        assertThat(transactions.ofGone(Set.of(transaction(KILLED, 1)), List.of()))
                .containsExactly(transaction(KILLED, 1));
    }

    @Test
    void aMemberOfAForeignNameMayBeAnyProcess() {
        assertThat(transactions.ofGone(
                        Set.of(transaction(KILLED, 1)),
                        List.of(member(LIVING, 1), new Member("mine-StreamThread-1-consumer", Optional.empty()))))
                .isEmpty();
    }

    @Test
    void aNamedInstanceIsKnownByItsNameWhateverItsProcess() {
        String living = transactions.ofNamed("host-1", transaction(LIVING, 2));
        String gone = transactions.ofNamed("host-2", transaction(KILLED, 2));
        assertThat(living).isEqualTo("hankevirta-@host-1-2");

        Set<String> own = transactions.own(List.of(living, gone, transaction(KILLED, 1)));

        assertThat(transactions.ofGone(own, List.of(named("host-1-2")))).containsExactly(transaction(KILLED, 1), gone);
    }

    @Test
    void onlyTransactionsOfKafkaStreamsGetTheNameOfAnInstance() {
        assertThatThrownBy(() -> transactions.ofNamed("host-1", "hankevirta-importer-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hankevirta-importer-1");
    }

    @Test
    void transactionsOfOthersAreNotOwn() {
        String own = transaction(KILLED, 12);

        assertThat(transactions.own(List.of(
                        own,
                        "hankevirta-test-" + KILLED + "-1",
                        "hankevirta-test-@host-1-1",
                        "hankevirta-@host",
                        "other-" + KILLED + "-1",
                        "x" + own,
                        own + "-x",
                        "hankevirta-" + KILLED,
                        "hankevirta-importer-1")))
                .containsExactly(own);
    }

    @Test
    void theNameOfAnApplicationIsNoPattern() {
        OpenTransactions dotted = new OpenTransactions("hanke.virta");

        assertThat(dotted.own(List.of("hankeXvirta-" + KILLED + "-1"))).isEmpty();
    }

    private static String transaction(String process, int thread) {
        return "hankevirta-" + process + "-" + thread;
    }

    private static Member member(String process, int thread) {
        return new Member("hankevirta-" + process + "-StreamThread-" + thread + "-consumer", Optional.empty());
    }

    /** The broker goes on telling the client's id of before the last start. */
    private static Member named(String name) {
        return new Member("hankevirta-" + KILLED + "-StreamThread-1-consumer", Optional.of(name));
    }
}
