package org.zocalo.desk.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zocalo.desk.account.User;
import org.zocalo.desk.web.Ids;

/** A mail as it was sent; what becomes of it in each inbox stands in its copies. */
@Entity
@Table(name = "mail")
class Mail {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "sender")
    private User sender;

    private String subject;
    private String content;
    private String link;
    private int recipients;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Mail() {}

    Mail(User sender, NewMail wish, int recipients) {
        this.id = Ids.next();
        this.sender = sender;
        this.subject = wish.subject();
        this.content = wish.body();
        this.link = wish.link();
        this.recipients = recipients;
        this.sentAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    String id() {
        return id;
    }

    User sender() {
        return sender;
    }

    String subject() {
        return subject;
    }

    String content() {
        return content;
    }

    String link() {
        return link;
    }

    int recipients() {
        return recipients;
    }

    Instant sentAt() {
        return sentAt;
    }

    SentMail sent(List<String> to) {
        return new SentMail(id, to, subject, sentAt);
    }
}
