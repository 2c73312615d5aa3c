package org.zocalo.desk.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.Ids;

/** A mail in the inbox of one user, and what they have done with it; its id tells when it came. */
@Entity
@Table(name = "mail_copy")
class MailCopy {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "mail_id")
    private Mail mail;

    private String recipient;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    protected MailCopy() {}

    MailCopy(Mail mail, String recipient) {
        this.id = Ids.next();
        this.mail = mail;
        this.recipient = recipient;
    }

    Mail mail() {
        return mail;
    }

    String recipient() {
        return recipient;
    }

    void change(MailChange change) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (change.read() != null) {
            readAt = change.read() ? now : null;
            seenAt = seenAt == null ? now : seenAt;
        }
        if (change.archived() != null) {
            archivedAt = change.archived() ? now : null;
            seenAt = seenAt == null ? now : seenAt;
        }
    }

    MailView view(UserView from) {
        return new MailView(
                id,
                from,
                mail.subject(),
                mail.content(),
                mail.link(),
                mail.recipients(),
                mail.sentAt(),
                seenAt != null,
                readAt != null,
                archivedAt != null);
    }
}
