package fi.hankevirta.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Appends numbered events of a kibibyte to a spool until so many were refused, one line each: {@code accepted event-7},
 * {@code refused} and why. The arguments are the folder, the count of refusals, and a file, if there is one, that is
 * deleted at the first refusal, so that the disk has room again.
 */
final class SpoolFiller {
    private static final int MOST = 20_000;

    private SpoolFiller() {}

    public static void main(String[] arguments) throws IOException {
        int refusalsLeft = Integer.parseInt(arguments[1]);
        try (Spool spool = Spool.open(Path.of(arguments[0]), Values.NO_LIMITS)) {
            for (int i = 0; i < MOST && refusalsLeft > 0; i++) {
                try {
                    spool.append(List.of(Values.of("event-" + i + "-".repeat(1024))));
                    System.out.println("accepted event-" + i);
                } catch (SpoolFullException e) {
                    System.out.println("refused " + e.getMessage());
                    refusalsLeft--;
                    if (arguments.length > 2) {
                        Files.deleteIfExists(Path.of(arguments[2]));
                    }
                }
            }
            System.out.println("waiting " + spool.waiting());
        } catch (SpoolException e) {
            System.out.println("unusable " + e.getMessage());
        }
    }
}
