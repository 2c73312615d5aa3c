package org.example.docs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.security.Principal;
import java.util.Set;
import org.zocalo.Cors;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.admin.AdminOptions;
import org.zocalo.admin.AdminUi;

class Admin {
    static final Set<String> OPERATORS = Set.of("ana");

    // tag::start
    @ApplicationScoped
    class Administration {
        void configure(@Observes ZocaloOptions options) {
            options.cors(Cors.origins("https://admin.socket.io").withCredentials());
        }

        void start(
                @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                        Object started,
                Zocalo io) {
            AdminUi.instrument(io, new AdminOptions().password("ana", System.getenv("ADMIN_PASSWORD_HASH")));
        }
    }
    // end::start

    void production(Zocalo io) {
        // tag::production
        AdminUi.instrument(
                io,
                new AdminOptions()
                        .mode(AdminOptions.Mode.PRODUCTION)
                        .readOnly(true)
                        .password("ana", System.getenv("ADMIN_PASSWORD_HASH")));
        // end::production
    }

    void principal(Zocalo io) {
        // tag::principal
        AdminUi.instrument(io, new AdminOptions().allow(handshake -> handshake
                .principal()
                .map(Principal::getName)
                .filter(OPERATORS::contains) // or ask the security API who has the role
                .isPresent()));
        // end::principal
    }
}
