package org.zocalo.boot.app;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;

/** A session bean, whose methods are transactions without saying so. */
@Stateless
public class LedgerBean {
    @Inject
    @InNamespace("/ledger")
    Namespace sockets;

    @Inject
    Rows rows;

    @Resource
    SessionContext context;

    public void write(String text, boolean commits) {
        sockets.emit("written", text, "bean");
        rows.write(text);
        if (!commits) {
            context.setRollbackOnly();
        }
    }
}
