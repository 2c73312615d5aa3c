package org.zocalo.cdi;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zocalo.Ack;
import org.zocalo.Arguments;

/**
 * What a method with {@link OnEvent} takes and gives, read as at deployment, for those who describe gateways.
 *
 * <pre>{@code
 * for (var handler : EventHandler.of(TicketGateway.class)) {
 *     System.out.println(handler.event() + " " + handler.payload() + " -> " + handler.reply());
 * }
 * }</pre>
 *
 * @param event the name
 * @param payload the types of the arguments, in their order
 * @param reply the type that the method returns, as it is declared
 * @param isOpen whether it also takes {@link Arguments}, and so any other arguments
 * @param answersItself whether it takes the {@link Ack}, and so says nowhere what the acknowledgement is
 * @param roles one of which is asked for; empty if none is, and without any role if nobody may send it
 */
public record EventHandler(
        String event,
        List<Type> payload,
        Type reply,
        boolean isOpen,
        boolean answersItself,
        Optional<Set<String>> roles) {

    /**
     * Those of a gateway, by name.
     *
     * @throws jakarta.enterprise.inject.spi.DefinitionException if the gateway would fail the deployment
     */
    public static List<EventHandler> of(Class<?> gateway) {
        var handlers = new ArrayList<EventHandler>();
        for (Class<?> type = gateway; type != Object.class; type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(OnEvent.class) && !method.isBridge()) {
                    handlers.add(of(method, gateway));
                }
            }
        }
        handlers.sort(Comparator.comparing(EventHandler::event));
        return handlers;
    }

    private static EventHandler of(Method method, Class<?> gateway) {
        var handler = Handler.of(method, OnEvent.class);
        var access = Access.of(method, gateway);
        return new EventHandler(
                method.getAnnotation(OnEvent.class).value(),
                handler.payload(),
                method.getGenericReturnType(),
                Handler.has(method, Arguments.class),
                handler.answersItself(),
                access.everybody() ? Optional.empty() : Optional.of(new TreeSet<>(access.roles())));
    }
}
