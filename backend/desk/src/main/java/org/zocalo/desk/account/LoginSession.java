package org.zocalo.desk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A login as it is kept: not the token but its hash, so that a stolen table opens no door. */
@Entity
@Table(name = "login_session")
class LoginSession {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_name")
    private User user;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected LoginSession() {}

    LoginSession(String tokenHash, User user, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.user = user;
        this.expiresAt = expiresAt;
    }

    String id() {
        return tokenHash;
    }

    User user() {
        return user;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void lastUntil(Instant end) {
        expiresAt = end;
    }

    boolean isOpen(Instant now) {
        return user.isActive() && now.isBefore(expiresAt);
    }
}
