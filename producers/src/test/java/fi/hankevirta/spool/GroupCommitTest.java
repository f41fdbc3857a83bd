package fi.hankevirta.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.spool.GroupCommit.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<Integer> sizes = new ArrayList<>();
    private final CountDownLatch diskIsSlow = new CountDownLatch(1);
    private final AtomicLong stored = new AtomicLong();

    @Test
    void writesForAllWhoWaitAtOnce() throws InterruptedException {
        // Given
        CountDownLatch firstWrites = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(requests -> {
            firstWrites.countDown();
            waitForTheDisk();
            store(requests);
        });
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> commits.commit(value()));
        firstWrites.await();

        // When
        List<Thread> others = IntStream.range(0, 9)
                .mapToObj(i -> new Thread(() -> commits.commit(value())))
                .toList();
        others.forEach(Thread::start);
        while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        diskIsSlow.countDown();
        for (Thread other : others) {
            other.join();
        }

        // Then
        assertThat(first.join()).isZero();
        assertThat(sizes).containsExactly(1, 9);
    }

    @Test
    void tellsEachWhatItsOwnWasRefusedWith() {
        GroupCommit commits = new GroupCommit(requests -> requests.forEach(request -> {
            request.refuse(new SpoolFullException("refused " + request.bytes(), null));
        }));

        assertThatThrownBy(() -> commits.commit(List.of(new byte[3]))).hasMessage("refused 3");
        assertThatThrownBy(() -> commits.commit(List.of(new byte[4]))).hasMessage("refused 4");
    }

    @Test
    void refusesWhatTheCommitterFailsFor() {
        GroupCommit commits = new GroupCommit(requests -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> commits.commit(value())).hasMessage("broken");
    }

    private void store(List<Request> requests) {
        sizes.add(requests.size());
        requests.forEach(request -> request.stored(stored.getAndIncrement()));
    }

    private void waitForTheDisk() {
        try {
            diskIsSlow.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> value() {
        return List.of(new byte[] {1});
    }
}
