package org.zocalo.desk.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An answer as it is kept for whoever asks again with the same key. */
@Entity
@Table(name = "kept_answer")
class KeptAnswer {
    @Id
    private String id;

    private String fingerprint;

    private String answer;

    @Column(name = "created_at")
    private Instant createdAt;

    protected KeptAnswer() {}

    KeptAnswer(String id, String fingerprint, Instant createdAt) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.createdAt = createdAt;
    }

    void keep(String sealed) {
        this.answer = sealed;
    }

    boolean isTo(String other) {
        return fingerprint.equals(other);
    }

    String answer() {
        return answer;
    }
}
