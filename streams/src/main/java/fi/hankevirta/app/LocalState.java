package fi.hankevirta.app;

import fi.hankevirta.pipeline.PipelineTopology.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state on this machine's disk is a copy of changelog topics. When those were deleted and made anew, it is a copy
 * of something else, which Kafka Streams does not notice: so the ids of the topics are noted beside it. Losing the copy
 * costs no more than reading it again.
 */
final class LocalState {
    private static final String NOTE = "changelogs.txt";

    private final Path folder;
    private final boolean used;

    LocalState(PipelineSettings settings) {
        this.folder = Path.of(settings.stateDir(), settings.applicationId());
        this.used = settings.store() == StoreKind.ROCKSDB;
    }

    /** Returns the folder, which need not exist. */
    Path folder() {
        return folder;
    }

    /** Returns whether there may be state that is no copy of these topics, given by name and id. */
    boolean isOfOther(Map<String, String> changelogs) {
        Path note = folder.resolve(NOTE);
        try {
            return used
                    && Files.exists(folder)
                    && (!Files.exists(note) || !Files.readString(note).equals(text(changelogs)));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Notes what the state is a copy of from now on. */
    void note(Map<String, String> changelogs) {
        if (!used) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(NOTE), text(changelogs));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StartException unusable(IOException e) {
        return new StartException("can't use the folder of local state " + folder + ": " + e.getMessage(), e);
    }

    private static String text(Map<String, String> changelogs) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(changelogs)
                .forEach((name, id) -> text.append(name).append(' ').append(id).append('\n'));
        return text.toString();
    }
}
