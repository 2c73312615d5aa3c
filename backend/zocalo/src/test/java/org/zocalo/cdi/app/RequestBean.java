package org.zocalo.cdi.app;

import jakarta.enterprise.context.RequestScoped;

@RequestScoped
public class RequestBean {
    public String name() {
        return "request";
    }
}
