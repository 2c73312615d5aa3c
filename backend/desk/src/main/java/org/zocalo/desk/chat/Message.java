package org.zocalo.desk.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.zocalo.desk.account.User;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.Ids;

/** Something that was said; its id tells when, so the order of ids is that of the room. */
@Entity
@Table(name = "message")
class Message {
    @Id
    private String id;

    @Column(name = "client_id")
    private String clientId;

    private String room;

    @ManyToOne(optional = false)
    @JoinColumn(name = "sender")
    private User sender;

    private String content;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Message() {}

    Message(String clientId, String room, User sender, String content) {
        this.id = Ids.next();
        this.clientId = clientId;
        this.room = room;
        this.sender = sender;
        this.content = content;
        this.sentAt = now();
    }

    String room() {
        return room;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    void edit(String text) {
        content = text;
        editedAt = now();
    }

    /** Takes it back: nothing of what it said is kept, but that there was something. */
    void delete() {
        content = "";
        deletedAt = now();
    }

    String id() {
        return id;
    }

    User sender() {
        return sender;
    }

    MessageView view(UserView from) {
        return new MessageView(id, clientId, room, from, content, sentAt, editedAt, isDeleted());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
