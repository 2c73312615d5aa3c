package org.zocalo.hub;

import jakarta.json.JsonArray;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.zocalo.Ack;
import org.zocalo.Adapter;
import org.zocalo.Arguments;
import org.zocalo.Packet;
import org.zocalo.json.ArgumentsWriter;
import org.zocalo.json.Json;

/** Makes adapters that keep rooms in memory and pass on what servers say to each other. */
public final class Neighbours implements Adapter.Factory {
    private record Neighbour(String namespace, Adapter.Local local) {}

    private final List<Neighbour> all = new CopyOnWriteArrayList<>();

    @Override
    public Adapter create(String namespace, Adapter.Local local) {
        var memory = new MemoryAdapter(namespace, local);
        all.add(new Neighbour(namespace, local));
        return (Adapter) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Adapter.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        all.removeIf(one -> one.local() == local);
                    }
                    if (!method.getName().equals("serverSideEmit")) {
                        return method.invoke(memory, args);
                    }
                    tell(others(namespace, local), args);
                    return null;
                });
    }

    private List<Adapter.Local> others(String namespace, Adapter.Local self) {
        var others = new ArrayList<Adapter.Local>();
        all.stream()
                .filter(one -> one.namespace().equals(namespace) && one.local() != self)
                .forEach(one -> others.add(one.local()));
        return others;
    }

    @SuppressWarnings("unchecked")
    private static void tell(List<Adapter.Local> others, Object[] args) {
        var packet = (Packet) args[0];
        if (args.length > 1) {
            ((Consumer<Integer>) args[1]).accept(others.size());
        }
        var answers = args.length > 1 ? (Consumer<Arguments>) args[2] : null;
        others.forEach(one -> one.serverSide(packet.event(), copy(packet.args()), new Answer(answers)));
    }

    /** What the wire would make of it. */
    private static Arguments copy(List<?> args) {
        var writer = new ArgumentsWriter();
        writer.arguments(args);
        return Json.arguments((JsonArray) Json.parse(writer.text()), writer.attachments());
    }

    private record Answer(Consumer<Arguments> answers) implements Ack {
        @Override
        public boolean requested() {
            return answers != null;
        }

        @Override
        public void send(Object... args) {
            if (requested()) {
                answers.accept(copy(List.of(args)));
            }
        }
    }
}
