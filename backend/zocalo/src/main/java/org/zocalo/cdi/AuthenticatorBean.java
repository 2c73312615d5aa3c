package org.zocalo.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.zocalo.Authenticator;
import org.zocalo.Handshake;
import org.zocalo.User;

/** The application's bean that says who clients are, called within a request. Found when it is needed: it may need the server. */
final class AuthenticatorBean implements Authenticator {
    private final BeanManager beans;
    private final Instance<Authenticator> found;
    private volatile Authenticator bean;

    private AuthenticatorBean(BeanManager beans, Instance<Authenticator> found) {
        this.beans = beans;
        this.found = found;
    }

    /** The application's, if it has one. */
    static Optional<Authenticator> find(BeanManager beans) {
        var found = beans.createInstance().select(Authenticator.class);
        return found.isResolvable() ? Optional.of(new AuthenticatorBean(beans, found)) : Optional.empty();
    }

    private Authenticator bean() {
        var known = bean;
        if (known == null) {
            synchronized (this) {
                known = bean == null ? bean = found.get() : bean;
            }
        }
        return known;
    }

    @Override
    public CompletionStage<Optional<User>> authenticate(Handshake handshake) {
        var request =
                beans.createInstance().select(RequestContextController.class).get();
        var activated = request.activate();
        try {
            return bean().authenticate(handshake);
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    @Override
    public String refreshEvent() {
        return bean().refreshEvent();
    }
}
