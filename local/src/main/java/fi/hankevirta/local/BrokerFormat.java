package fi.hankevirta.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The first form of a broker's data folder, which names its cluster. */
final class BrokerFormat {
    private BrokerFormat() {}

    /**
     * Makes the folder if it is missing. It is made beside and moved in one step, so that a start which is interrupted
     * leaves either all of it or none.
     */
    static void ensure(Path data) throws Exception {
        if (Files.exists(data)) {
            return;
        }
        Path making = data.resolveSibling(data.getFileName() + ".making");
        FolderDeletion.delete(making);
        new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(making.toString())
                .setMetadataLogDirectory(making.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
