package org.zocalo.desk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** A file that lies beside this class, its media type, and a tag that changes with its content. */
record Page(byte[] content, String type, String tag) {
    private static final Pattern FOLDER = Pattern.compile("(/[\\w-]+)+");
    private static final Pattern FILE = Pattern.compile("(?<path>(/[\\w-]+)+(\\.[\\w-]+)*)\\.(?<ending>\\w+)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json;charset=UTF-8");

    /** Whether it is the address of a page without the slash at its end, so that what lies beside it is not found. */
    static boolean isFolder(String path) {
        return FOLDER.matcher(path).matches() && at(path + "/") != null;
    }

    /** The page of an address below the context root; null if there is none. */
    static Page at(String address) {
        var file = FILE.matcher(address.endsWith("/") ? address + "index.html" : address);
        if (!file.matches() || !TYPES.containsKey(file.group("ending"))) {
            return null;
        }
        try (var content = Page.class.getResourceAsStream(file.group().substring("/api/".length()))) {
            return content == null ? null : of(content.readAllBytes(), TYPES.get(file.group("ending")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page of(byte[] content, String type) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Page(content, type, '"' + HexFormat.of().formatHex(digest, 0, 8) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
