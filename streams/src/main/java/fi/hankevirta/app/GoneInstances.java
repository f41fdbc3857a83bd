package fi.hankevirta.app;

import fi.hankevirta.app.OpenTransactions.Member;
import fi.hankevirta.topic.BoundedAdmin;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.FenceProducersOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that a killed instance left open. Until the broker gives them up by itself, which takes a
 * minute, they hold back every reader of committed rows and whoever takes over the work. A thread in the background
 * looks which transactions belong to threads that are members of the group no more, and lets the broker end these.
 * Such a transaction could not be committed any more: the broker takes offsets from members only. So nothing is lost
 * when an instance was only thought to be gone, or when two do this at the same time.
 *
 * <p>An instance with an {@code instance.id} is a member until its session is over, also while it is stopped; started
 * again before, it ends by itself what it had left open.
 *
 * <p>It looks often while there is a rebalance, and now and then at any other time. Kafka Streams tells of a rebalance
 * only when all know their work. But before that, the member that shares it out asks for offsets which an open
 * transaction may hold back, and while it waits it sends no heartbeats: after a session of waiting it is taken for gone
 * too. So each question for offsets is the beginning of a rebalance.
 */
final class GoneInstances implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GoneInstances.class);
    private static final Duration EACH = Duration.ofMillis(200);
    /** After a question for offsets. By then all know their work, or something else is wrong. */
    private static final Duration OFTEN = Duration.ofSeconds(2);

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);
    private static final int ANSWER_MS = 5_000;
    /** Kafka's client asks twice each time: for a group of either protocol, and while a transaction is being ended. */
    private static final long RETRY_MS = 10;

    private static final long LONGEST_RETRY_MS = 100;

    private final Map<String, Object> client;
    private final String applicationId;
    private final OpenTransactions transactions;
    private final ScheduledThreadPoolExecutor thread;
    private @Nullable Future<?> next;
    private @Nullable BoundedAdmin admin;
    private boolean failed;
    private boolean rebalancing;
    private long askedAt = System.nanoTime() - OFTEN.toNanos();

    /**
     * Prepares it; nothing is asked before the first look.
     *
     * @param client settings of a Kafka client
     * @param applicationId of the group and the transactions
     */
    GoneInstances(Map<String, Object> client, String applicationId) {
        this.client = new HashMap<>(client);
        this.client.putIfAbsent(AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MS);
        this.client.putIfAbsent(AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG, LONGEST_RETRY_MS);
        this.applicationId = applicationId;
        this.transactions = new OpenTransactions(applicationId);
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "gone-instances");
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Tells whether this instance takes over or hands over work, or restores state; returns at once. */
    synchronized void rebalancing(boolean now) {
        rebalancing = now;
        if (now) {
            look();
        }
    }

    /** Tells that a thread is about to ask for offsets; returns at once. */
    synchronized void offsetsAsked() {
        askedAt = System.nanoTime();
        look();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        disconnect();
    }

    private void look() {
        if (next != null) {
            next.cancel(false);
        }
        next(Duration.ZERO);
    }

    private synchronized void next(Duration after) {
        try {
            next = thread.schedule(this::lookOnce, after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the pipeline is closed", e);
        }
    }

    private void lookOnce() {
        begin();
        boolean often = isOften(); // Asked first, so that a look follows the end of the rebalance soon.
        try {
            endTransactions();
            failed = false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            if (!failed && !thread.isShutdown()) {
                LOG.warn(
                        "transactions of instances that are gone can't be ended at once; the broker ends them after "
                                + "their timeout: {}",
                        String.valueOf(e.getMessage()));
            }
            failed = true;
        } catch (InterruptedException e) {
            LOG.debug("the pipeline is being closed", e);
        }
        end(often ? EACH : NOW_AND_THEN);
    }

    private synchronized void begin() {
        next = null;
    }

    private synchronized boolean isOften() {
        return rebalancing || System.nanoTime() - askedAt < OFTEN.toNanos();
    }

    private synchronized void end(Duration pause) {
        if (next == null) { // Else a rebalance began meanwhile, and its first look is due at once.
            next(pause);
        }
    }

    private void endTransactions() throws ExecutionException, InterruptedException, TimeoutException {
        Admin broker = connected();
        Set<String> open = transactions.own(open(broker));
        if (open.isEmpty()) {
            return;
        }
        Set<String> gone = transactions.ofGone(open, members(broker));
        if (!gone.isEmpty()) {
            answer(broker.fenceProducers(gone, new FenceProducersOptions().timeoutMs(ANSWER_MS))
                    .all());
            LOG.info("ended the open transactions of instances that are gone: {}", gone);
        }
    }

    private static Collection<String> open(Admin broker)
            throws ExecutionException, InterruptedException, TimeoutException {
        ListTransactionsOptions options = new ListTransactionsOptions().timeoutMs(ANSWER_MS);
        return answer(broker.listTransactions(options.filterStates(List.of(TransactionState.ONGOING)))
                        .all())
                .stream()
                .map(TransactionListing::transactionalId)
                .toList();
    }

    private Collection<Member> members(Admin broker) throws ExecutionException, InterruptedException, TimeoutException {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(ANSWER_MS);
        var group = broker.describeConsumerGroups(List.of(applicationId), options)
                .describedGroups()
                .get(applicationId);
        try {
            return answer(Objects.requireNonNull(group)).members().stream()
                    .map(member -> new Member(member.clientId(), member.groupInstanceId()))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(2L * ANSWER_MS, TimeUnit.MILLISECONDS);
    }

    /** Connects at the first look, which is at the start: later, figures may stand still meanwhile. */
    private synchronized Admin connected() throws InterruptedException {
        if (thread.isShutdown()) {
            throw new InterruptedException();
        }
        if (admin == null) {
            admin = BoundedAdmin.create(client);
        }
        return admin.client();
    }

    private synchronized void disconnect() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }
}
