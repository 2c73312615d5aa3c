package org.zocalo.cdi;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.zocalo.Authenticator;
import org.zocalo.Namespace;
import org.zocalo.Outbox;
import org.zocalo.Zocalo;

/**
 * Finds the gateways while the application is deployed, refuses those that make no sense, and binds the others to their
 * namespaces when the server is made.
 */
public class GatewayExtension implements Extension {
    private record Found(Bean<?> bean, GatewayMethods methods) {}

    private final List<Found> gateways = new ArrayList<>();
    private final Map<String, Namespace> templates = new ConcurrentHashMap<>();

    <T> void collect(@Observes ProcessManagedBean<T> event) {
        var type = event.getAnnotatedBeanClass();
        var gateway = type.getAnnotation(Gateway.class);
        if (gateway == null) {
            return;
        }
        if (Template.is(gateway.value())) {
            try {
                Template.pattern(gateway.value(), type.getJavaClass());
            } catch (DefinitionException e) {
                event.addDefinitionError(e);
                return;
            }
        }
        var methods = new GatewayMethods(gateway.value(), type.getJavaClass());
        for (var method : type.getMethods()) {
            try {
                methods.add(method.getJavaMember());
            } catch (DefinitionException e) {
                event.addDefinitionError(e);
            }
        }
        try {
            methods.complete();
        } catch (DefinitionException e) {
            event.addDefinitionError(e);
        }
        gateways.add(new Found(event.getBean(), methods));
    }

    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        refuseSeveral(Authenticator.class, "say who the clients are", event, beans);
        refuseSeveral(Outbox.class, "keep durable events", event, beans);
    }

    private static void refuseSeveral(
            Class<?> type, String purpose, AfterDeploymentValidation event, BeanManager beans) {
        if (beans.createInstance().select(type).isAmbiguous()) {
            event.addDeploymentProblem(new DeploymentException("there are several beans of type " + type.getName()
                    + ", and only one can " + purpose + ": " + beans.getBeans(type)));
        }
    }

    /** The roles that the gateways ask for. */
    public Set<String> roles() {
        return gateways.stream()
                .flatMap(found -> found.methods().roles().stream())
                .collect(Collectors.toSet());
    }

    /** Public, because what is injected of an extension is a proxy, which need not pass on other methods. */
    public void bind(Zocalo io, BeanManager beans) {
        for (var found : gateways) {
            var invoker = new Invoker(found.bean(), beans);
            found.methods()
                    .bind(
                            namespace(
                                    io,
                                    found.methods().namespace(),
                                    found.bean().getBeanClass()),
                            invoker);
        }
    }

    /** The namespace that is injected under a name, or all those of a template. */
    public Namespace namespace(Zocalo io, String name, Class<?> user) {
        return Template.is(name)
                ? templates.computeIfAbsent(name, template -> io.of(Template.pattern(template, user)))
                : io.of(name);
    }
}
