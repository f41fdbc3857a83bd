package fi.hankevirta.local;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a file that never comes to its end, in a JVM of its own; says on standard output when it is in the midst. */
final class EndlessFile {
    private static final int PART = 1 << 16;

    private EndlessFile() {}

    /** Takes the file to write. */
    public static void main(String[] arguments) throws IOException {
        WholeFile.write(Path.of(arguments[0]), out -> {
            while (true) {
                out.write(new byte[PART]);
                out.flush();
                System.out.println("in the middle");
                pause();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
