package org.zocalo.asyncapi.shop;

import jakarta.annotation.security.DenyAll;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

/** A family of namespaces. */
@Gateway("/aisle-{number}")
public class AisleGateway {
    @OnEvent("enter/left")
    String enter() {
        return "welcome";
    }

    @OnEvent("close")
    @DenyAll
    void close() {}
}
