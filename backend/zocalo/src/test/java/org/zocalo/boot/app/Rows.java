package org.zocalo.boot.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.naming.InitialContext;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A store that takes part in transactions: what is written is there for others when they have committed. */
@ApplicationScoped
public class Rows {
    private final List<String> visible = new CopyOnWriteArrayList<>();

    public List<String> visible() {
        return List.copyOf(visible);
    }

    public void write(String text) {
        enlist(new Row(() -> visible.add(text), true));
    }

    /** Makes the commit fail, at the last moment. */
    public void refuse() {
        enlist(new Row(() -> {}, false));
    }

    private static void enlist(XAResource row) {
        try {
            TransactionManager manager = InitialContext.doLookup("java:appserver/TransactionManager");
            manager.getTransaction().enlistResource(row);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(Runnable work, boolean willing) implements XAResource {
        @Override
        public int prepare(Xid xid) throws XAException {
            check();
            return XA_OK;
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            check();
            work.run();
        }

        private void check() throws XAException {
            if (!willing) {
                throw new XAException(XAException.XA_RBROLLBACK);
            }
        }

        @Override
        public boolean isSameRM(XAResource other) {
            return other == this;
        }

        @Override
        public Xid[] recover(int flag) {
            return new Xid[0];
        }

        @Override
        public int getTransactionTimeout() {
            return 0;
        }

        @Override
        public boolean setTransactionTimeout(int seconds) {
            return false;
        }

        @Override
        public void start(Xid xid, int flags) {}

        @Override
        public void end(Xid xid, int flags) {}

        @Override
        public void forget(Xid xid) {}

        @Override
        public void rollback(Xid xid) {}
    }
}
