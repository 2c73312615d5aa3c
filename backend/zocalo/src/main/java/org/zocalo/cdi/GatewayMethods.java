package org.zocalo.cdi;

import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zocalo.Namespace;

/** The handler methods of one gateway, read and checked. */
final class GatewayMethods {
    private record Event(Handler handler, Access access) {}

    private final String namespace;
    private final Class<?> gateway;
    private final Set<Access> entering = new LinkedHashSet<>();
    private final List<Handler> connect = new ArrayList<>();
    private final List<Handler> disconnect = new ArrayList<>();
    private final Map<String, Event> events = new HashMap<>();

    GatewayMethods(String namespace, Class<?> gateway) {
        this.namespace = namespace;
        this.gateway = gateway;
    }

    String namespace() {
        return namespace;
    }

    /** Takes a method, if it is a handler. */
    void add(Method method) {
        var onEvent = method.getAnnotation(OnEvent.class);
        var roles = Stream.<Annotation>of(
                        onEvent, method.getAnnotation(OnConnect.class), method.getAnnotation(OnDisconnect.class))
                .filter(Objects::nonNull)
                .toList();
        if (roles.isEmpty()) {
            return;
        }
        if (roles.size() > 1) {
            throw new IllegalSignatureException(method, "a method handles one thing, not several");
        }
        var handler = Handler.of(method, roles.get(0).annotationType());
        if (onEvent == null) {
            addOther(method, handler);
        } else if (events.putIfAbsent(onEvent.value(), new Event(handler, Access.of(method, gateway))) != null) {
            throw new IllegalSignatureException(
                    method, "the event \"" + onEvent.value() + "\" has a handler in this gateway already");
        }
    }

    private void addOther(Method method, Handler handler) {
        if (method.isAnnotationPresent(OnConnect.class)) {
            connect.add(handler);
            entering.add(Access.of(method, gateway));
        } else if (Access.own(method, method.getName()).isPresent()) {
            throw new IllegalSignatureException(method, "whoever leaves is not asked for roles");
        } else {
            disconnect.add(handler);
        }
    }

    /** Looks at all of them together, when there are no more. */
    void complete() {
        if (connect.isEmpty()) {
            entering.add(Access.of(gateway));
        }
        if (entering.stream().anyMatch(Access::isNobody)
                && events.values().stream().anyMatch(event -> !event.access().isNobody())) {
            throw new DefinitionException(gateway.getName()
                    + ": it has events that are open, but nobody can enter: say who can on a method with @OnConnect");
        }
    }

    /** The roles that are asked for. */
    Set<String> roles() {
        return Stream.concat(entering.stream(), events.values().stream().map(Event::access))
                .flatMap(access -> access.roles().stream())
                .filter(role -> !role.equals(Access.KNOWN))
                .collect(Collectors.toSet());
    }

    /** Makes the namespace call the methods. */
    void bind(Namespace target, Invoker invoker) {
        entering.stream().filter(access -> !access.everybody()).forEach(target::use);
        target.onConnection(socket -> {
            disconnect.forEach(
                    handler -> socket.onDisconnect(reason -> invoker.call(handler, Call.of(socket, reason))));
            connect.forEach(handler -> invoker.call(handler, Call.of(socket)));
        });
        events.forEach((name, event) -> target.on(name, (socket, args, ack) -> {
            event.access().check(socket);
            invoker.answer(event.handler(), Call.of(socket, args, ack));
        }));
    }
}
