package org.zocalo.boot;

import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What {@code Zocalo.create} finds. */
public final class HubFactory implements Zocalo.Factory {
    @Override
    public Zocalo create(ZocaloOptions options) {
        return new Hub(options, Threads.of(options));
    }
}
