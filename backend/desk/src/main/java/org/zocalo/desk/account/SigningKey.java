package org.zocalo.desk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;

/** A secret that signs tokens: kept in the database, so that all nodes and the next start have the same one. */
@Entity
@Table(name = "signing_key")
class SigningKey {
    @Id
    private String name;

    private String secret;

    protected SigningKey() {}

    SigningKey(String name, String secret) {
        this.name = name;
        this.secret = secret;
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(secret);
    }
}
