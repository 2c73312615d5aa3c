package org.zocalo.desk.inbox;

/**
 * What of an inbox is wanted.
 *
 * @param owner whose inbox it is
 * @param view which part of it: all that is not archived, what of that is unread, or what is archived
 * @param words what stands in the subject, the text or the name of the sender; empty for all
 */
record InboxSearch(String owner, String view, String words, int page, int size) {
    static final String INBOX = "inbox";
    static final String UNREAD = "unread";
    static final String ARCHIVED = "archived";
    static final String PATTERN = INBOX + "|" + UNREAD + "|" + ARCHIVED;
}
