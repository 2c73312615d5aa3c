package org.zocalo.hub;

import java.util.function.IntSupplier;
import org.zocalo.Packet;

/** Tells the JDK's Flight Recorder of broadcasts, while it records them. A runtime may lack the module {@code jdk.jfr}. */
final class Recorder {
    private static final boolean THERE = isThere();

    private Recorder() {}

    private static boolean isThere() {
        try {
            return new FanOut() != null;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Whether it records now. */
    static boolean isOn() {
        return THERE && new FanOut().isEnabled();
    }

    /** Delivers, and records it. */
    static int record(HubNamespace namespace, Packet packet, IntSupplier deliveries) {
        var fanOut = new FanOut();
        fanOut.begin();
        var recipients = deliveries.getAsInt();
        fanOut.end();
        if (fanOut.shouldCommit()) {
            fanOut.namespace = namespace.name();
            fanOut.event = packet.event();
            fanOut.recipients = recipients;
            fanOut.bytes = recipients == 0 ? 0 : namespace.hub().size(packet);
            fanOut.commit();
        }
        return recipients;
    }
}
