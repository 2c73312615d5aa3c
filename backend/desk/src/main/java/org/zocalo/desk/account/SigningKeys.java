package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Keeps the keys, each look and each leap in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SigningKeys {
    @Inject
    private AccountRepository accounts;

    Optional<byte[]> find(String name) {
        return accounts.key(name).map(SigningKey::bytes);
    }

    /** Makes one of 256 random bits; fails if another node has just done so. */
    void make(String name) {
        accounts.add(new SigningKey(name, Tokens.next()));
    }
}
