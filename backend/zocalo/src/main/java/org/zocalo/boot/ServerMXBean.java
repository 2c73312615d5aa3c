package org.zocalo.boot;

/**
 * What operators see of a server by JMX, as {@code org.zocalo:type=Server,context="/desk"}.
 *
 * <p>Containers take no more requests for an application that they undeploy: clients that poll then hear no more than
 * their pending poll can carry. Whoever calls {@link #close} before lets all of them hear all.
 */
public interface ServerMXBean {

    /** How many clients are connected. */
    int getClientsCount();

    /** Whether new clients are let in. */
    boolean isAccepting();

    /** Ends the server as {@link org.zocalo.Zocalo#close} does, and waits for it. */
    void close();
}
