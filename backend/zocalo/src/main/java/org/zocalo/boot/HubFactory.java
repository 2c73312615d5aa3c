package org.zocalo.boot;

import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What {@code Zocalo.create} finds: makes a server of what the application says and of what is said outside. */
public final class HubFactory implements Zocalo.Factory {
    @Override
    public Zocalo create(ZocaloOptions options) {
        new Configuration(ConfigurationSource.find()).apply(options);
        return new Hub(options, Threads.of(options));
    }
}
