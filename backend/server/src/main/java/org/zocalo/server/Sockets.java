package org.zocalo.server;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** The applications' Socket.IO servers, which end before the ports are closed: so their clients hear all. */
final class Sockets {
    private static final String ALL = "org.zocalo:type=Server,*";

    private Sockets() {}

    static void close() {
        var beans = ManagementFactory.getPlatformMBeanServer();
        try {
            for (var server : beans.queryNames(new ObjectName(ALL), null)) {
                beans.invoke(server, "close", new Object[0], new String[0]);
            }
        } catch (JMException e) {
            System.err.println("Clients may miss what was on its way: " + e.getMessage());
        }
    }
}
