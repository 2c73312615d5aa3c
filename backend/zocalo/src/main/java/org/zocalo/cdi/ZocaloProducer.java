package org.zocalo.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.util.HashSet;
import org.zocalo.Namespace;
import org.zocalo.Outbox;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;

/** Makes what is injected: the server, with the options that observers have set and the gateways there are, and its parts. */
@Dependent
class ZocaloProducer {

    @Produces
    @Singleton
    Zocalo zocalo(Event<ZocaloOptions> configuration, GatewayExtension gateways, BeanManager beans) {
        var announcements = new Announcements(beans);
        var io = Zocalo.create(options -> {
            options.onConnectionError(announcements::fire);
            configuration.fire(options);
            var roles = new HashSet<>(options.roles());
            roles.addAll(gateways.roles());
            options.roles(roles);
            if (options.authenticator().isEmpty()) {
                AuthenticatorBean.find(beans).ifPresent(options::authenticator);
            }
            var outbox = beans.createInstance().select(Outbox.class);
            if (options.outbox().isEmpty() && outbox.isResolvable()) {
                options.outbox(outbox.get());
            }
        });
        gateways.bind(io, beans);
        announcements.follow(io);
        return io;
    }

    @Produces
    @InNamespace
    Namespace namespace(InjectionPoint point, Zocalo io, GatewayExtension gateways) {
        var name = point.getQualifiers().stream()
                .filter(InNamespace.class::isInstance)
                .map(qualifier -> ((InNamespace) qualifier).value())
                .findFirst()
                .orElse("/");
        return gateways.namespace(io, name, point.getMember().getDeclaringClass());
    }
}
