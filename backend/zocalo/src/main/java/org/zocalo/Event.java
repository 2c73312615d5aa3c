package org.zocalo;

/**
 * An event that the server sends: its name, and the type of what it carries.
 *
 * <pre>{@code
 * public static final Event<TicketView> TICKET_CREADO = Event.of("ticket-creado");
 *
 * namespace.in("queue:1").emit(TICKET_CREADO, ticket); // anything but a TicketView does not compile
 * }</pre>
 *
 * Kept as constants of a class, and that class named by {@link org.zocalo.cdi.Emits} on a gateway, events are a part of
 * the contract that is derived from the gateways. The type stands in the declaration of the constant alone.
 *
 * @param <T> what it carries: anything that can be {@link Emitter emitted}
 * @param name its name
 */
public record Event<T>(String name) {

    /** Looks at the name. */
    public Event {
        EventNames.check(name);
    }

    /**
     * An event.
     *
     * @throws IllegalArgumentException if the name is reserved
     */
    public static <T> Event<T> of(String name) {
        return new Event<>(name);
    }
}
