package org.zocalo.hub;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.zocalo.NamespaceMatcher;
import org.zocalo.runtime.LogLine;

/** The parent namespaces of a server, in the order in which they are asked. */
final class Parents {
    private static final System.Logger LOG = System.getLogger(Parents.class.getName());

    private final Hub hub;
    private final List<HubParent> all = new CopyOnWriteArrayList<>();

    Parents(Hub hub) {
        this.hub = hub;
    }

    HubParent add(Pattern pattern) {
        return add(Names.of(pattern));
    }

    HubParent add(NamespaceMatcher matcher) {
        return add(Names.of(matcher));
    }

    private synchronized HubParent add(Names names) {
        var parent = new HubParent(hub, "/_" + all.size(), names);
        all.add(parent);
        return parent;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first whose pattern matches; functions are asked for clients only. */
    Optional<HubParent> byPattern(String name) {
        return all.stream().filter(parent -> parent.names().matches(name)).findFirst();
    }

    /** Asks one after another; functions are the application's, and may block. */
    CompletionStage<Optional<HubNamespace>> search(String name, JsonObject auth) {
        var result = new CompletableFuture<Optional<HubNamespace>>();
        hub.threads().workers().execute(() -> ask(new ArrayDeque<>(all), name, auth, result));
        return result;
    }

    private void ask(
            Queue<HubParent> parents, String name, JsonObject auth, CompletableFuture<Optional<HubNamespace>> result) {
        var parent = parents.poll();
        if (parent == null) {
            result.complete(Optional.empty());
            return;
        }
        matches(parent, name, auth).whenComplete((matches, failure) -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.ERROR, LogLine.of("a matcher failed", "nsp", name), failure);
            }
            if (Boolean.TRUE.equals(matches)) {
                result.complete(make(parent, name));
            } else {
                ask(parents, name, auth, result);
            }
        });
    }

    private Optional<HubNamespace> make(HubParent parent, String name) {
        try {
            return Optional.of(hub.make(name, parent::child));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, LogLine.of("a namespace could not be made", "nsp", name), e);
            return Optional.empty();
        }
    }

    private static CompletionStage<Boolean> matches(HubParent parent, String name, JsonObject auth) {
        try {
            return parent.names().matches(name, auth);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
