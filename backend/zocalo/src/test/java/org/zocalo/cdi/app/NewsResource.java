package org.zocalo.cdi.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;

@Path("news")
public class NewsResource {
    @Inject
    @InNamespace("/shop")
    Namespace sockets;

    @Inject
    NewsBean bean;

    @POST
    public void publish(String text) {
        sockets.in("news").emit("nuevo-correo", text);
        bean.publish(text);
    }
}
