package fi.hankevirta.publish;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Runs the command {@code publish} several times, and tells each failure with its stack trace and its causes. */
final class TracedPublish {
    /** Between the arguments of two runs. */
    static final String NEXT = "--next";

    private TracedPublish() {}

    public static void main(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        for (int from = 0; from < all.size(); ) {
            int next = all.subList(from, all.size()).indexOf(NEXT);
            int end = next < 0 ? all.size() : from + next;
            int exit = new CommandLine(new PublishCommand())
                    .setExecutionExceptionHandler((e, line, result) -> {
                        e.printStackTrace();
                        return 2;
                    })
                    .execute(all.subList(from, end).toArray(String[]::new));
            System.out.println("exit " + exit);
            from = end + 1;
        }
    }
}
