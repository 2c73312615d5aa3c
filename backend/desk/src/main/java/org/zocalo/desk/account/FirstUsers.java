package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zocalo.desk.web.DatabaseReady;
import org.zocalo.desk.web.Settings;

/** The users of a new installation: those of the demonstration, or one administrator with {@code desk.admin.password}. */
@ApplicationScoped
class FirstUsers {
    /** Shown by the launcher once the desk runs. */
    private static final String BANNER = """

              Zócalo desk: ${url}

              Sign in as  admin / admin   administrator and agent
                          ana / ana       agent
                          luis / luis     agent
                          eva / eva       client
                          kiosco / kiosco, pantalla / pantalla   devices

            """;

    @Inject
    private Accounts accounts;

    @Transactional
    void create(@Observes DatabaseReady ready) {
        if (ready.demo()) {
            System.setProperty("zocalo.banner", BANNER);
        }
        if (!accounts.isEmpty()) {
            return;
        }
        if (ready.demo()) {
            accounts.create("admin", "Administración", "admin", Roles.ADMIN, Roles.AGENT);
            accounts.create("ana", "Ana Ruiz", "ana", Roles.AGENT);
            accounts.create("luis", "Luis Gómez", "luis", Roles.AGENT);
            accounts.create("eva", "Eva Martín", "eva");
            accounts.create("kiosco", "Kiosco", "kiosco", Roles.KIOSK);
            accounts.create("pantalla", "Pantalla", "pantalla", Roles.SCREEN);
        } else {
            Settings.of("desk.admin.password")
                    .ifPresent(password -> accounts.create("admin", "Administración", password, Roles.ADMIN));
        }
    }
}
