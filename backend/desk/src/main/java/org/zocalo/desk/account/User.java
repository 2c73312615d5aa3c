package org.zocalo.desk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Somebody with a name and a password; the roles are kept as words in one column. */
@Entity
@Table(name = "account")
public class User {
    @Id
    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String password;

    private String roles;

    protected User() {}

    User(String name, String displayName, String password, String... roles) {
        this.name = name;
        this.displayName = displayName;
        this.password = password;
        this.roles = String.join(" ", roles);
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    String password() {
        return password;
    }

    List<String> roles() {
        return roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(" "));
    }
}
