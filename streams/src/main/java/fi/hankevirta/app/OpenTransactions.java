package fi.hankevirta.app;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose the transactions of an application are. Kafka Streams names a transaction after the application, the process
 * and the thread, and a member of the group after the same, so that names alone tell which thread is no member.
 */
final class OpenTransactions {
    private static final String PROCESS = "-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-";
    private static final String THREAD = "(\\d+)";

    /** A thread, by the id of its process and its number in it. */
    private record Worker(String process, String number) {}

    private final Pattern transaction;
    private final Pattern member;

    /** Knows the names of an application. */
    OpenTransactions(String applicationId) {
        String process = Pattern.quote(applicationId) + PROCESS;
        this.transaction = Pattern.compile(process + THREAD);
        this.member = Pattern.compile(process + "StreamThread-" + THREAD + "-consumer");
    }

    /** Returns those that are the application's own, of the names of all that are open. */
    Set<String> own(Collection<String> transactionalIds) {
        Set<String> own = new TreeSet<>(transactionalIds);
        own.removeIf(id -> !transaction.matcher(id).matches());
        return own;
    }

    /**
     * Returns the transactions of threads that are no members. When a member has a name of its own making, nobody can
     * tell which transactions are its, and none are returned.
     *
     * @param own the application's open transactions, listed before the members were
     * @param clientIds of the group's members, all of them
     */
    Set<String> ofGone(Set<String> own, Collection<String> clientIds) {
        Set<Worker> living = new HashSet<>();
        for (String clientId : clientIds) {
            Optional<Worker> thread = thread(member, clientId);
            if (thread.isEmpty()) {
                return Set.of();
            }
            living.add(thread.get());
        }
        Set<String> gone = new TreeSet<>(own);
        gone.removeIf(id -> thread(transaction, id).map(living::contains).orElse(true));
        return gone;
    }

    private static Optional<Worker> thread(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(new Worker(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
