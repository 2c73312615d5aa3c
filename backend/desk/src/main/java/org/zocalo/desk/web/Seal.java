package org.zocalo.desk.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What the key of a client opens and closes: an answer that is kept for it. The key itself is kept nowhere. */
final class Seal {
    private static final int TAG_BITS = 128;

    private final String id;
    private final SecretKeySpec secret;

    Seal(String scope, String key) {
        this.id = hash("id\n" + scope + '\n' + key);
        this.secret = new SecretKeySpec(sha256("seal\n" + scope + '\n' + key), "AES");
    }

    /** By this the answer is found. */
    String id() {
        return id;
    }

    String close(String text) {
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, text.getBytes(StandardCharsets.UTF_8)));
    }

    String open(String sealed) {
        return new String(run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    /** A key seals one answer only, so that its nonce may always be the same. */
    private byte[] run(int mode, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, new byte[12]));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
