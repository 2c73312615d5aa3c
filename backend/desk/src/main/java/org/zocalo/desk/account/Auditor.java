package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.zocalo.desk.web.Audited;

/**
 * Notes in the audit trail what whoever asks has changed, in the transaction of the change. What nobody has asked for,
 * such as the data of a first start, is not noted.
 *
 * <p>{@snippet : auditor.note(Audited.CREATED, "queue", queue.id(), queue.name()); }
 */
@ApplicationScoped
public class Auditor {
    @Inject
    private CurrentUser current;

    @Inject
    private Event<Audited> audit;

    public void note(String action, String what, String id, String detail) {
        if (isAsked()) {
            audit.fire(new Audited(current.view().name(), action, what, id, detail));
        }
    }

    private boolean isAsked() {
        try {
            return current.isKnown();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
