package org.zocalo.desk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.Ids;

/** Something that was administered, as it is kept: for good, and never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_ID = 100;

    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "done_by")
    private String by;

    private String action;

    private String subject;

    @Column(name = "subject_id")
    private String subjectId;

    private String detail;

    protected AuditEntry() {}

    AuditEntry(Audited audited) {
        this.id = Ids.next();
        this.at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        this.by = audited.by();
        this.action = audited.action();
        this.subject = audited.what();
        this.subjectId = cut(audited.id(), LONGEST_ID);
        this.detail = cut(audited.detail(), LONGEST_DETAIL);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + '…';
    }

    AuditEntryView view() {
        return new AuditEntryView(id, at, by, action, subject, subjectId, detail);
    }
}
