package org.zocalo.desk.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of whoever holds a ticket: 128 random bits, of which only the SHA-256 is kept. */
record Code(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code next() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new Code(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
