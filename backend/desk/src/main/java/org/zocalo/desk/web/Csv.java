package org.zocalo.desk.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A table that spreadsheets open, written while it is read: {@code text/csv}, UTF-8, as RFC 4180 has it.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * <p>{@snippet :
 * return Csv.isWanted(request)
 *     ? Csv.answer("tickets", List.of("number", "status"), page -> rows(page))
 *     : Response.ok(page).build();
 * }
 */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";

    /** By it spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private Csv() {}

    /** Whether the client prefers it to JSON. */
    public static boolean isWanted(Request request) {
        var best =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"))
                        .build());
        return best != null && best.getMediaType().getSubtype().equals("csv");
    }

    /** The answer with a table: the parts are asked for one after another until one is empty. */
    public static Response answer(String name, List<String> header, IntFunction<List<? extends List<?>>> parts) {
        StreamingOutput table = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(MARK);
            write(writer, header);
            var part = parts.apply(0);
            for (int next = 1; !part.isEmpty(); next++) {
                part.forEach(unchecked(row -> write(writer, row)));
                part = parts.apply(next);
            }
            writer.flush();
        };
        return Response.ok(table, MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    static void write(Writer out, Collection<?> cells) throws IOException {
        boolean first = true;
        for (var cell : cells) {
            out.write(first ? "" : ",");
            out.write(cell == null ? "" : cell(cell.toString()));
            first = false;
        }
        out.write("\r\n");
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private interface Writing {
        void write(List<?> row) throws IOException;
    }

    private static Consumer<List<?>> unchecked(Writing writing) {
        return row -> {
            try {
                writing.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
