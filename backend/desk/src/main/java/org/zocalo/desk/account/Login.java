package org.zocalo.desk.account;

import java.time.Instant;

/** A login that lasts: its id, which is not its token, whose it is, and until when. */
public record Login(String id, UserView user, Instant expiresAt) {}
