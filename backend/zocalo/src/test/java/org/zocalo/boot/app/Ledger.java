package org.zocalo.boot.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.cdi.InNamespace;

/** A service that says what it writes while it writes it. */
@ApplicationScoped
@Transactional
public class Ledger {
    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    @Inject
    @InNamespace("/ledger")
    Namespace sockets;

    @Inject
    Rows rows;

    @Inject
    Event<String> written;

    /** What an event carries, and what is changed behind its back. */
    public static final class Entry {
        private String text;

        public Entry(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }

        public void setText(String value) {
            text = value;
        }
    }

    /** What others see of it, while this is going on: nothing. */
    public List<String> write(String text) {
        sockets.in("readers").emit("written", text, 1);
        rows.write(text);
        sockets.emit("written", text, 2);
        sockets.in("readers").emit("written", text, 3);
        return rows.visible();
    }

    public void refuse(String text) {
        write(text);
        sockets.asVolatile().emit("written", text, 4);
        throw refusal();
    }

    public void failAtCommit(String text) {
        write(text);
        rows.refuse();
    }

    public void refuseAfter(String text, Socket socket) {
        socket.emit("waiting", text);
        socket.now().emit("now", text, "socket");
        sockets.now().in("readers").emit("now", text, "namespace");
        sockets.in("readers").now().emit("now", text, "operator");
        throw refusal();
    }

    public void mark(String text) {
        mark();
        write(text);
    }

    public void change(String text) {
        var entry = new Entry(text);
        sockets.emit("entry", entry);
        entry.setText("changed");
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void writeAlone(String text) {
        write(text);
    }

    /** The transaction will be rolled back, and nobody is told by an exception. */
    private static void mark() {
        try {
            InitialContext.<TransactionSynchronizationRegistry>doLookup(REGISTRY)
                    .setRollbackOnly();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void tell(String text, boolean commits) {
        written.fire(text);
        sockets.emit("written", text, 1);
        if (!commits) {
            throw refusal();
        }
    }

    static ProblemException refusal() {
        return new ProblemException(Problem.of(409, "Conflict", "taken back"));
    }
}
