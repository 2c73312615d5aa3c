package org.zocalo.boot.app;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;

@Path("ledger")
public class LedgerResource {
    @Inject
    @InNamespace("/ledger")
    Namespace sockets;

    @Inject
    Rows rows;

    @Inject
    LedgerBean bean;

    @POST
    @Transactional
    public void write(String text, @QueryParam("commits") @DefaultValue("true") boolean commits) {
        sockets.in("readers").emit("written", text, "resource");
        rows.write(text);
        if (!commits) {
            throw new WebApplicationException(409);
        }
    }

    @POST
    @Path("bean")
    public void byBean(String text, @QueryParam("commits") @DefaultValue("true") boolean commits) {
        bean.write(text, commits);
    }
}
