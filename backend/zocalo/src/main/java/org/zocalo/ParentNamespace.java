package org.zocalo;

import java.util.Collection;

/**
 * All the namespaces whose names match a pattern or satisfy a function; each is made when a first client asks for it.
 *
 * <pre>{@code
 * var rooms = io.of(Pattern.compile("/room-(?<number>\\d+)"));
 * rooms.onConnection(socket -> socket.emit("number", socket.namespace().parameters().get("number")));
 * rooms.emit("news", "for everybody in one of them");
 * }</pre>
 *
 * A child gets the gates, listeners and handlers that the parent has when the child is made. What is sent through the
 * parent reaches all children of this node and, by their adapters, those of the same names elsewhere. Whatever would
 * have to know all children of the cluster throws an {@link UnsupportedOperationException}: {@code sockets},
 * {@code fetchSockets}, {@code rooms}, {@code serverSideEmit}.
 */
public interface ParentNamespace extends Namespace {

    /** The namespaces there are now, of this node; a copy. */
    Collection<Namespace> children();
}
