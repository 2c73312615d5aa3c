package org.zocalo.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.function.Consumer;
import org.zocalo.Namespace;
import org.zocalo.NewNamespace;
import org.zocalo.RoomEvent;
import org.zocalo.ServerSideEvent;
import org.zocalo.Zocalo;

/** Passes on what the server tells as CDI events; what nobody observes is not asked for. */
record Announcements(BeanManager beans) {

    /** Listens to what somebody observes. */
    void follow(Zocalo io) {
        io.onRecoveryExpired(this::fire);
        var main = io.of("/");
        if (isObserved(new NewNamespace(main))) {
            io.onNewNamespace(namespace -> fire(new NewNamespace(namespace)));
        }
        if (isObserved(new RoomEvent(RoomEvent.Type.CREATED, main, "", ""))) {
            each(io, namespace -> namespace.onRoom(this::fire));
        }
        if (isObserved(new ServerSideEvent(main, "", null, null))) {
            each(io, namespace -> namespace.onServerSide(this::fire));
        }
    }

    /** Every namespace, those that come later too. */
    private static void each(Zocalo io, Consumer<Namespace> action) {
        io.onNewNamespace(action);
        io.namespaces().forEach(action);
    }

    private boolean isObserved(Object event) {
        return !beans.resolveObserverMethods(event).isEmpty();
    }

    void fire(Object event) {
        beans.getEvent().fire(event);
    }
}
