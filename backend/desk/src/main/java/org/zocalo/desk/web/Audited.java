package org.zocalo.desk.web;

/**
 * Something that has been administered: who fires it as a CDI event, within the transaction of the change, has it in the
 * audit trail if the change is committed, and not otherwise.
 *
 * <p>{@snippet : audit.fire(new Audited(by, Audited.CHANGED, "queue", id, "name: Caja -> Cajas")); }
 *
 * @param by the name of the user who did it
 * @param action what was done, in a word
 * @param what what kind of thing it was done to, in a word
 * @param id which one of them
 * @param detail what else is worth knowing; empty for nothing
 */
public record Audited(String by, String action, String what, String id, String detail) {
    public static final String CREATED = "created";
    public static final String CHANGED = "changed";
    public static final String DELETED = "deleted";
}
