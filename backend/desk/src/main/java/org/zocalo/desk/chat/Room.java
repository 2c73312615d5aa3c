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

    Room(String name, String title, boolean staffOnly) {
        this.name = name;
        change(title, staffOnly);
    }

    final void change(String newTitle, boolean onlyForStaff) {
        this.title = newTitle;
        this.staffOnly = onlyForStaff;
    }

    String name() {
        return name;
    }

    boolean isStaffOnly() {
        return staffOnly;
    }

    boolean admits(UserView user) {
        return !staffOnly || isStaff(user);
    }

    static boolean isStaff(UserView user) {
        return user.is(Roles.AGENT) || user.is(Roles.ADMIN);
    }

    RoomView view() {
        return new RoomView(name, title, staffOnly);
    }
}
