package org.zocalo.desk.audit;

import org.zocalo.Event;

/** The events of the audit trail, for administrators. */
public final class AuditEvents {
    public static final Event<AuditEntryView> AUDITORIA_ANOTADA = Event.of("auditoria-anotada");

    private AuditEvents() {}
}
