package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A way to compress the body of an answer, by the name that HTTP has for it. */
enum Compression {
    GZIP {
        @Override
        OutputStream into(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    },
    DEFLATE {
        @Override
        OutputStream into(OutputStream out) {
            return new DeflaterOutputStream(out);
        }
    };

    private static final double NEVER = 0;

    abstract OutputStream into(OutputStream out) throws IOException;

    /** As it stands in {@code Content-Encoding}. */
    String encoding() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] compress(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 2);
        try (var out = into(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not in memory
        }
        return bytes.toByteArray();
    }

    /** What the client likes best; of equals the first of these; null if it takes none. */
    static Compression accepted(HttpServletRequest request) {
        var ranges = Collections.list(request.getHeaders("Accept-Encoding"));
        Compression best = null;
        var most = NEVER;
        for (var one : values()) {
            var quality = quality(ranges, one.encoding());
            if (quality > most) {
                best = one;
                most = quality;
            }
        }
        return best;
    }

    /** How much a client likes an encoding: what it says of it, else what it says of all others. */
    static double quality(List<String> headers, String encoding) {
        var others = NEVER;
        for (var header : headers) {
            for (var range : header.split(",")) {
                var parts = range.split(";");
                var name = parts[0].trim();
                if (name.equalsIgnoreCase(encoding)) {
                    return quality(parts);
                }
                if (name.equals("*")) {
                    others = quality(parts);
                }
            }
        }
        return others;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].trim();
            if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return NEVER;
                }
            }
        }
        return 1;
    }
}
