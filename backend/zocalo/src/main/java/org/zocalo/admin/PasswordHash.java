package org.zocalo.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept instead of a password: it tells whether a password is right, and not what it is. As a text it may stand
 * in a configuration: {@code pbkdf2-sha512:<iterations>:<salt>:<hash>}.
 *
 * <pre>{@code
 * java -cp zocalo.jar org.zocalo.admin.PasswordHash     # asks for the password, and writes the text
 * var text = PasswordHash.of(password).toString();      // the same in Java
 * }</pre>
 */
public final class PasswordHash {
    private static final String NAME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * The hash of a password, with a salt of its own.
     *
     * @throws IllegalArgumentException if the password is empty
     */
    public static PasswordHash of(char[] password) {
        if (password.length == 0) {
            throw new IllegalArgumentException("an empty password");
        }
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS, HASH_BYTES));
    }

    /**
     * Reads a hash.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    public static PasswordHash parse(String text) {
        var parts = text.split(":", -1);
        try {
            if (parts.length == 4 && parts[0].equals(NAME)) {
                var iterations = Integer.parseInt(parts[1]);
                var decoder = Base64.getUrlDecoder();
                var read = new PasswordHash(iterations, decoder.decode(parts[2]), decoder.decode(parts[3]));
                if (iterations > 0
                        && iterations <= MOST_ITERATIONS
                        && read.salt.length >= 8
                        && read.hash.length >= 16) {
                    return read;
                }
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text, which may be a password
        }
        throw new IllegalArgumentException("not a password's hash of the form " + NAME + ":<iterations>:<salt>:<hash>; "
                + PasswordHash.class.getName() + " makes one");
    }

    /** Whether this is the password. It takes a while, the same for right and wrong ones. */
    public boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations, hash.length));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations, int bytes) {
        var spec = new PBEKeySpec(password, salt, iterations, bytes * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return NAME + ":" + iterations + ":" + encoder.encodeToString(salt) + ":" + encoder.encodeToString(hash);
    }

    /** Writes the hash of a password that it asks for, or reads as one line. */
    public static void main(String[] args) throws IOException {
        var console = System.console();
        var password = console == null ? line() : console.readPassword("Password: ");
        if (password == null || password.length == 0) {
            System.err.println("no password");
            return;
        }
        System.out.println(of(password));
        Arrays.fill(password, ' ');
    }

    private static char[] line() throws IOException {
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
