package fi.hankevirta.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Imports of texts, for tests. */
final class Importing {
    static final Register REGISTER = Register.shipped();

    private Importing() {}

    static ImportRules rules() {
        return new ImportRules(REGISTER, null, null, null, 100);
    }

    static ImportRules rulesWithArea(String area) {
        return new ImportRules(REGISTER, area, null, null, 100);
    }

    static ImportRules rulesWithKey(@Nullable UnaryOperator<String> pseudonyms) {
        return new ImportRules(REGISTER, null, pseudonyms, null, 100);
    }

    static ImportRules rulesWithKeys(UnaryOperator<String> pseudonyms, UnaryOperator<String> former) {
        return new ImportRules(REGISTER, null, pseudonyms, former, 100);
    }

    static ImportFile file(EventStream stream, ImportFormat format) {
        return new ImportFile(Path.of("export"), stream, format, null);
    }

    static ImportSummary csv(EventStream stream, ImportRules rules, Delivery delivery, String text) {
        return run(file(stream, ImportFormat.CSV), rules, delivery, bytes(text));
    }

    static ImportSummary ndjson(EventStream stream, ImportRules rules, Delivery delivery, String text) {
        return run(file(stream, ImportFormat.NDJSON), rules, delivery, bytes(text));
    }

    static ImportSummary run(ImportFile file, ImportRules rules, Delivery delivery, InputStream in) {
        Progress quiet = new Progress(new PrintWriter(new StringWriter()), Progress.Manner.QUIET, System::nanoTime);
        try (FileImport opened = FileImport.of(file, rules, in, 0)) {
            return opened.run(delivery, quiet, Destination.BROKER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
