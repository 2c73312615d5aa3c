package org.zocalo.desk.account;

import org.zocalo.Event;

/** The events of accounts, for administrators. */
public final class AccountEvents {
    public static final Event<AccountView> USUARIO_CAMBIADO = Event.of("usuario-cambiado");

    private AccountEvents() {}
}
