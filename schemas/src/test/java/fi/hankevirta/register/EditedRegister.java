package fi.hankevirta.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped register with one of its files changed. */
final class EditedRegister {
    private EditedRegister() {}

    /** One place of a file reads otherwise; the place must exist. */
    static RegisterSource replacing(String file, String text, String other) {
        String shipped = textOf(file);
        if (!shipped.contains(text)) {
            throw new IllegalArgumentException(file + " does not hold " + text);
        }
        return withBytes(file, shipped.replace(text, other).getBytes(StandardCharsets.UTF_8));
    }

    /** A line stands at the end of a file. */
    static RegisterSource adding(String file, String line) {
        return withBytes(file, (textOf(file) + line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A file has other bytes. */
    static RegisterSource withBytes(String file, byte[] bytes) {
        return name -> name.equals(file)
                ? new ByteArrayInputStream(bytes)
                : RegisterSource.shipped().open(name);
    }

    /** Number of the line that {@link #adding} makes. */
    static long lineAfter(String file) {
        return textOf(file).lines().count() + 1;
    }

    private static String textOf(String file) {
        try (InputStream in = RegisterSource.shipped().open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
