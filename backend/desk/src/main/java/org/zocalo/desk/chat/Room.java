package org.zocalo.desk.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.UserView;

/** A room for everybody who is signed in, or for the staff only. */
@Entity
@Table(name = "room")
class Room {
    @Id
    private String name;

    private String title;

    @Column(name = "staff_only")
    private boolean staffOnly;

    protected Room() {}

    boolean admits(UserView user) {
        return !staffOnly || user.is(Roles.AGENT) || user.is(Roles.ADMIN);
    }

    RoomView view() {
        return new RoomView(name, title);
    }
}
