package org.zocalo.cdi.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.zocalo.Zocalo;

@Stateless
public class NewsBean {
    @Inject
    Zocalo io;

    public void publish(String text) {
        io.of("/shop").in("news").emit("nuevo-correo", text + ", by a session bean");
    }
}
