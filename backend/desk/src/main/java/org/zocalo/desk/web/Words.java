package org.zocalo.desk.web;

import java.util.Locale;

/** Words that are searched for, as {@code lower(…) like … escape '!'} understands them. */
public final class Words {
    private Words() {}

    /** Finds them anywhere in a text, in capitals or not; what would mean something to {@code like} stands for itself. */
    public static String like(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
