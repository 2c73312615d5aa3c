package org.zocalo.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zocalo.ConnectionStateRecovery;

/** Keeps in memory, and in a file while there is no server. */
final class LastingRecoveryStore extends MemoryRecoveryStore {
    private static final System.Logger LOG = System.getLogger(LastingRecoveryStore.class.getName());

    private final RecoveryFile file;
    private final List<Session> left;

    LastingRecoveryStore(ConnectionStateRecovery limits, long retention, Path folder, String namespace) {
        super(limits, retention);
        file = new RecoveryFile(folder, namespace);
        left = restore(limits);
    }

    private List<Session> restore(ConnectionStateRecovery limits) {
        try {
            var found = file.take(limits.maxDisconnectionDuration());
            found.ifPresent(this::restore);
            return found.map(RecoveryState::sessions).orElse(List.of());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "nobody can come back: " + file + " cannot be read", e);
            return List.of();
        }
    }

    @Override
    public List<Session> left() {
        return left;
    }

    @Override
    public void close() {
        var state = state();
        if (state.sessions().isEmpty()) {
            return; // nobody will come back
        }
        try {
            file.put(state);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "nobody will be able to come back: " + file + " cannot be written", e);
        }
    }
}
