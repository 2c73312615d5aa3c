package org.zocalo.cdi.app;

import jakarta.annotation.security.RolesAllowed;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

@Gateway("/door")
public class DoorGateway {
    @OnEvent("known")
    @RolesAllowed("**")
    String known() {
        return "known";
    }
}
