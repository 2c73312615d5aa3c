package org.zocalo.hub;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Namespace;
import org.zocalo.ParentNamespace;
import org.zocalo.Socket;

/** A parent namespace: it has children instead of sockets. */
final class HubParent extends HubNamespace implements ParentNamespace {
    private final Names names;
    private final Set<HubNamespace> children;

    HubParent(Hub hub, String name, Names names) {
        this(hub, name, names, ConcurrentHashMap.newKeySet());
    }

    private HubParent(Hub hub, String name, Names names, Set<HubNamespace> children) {
        super(hub, name, new ParentAdapter(children));
        this.names = names;
        this.children = children;
    }

    Names names() {
        return names;
    }

    @Override
    public String family() {
        return names.pattern() == null ? name() : names.text();
    }

    /** Makes a child. */
    HubNamespace child(String name) {
        var cleanup = hub().options().cleanupEmptyChildNamespaces();
        var child = copy(name, names.parameters(name), cleanup ? new Occupancy(this::forget) : null);
        children.add(child);
        return child;
    }

    private void forget(HubNamespace child) {
        hub().forget(child);
        children.remove(child);
        child.adapter().close();
    }

    @Override
    public Collection<Namespace> children() {
        return List.copyOf(children);
    }

    /** After a restart there might be no such parent, or another one. */
    @Override
    DurableEvents durableEvents() {
        throw ParentAdapter.unsupported("durable()");
    }

    @Override
    public Collection<Socket> sockets() {
        throw ParentAdapter.unsupported("sockets()");
    }
}
