package org.zocalo.hub;

import java.util.List;
import org.zocalo.Adapter.Selection;
import org.zocalo.Packet;
import org.zocalo.RecoveryStore.Session;

/**
 * What the memory of a namespace holds for clients that may come back.
 *
 * @param last the number of the last event
 * @param forgotten the number of the last event that is kept no more
 */
record RecoveryState(long last, long forgotten, List<Session> sessions, List<Event> events) {

    /** An event that is kept. */
    record Event(long number, Packet packet, int bytes, Selection selection) {}
}
