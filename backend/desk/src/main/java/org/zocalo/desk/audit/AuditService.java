package org.zocalo.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.PageQuery;
import org.zocalo.desk.web.Rooms;
import org.zocalo.desk.web.Search;

/** Keeps the audit trail: each line in the transaction of what it is about. */
@ApplicationScoped
@Transactional
public class AuditService {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    @InNamespace(Namespaces.MONITOR)
    private Namespace sockets;

    void note(@Observes Audited audited) {
        var entry = new AuditEntry(audited);
        entities.persist(entry);
        sockets.in(Rooms.ADMINISTRATORS).emit(AuditEvents.AUDITORIA_ANOTADA, entry.view());
    }

    AuditPage page(PageQuery part, Search<AuditEntry> search) {
        return new AuditPage(
                rows(search, part.offset(), part.size()), search.count(entities), part.page(), part.size());
    }

    /** So many lines, from that one on. */
    List<AuditEntryView> rows(Search<AuditEntry> search, int from, int most) {
        return search.rows(entities, from, most).stream().map(AuditEntry::view).toList();
    }
}
