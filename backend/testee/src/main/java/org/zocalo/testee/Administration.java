package org.zocalo.testee;

import org.zocalo.Zocalo;
import org.zocalo.admin.AdminOptions;
import org.zocalo.admin.AdminUi;

/**
 * The Admin UI, with what it may show in a namespace each: {@code /admin}, {@code /admin-readonly},
 * {@code /admin-production} and {@code /admin-few}. The user is {@code admin}, the password {@code plaza}.
 */
final class Administration {
    private static final String PASSWORD =
            "pbkdf2-sha512:210000:h3bL0lKPRa6tUHRcPYR7eg:pqC0O99q3uEKxq9efdVM5Lm4u1fTv6X1eoFrFzWH50Q";

    private Administration() {}

    static void serve(Zocalo io) {
        AdminUi.instrument(io, options("/admin").maxEventsPerSecond(10_000));
        AdminUi.instrument(io, options("/admin-readonly").readOnly(true));
        AdminUi.instrument(io, options("/admin-production").mode(AdminOptions.Mode.PRODUCTION));
        AdminUi.instrument(io, options("/admin-few").maxEventsPerSecond(8));
    }

    private static AdminOptions options(String namespace) {
        return new AdminOptions().namespace(namespace).password("admin", PASSWORD);
    }
}
