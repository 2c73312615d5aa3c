package org.zocalo.desk.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a user has read in a room: up to this message; to nothing at first. Whoever has one belongs to the room. */
@Entity
@Table(name = "read_mark")
class ReadMark {
    /** Comes before every id of a message. */
    static final String NOTHING = "";

    @Id
    private String id;

    private String room;

    @Column(name = "account_name")
    private String user;

    @Column(name = "message_id")
    private String message;

    protected ReadMark() {}

    ReadMark(String room, String user, String message) {
        this.id = id(room, user);
        this.room = room;
        this.user = user;
        this.message = message;
    }

    static String id(String room, String user) {
        return room + " " + user;
    }

    String room() {
        return room;
    }

    String user() {
        return user;
    }

    String message() {
        return message;
    }
}
