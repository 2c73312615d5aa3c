package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import org.zocalo.DisconnectReason;
import org.zocalo.Socket;

/** A client as the official ones are: it keeps the last text that came last, and shows the rest. */
final class Returner {
    private static final Pattern CONNECT = Pattern.compile("0\\{\"sid\":\"(.{20})\",\"pid\":\"(.{20})\"}");
    private static final Pattern OFFSET = Pattern.compile("2\\[\"(@[0-9a-z]+)\"]");

    final Pipe pipe;
    final List<String> events = new ArrayList<>();
    String sid;
    String pid;
    String offset;
    final Socket socket;
    private final SocketIo server;
    private final BlockingQueue<Socket> entered;

    /** One that connects to the main namespace, which tells what has entered. */
    Returner(SocketIo server, BlockingQueue<Socket> entered) throws InterruptedException {
        this(server, entered, "0");
    }

    Returner(SocketIo server, BlockingQueue<Socket> entered, String connect) throws InterruptedException {
        this.server = server;
        this.entered = entered;
        pipe = new Pipe(server);
        pipe.say(connect);
        while (sid == null) {
            hear();
        }
        socket = entered.take();
        assertThat(socket.id()).isEqualTo(sid);
    }

    private void hear() {
        var next = pipe.next();
        if (next instanceof byte[] bytes) {
            events.add(Arrays.toString(bytes));
            return;
        }
        var text = (String) next;
        var connected = CONNECT.matcher(text);
        var marker = OFFSET.matcher(text);
        if (connected.matches()) {
            sid = connected.group(1);
            pid = connected.group(2);
        } else if (marker.matches()) {
            offset = marker.group(1);
        } else {
            events.add(text);
        }
    }

    /** Hears so many events, and what follows each. */
    Returner hears(int count) {
        for (int i = 0; i < 2 * count; i++) {
            hear();
        }
        return this;
    }

    Returner goes() {
        pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        return this;
    }

    String asks() {
        var known = offset == null ? "" : ",\"offset\":\"" + offset + "\"";
        return "0{\"pid\":\"" + pid + "\"" + known + "}";
    }

    Returner comesBack() throws InterruptedException {
        return comesBackTo(server);
    }

    Returner comesBackTo(SocketIo another) throws InterruptedException {
        var back = new Returner(another, entered, asks());
        back.offset = back.offset == null ? offset : back.offset;
        return back;
    }
}
