package org.zocalo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The one temporary folder of a run; it holds whatever GlassFish unpacks, and goes when the server goes. */
final class ScratchFolder {
    private final Path path;

    ScratchFolder() {
        try {
            path = Files.createTempDirectory("zocalo-server-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    void delete() {
        try (var content = Files.walk(path)) {
            content.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
