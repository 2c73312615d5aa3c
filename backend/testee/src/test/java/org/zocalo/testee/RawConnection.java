package org.zocalo.testee;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** HTTP by hand, for what a well-behaved client cannot do. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String host;

    RawConnection(String host, int port) throws IOException {
        this.host = host + ":" + port;
        socket = new Socket(host, port);
        socket.setSoTimeout((int) (Engine.LIMIT * 1000));
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends the head of a request. */
    RawConnection request(String method, String target, String... headers) throws IOException {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Asks for a WebSocket. */
    RawConnection upgrade(String target, String... headers) throws IOException {
        var all = new ArrayList<>(List.of(
                "Upgrade",
                "websocket",
                "Connection",
                "Upgrade",
                "Sec-WebSocket-Version",
                "13",
                "Sec-WebSocket-Key",
                "dGhlIHNhbXBsZSBub25jZQ=="));
        all.addAll(List.of(headers));
        return request("GET", target, all.toArray(String[]::new));
    }

    RawConnection write(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    RawConnection write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one answer. */
    Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var fields = new HashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        var headers = HttpHeaders.of(fields, (name, value) -> true);
        return new Answer(status, headers, status == 101 ? "" : new String(body(headers), StandardCharsets.UTF_8));
    }

    private byte[] body(HttpHeaders headers) throws IOException {
        if (headers.firstValue("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            var all = new ByteArrayOutputStream();
            for (var size = chunk(); size > 0; size = chunk()) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        var length = headers.firstValue("Content-Length");
        return length.isPresent() ? in.readNBytes(Integer.parseInt(length.get())) : in.readAllBytes();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server has closed the connection after \"" + line + "\"");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Reads until the server closes the connection, in whatever way; what was read. */
    byte[] drain() {
        var all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            if (e instanceof java.net.SocketTimeoutException) {
                throw new AssertionError("the server does not close the connection", e);
            }
        }
        return all.toByteArray();
    }

    /** Vanishes as if the cable were cut: not even the end is told in an orderly way. */
    void abort() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
