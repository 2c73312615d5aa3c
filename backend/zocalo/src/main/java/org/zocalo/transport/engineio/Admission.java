package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletResponse;
import org.zocalo.Handshake;

/**
 * A request that the filter has let in to begin a session or to upgrade one. A poll finds it as an attribute of the
 * request. For a WebSocket the container calls the endpoint's configurator on the same thread, which takes it from here
 * into the session's properties: the one way that works on every server.
 *
 * @param id of the session that begins, or that is upgraded
 */
record Admission(EngineIo engine, Query query, Handshake handshake, String id, HttpServletResponse response) {
    static final String KEY = Admission.class.getName();
    static final ThreadLocal<Admission> CURRENT = new ThreadLocal<>();
}
