package org.zocalo.asyncapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zocalo.cdi.Gateway;

/**
 * The command line: derives the document of all gateways in a folder of classes, and writes it.
 *
 * <p>{@code java org.zocalo.asyncapi.Derive "The desk" 1.0 target/classes ../contract target/classes/asyncapi.json}
 */
public final class Derive {
    private static final String CLASS = ".class";

    private Derive() {}

    /** Takes the title, the version, the folder of the classes, that of the examples, and the file to write. */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            throw new IllegalArgumentException("title, version, folder of classes, folder of examples, file to write");
        }
        var document = AsyncApi.of(args[0], args[1], gateways(Path.of(args[2]))).examples(Path.of(args[3]));
        var file = Path.of(args[4]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, document.toJson());
    }

    private static List<Class<?>> gateways(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS) && !file.endsWith("-info.class"))
                    .<Class<?>>map(file -> load(file.substring(0, file.length() - CLASS.length())))
                    .filter(type -> type.isAnnotationPresent(Gateway.class))
                    .toList();
        }
    }

    private static Class<?> load(String path) {
        var name = path.replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
