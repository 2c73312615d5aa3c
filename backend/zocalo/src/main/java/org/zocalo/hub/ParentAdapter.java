package org.zocalo.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.zocalo.Adapter;
import org.zocalo.Arguments;
import org.zocalo.Packet;
import org.zocalo.RemoteSocket;

/** Passes on to the adapters of all children what is said through a parent namespace. */
record ParentAdapter(Collection<HubNamespace> children) implements Adapter {

    static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException(
                what + " is not supported on a parent namespace: ask its children, which may differ from node to node");
    }

    @Override
    public void broadcast(Packet packet, Selection selection) {
        children.forEach(child -> {
            var own = Packet.event(child.name(), packet.event(), packet.args().toArray());
            child.broadcast(own.delivered(packet.delivery()), selection);
        });
    }

    /** Each child is counted as one answer that is due until it has said how many there will be. */
    @Override
    public void broadcast(Packet packet, Selection selection, Consumer<Integer> expected, Consumer<Arguments> answers) {
        var all = List.copyOf(children);
        expected.accept(all.size());
        for (var child : all) {
            var own = Packet.event(
                    child.name(),
                    child.nextAckId(),
                    packet.event(),
                    packet.args().toArray());
            Consumer<Integer> counted = count -> {
                expected.accept(count);
                answers.accept(null);
            };
            child.adapter().broadcast(own.delivered(packet.delivery()), selection, counted, answers);
        }
    }

    @Override
    public void join(Selection selection, Collection<String> rooms) {
        children.forEach(child -> child.adapter().join(selection, rooms));
    }

    @Override
    public void leave(Selection selection, Collection<String> rooms) {
        children.forEach(child -> child.adapter().leave(selection, rooms));
    }

    @Override
    public void disconnect(Selection selection, boolean close) {
        children.forEach(child -> child.adapter().disconnect(selection, close));
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets(Selection selection) {
        throw unsupported("fetchSockets()");
    }

    @Override
    public void join(String id, Collection<String> rooms) {
        throw unsupported("join()");
    }

    @Override
    public void leave(String id, String room) {
        throw unsupported("leave()");
    }

    @Override
    public void leaveAll(String id) {
        throw unsupported("leaveAll()");
    }

    @Override
    public Set<String> rooms(String id) {
        throw unsupported("rooms()");
    }

    @Override
    public int roomsCount() {
        throw unsupported("roomsCount()");
    }

    @Override
    public Map<String, Set<String>> rooms() {
        throw unsupported("rooms()");
    }

    @Override
    public void serverSideEmit(Packet packet) {
        throw unsupported("serverSideEmit()");
    }

    @Override
    public void serverSideEmit(Packet packet, Consumer<Integer> expected, Consumer<Arguments> answers) {
        throw unsupported("serverSideEmitWithAck()");
    }

    @Override
    public void close() {}
}
