package org.zocalo.desk.account;

/** What somebody gets at the door: the token to show from now on, and who they are. */
public record Session(String token, UserView user) {}
