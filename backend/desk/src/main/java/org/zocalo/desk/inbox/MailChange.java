package org.zocalo.desk.inbox;

/**
 * What becomes of a mail; what is left out stays as it is.
 *
 * @param read whether it has been read
 * @param archived whether it is out of the way
 */
public record MailChange(Boolean read, Boolean archived) {}
