package org.zocalo;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;

/**
 * Decides which names of namespaces there may be, when a client asks for one that nobody has made yet.
 *
 * <pre>{@code
 * io.of((name, auth) -> tenants.existsLater(name.substring(1)));
 * }</pre>
 *
 * As in Node it is no gate: nobody is asked about a namespace that is there already. Who may enter is for the gates of
 * the {@link ParentNamespace} to say.
 */
@FunctionalInterface
public interface NamespaceMatcher {

    /**
     * Looks at a name, and at what the client gave for it. It is called on a thread that may block. A failure means no,
     * and is logged.
     *
     * @param name the whole name, with its leading slash
     * @param auth the payload of CONNECT, empty where there was none
     */
    CompletionStage<Boolean> matches(String name, JsonObject auth);
}
