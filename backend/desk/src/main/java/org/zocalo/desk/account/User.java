package org.zocalo.desk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Somebody with a name and a password; the roles are kept as words in one column.
 *
 * <p>The version counts what administrators see and change. It is no {@code @Version}: a login, which they do not
 * change, must not make it another one, so they lock the row instead.
 */
@Entity
@Table(name = "account")
public class User {
    static final String ACTIVE = "active";
    static final String INACTIVE = "inactive";

    @Id
    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String password;

    private String roles;

    private String status = ACTIVE;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_login_at", insertable = false, updatable = false)
    private Instant lastLoginAt;

    private long version = 1;

    protected User() {}

    User(String name, String displayName, String password, Collection<String> roles) {
        this.name = name;
        this.displayName = displayName;
        this.password = password;
        this.roles = String.join(" ", roles);
        this.createdAt = Instant.now();
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

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastLoginAt() {
        return lastLoginAt;
    }

    long version() {
        return version;
    }

    void change(String newDisplayName, Collection<String> newRoles, boolean isActive) {
        displayName = newDisplayName;
        roles = String.join(" ", newRoles);
        status = isActive ? ACTIVE : INACTIVE;
        version++;
    }

    void deactivate() {
        status = INACTIVE;
        version++;
    }

    void password(String hash) {
        password = hash;
    }
}
