package fi.hankevirta.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a register are. */
@FunctionalInterface
public interface RegisterSource {
    /**
     * Opens a file of the register.
     *
     * @param file its name, for example {@code hankealueet.csv}
     */
    InputStream open(String file) throws IOException;

    /** The register that is shipped with the product. */
    static RegisterSource shipped() {
        return file -> {
            InputStream in = RegisterSource.class.getResourceAsStream(file);
            if (in == null) {
                throw new NoSuchFileException(file);
            }
            return in;
        };
    }

    /** A register in a folder. */
    static RegisterSource folder(Path folder) {
        return file -> Files.newInputStream(folder.resolve(file));
    }
}
