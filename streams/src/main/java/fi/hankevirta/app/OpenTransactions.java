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
 * and the thread, and a member of the group after the same, so that names alone tell which thread is no member. The id
 * of the process is another each time. So where an instance has a name, transactions are called after that: then the
 * one that is started again ends by itself what it had left open, and others know a member by its name.
 */
final class OpenTransactions {
    private static final String PROCESS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NUMBER = "-(\\d+)";
    /** No application's id has it, so that none is taken for another with a longer name. */
    private static final String NAMED = "@";

    private final String application;
    private final Pattern process;
    private final Pattern transaction;
    private final Pattern member;

    /** Knows the names of an application. */
    OpenTransactions(String applicationId) {
        this.application = applicationId + "-";
        String own = Pattern.quote(application);
        this.process = Pattern.compile(own + PROCESS + NUMBER);
        this.transaction = Pattern.compile(own + "(" + PROCESS + NUMBER + "|" + NAMED + ".+" + NUMBER + ")");
        this.member = Pattern.compile(own + "(" + PROCESS + ")-StreamThread" + NUMBER + "-consumer");
    }

    /**
     * Returns what the transactions of a thread are called where its instance has a name.
     *
     * @param transactionalId as Kafka Streams has it
     */
    String ofNamed(String instanceId, String transactionalId) {
        Matcher matcher = process.matcher(transactionalId);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(transactionalId + " is no transactional id of Kafka Streams");
        }
        return application + NAMED + instanceId + "-" + matcher.group(1);
    }

    /** Returns those that are the application's own, of the names of all that are open. */
    Set<String> own(Collection<String> transactionalIds) {
        Set<String> own = new TreeSet<>(transactionalIds);
        own.removeIf(id -> !transaction.matcher(id).matches());
        return own;
    }

    /**
     * Returns the transactions of threads that are no members. When a member can't be an instance of the application,
     * nobody can tell which transactions are its, and none are returned.
     *
     * @param own the application's open transactions, listed before the members were
     * @param members of the group, all of them
     */
    Set<String> ofGone(Set<String> own, Collection<Member> members) {
        Set<String> living = new HashSet<>();
        for (Member one : members) {
            Optional<String> thread = thread(one);
            if (thread.isEmpty()) {
                return Set.of();
            }
            living.add(thread.get());
        }
        Set<String> gone = new TreeSet<>(own);
        gone.removeIf(id -> living.contains(id.substring(application.length())));
        return gone;
    }

    private Optional<String> thread(Member one) {
        if (one.name().isPresent()) {
            return one.name().map(NAMED::concat);
        }
        Matcher matcher = member.matcher(one.clientId());
        return matcher.matches() ? Optional.of(matcher.group(1) + "-" + matcher.group(2)) : Optional.empty();
    }

    /**
     * A member of the group: a thread.
     *
     * @param clientId of it; of a named one that was started again, that of before
     * @param name of it, with the number of the thread; empty where the instance has none
     */
    record Member(String clientId, Optional<String> name) {}
}
