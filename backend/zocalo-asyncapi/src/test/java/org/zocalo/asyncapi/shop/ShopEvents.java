package org.zocalo.asyncapi.shop;

import java.util.List;
import org.zocalo.Event;

/** What the shop says. */
public final class ShopEvents {
    public static final Event<Order> ORDERED = Event.of("ordered");
    public static final Event<List<Order>> SHIPPED = Event.of("shipped");
    public static final String NOT_AN_EVENT = "closed";

    private ShopEvents() {}
}
