package org.zocalo.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zocalo.desk.account.User;
import org.zocalo.desk.web.Words;

/** Mails and their copies as they are kept. */
@ApplicationScoped
class MailRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Mail mail) {
        entities.persist(mail);
    }

    /** Whether any mail has ever been sent. */
    boolean any() {
        return entities.createQuery("select count(m) from Mail m", Long.class).getSingleResult() > 0;
    }

    void add(MailCopy copy) {
        entities.persist(copy);
    }

    /**
     * Waits until nobody else changes the inbox of the user: only one after another can count what is in it. The row of
     * the account stands for the inbox, since each user has one.
     */
    void lock(String owner) {
        entities.find(User.class, owner, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<MailCopy> copy(String id, String owner) {
        return Optional.ofNullable(entities.find(MailCopy.class, id))
                .filter(copy -> copy.recipient().equals(owner));
    }

    /** A page of those that the search finds, the latest first; their mails and senders come along. */
    List<MailCopy> copies(InboxSearch search) {
        return parameters(
                        entities.createQuery("select c, m, s " + from(search) + " order by c.id desc", Object[].class),
                        search)
                .setFirstResult(search.page() * search.size())
                .setMaxResults(search.size())
                .getResultStream()
                .map(row -> (MailCopy) row[0])
                .toList();
    }

    long count(InboxSearch search) {
        return parameters(entities.createQuery("select count(c) " + from(search), Long.class), search)
                .getSingleResult();
    }

    private static String from(InboxSearch search) {
        return "from MailCopy c join c.mail m join m.sender s where c.recipient = :owner"
                + switch (search.view()) {
                    case InboxSearch.UNREAD -> " and c.archivedAt is null and c.readAt is null";
                    case InboxSearch.ARCHIVED -> " and c.archivedAt is not null";
                    default -> " and c.archivedAt is null";
                }
                + (search.words().isEmpty()
                        ? ""
                        : " and (lower(m.subject) like :words escape '!' or lower(m.content) like :words escape '!'"
                                + " or lower(s.displayName) like :words escape '!')");
    }

    private static <T> TypedQuery<T> parameters(TypedQuery<T> query, InboxSearch search) {
        query.setParameter("owner", search.owner());
        if (!search.words().isEmpty()) {
            query.setParameter("words", Words.like(search.words()));
        }
        return query;
    }

    InboxCounts counts(String owner) {
        return new InboxCounts(count(owner, "seenAt"), count(owner, "readAt"));
    }

    private long count(String owner, String missing) {
        return entities.createQuery(
                        "select count(c) from MailCopy c"
                                + " where c.recipient = :owner and c.archivedAt is null and c." + missing + " is null",
                        Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    void allSeen(String owner, Instant now) {
        entities.createQuery("update MailCopy c set c.seenAt = :now"
                        + " where c.recipient = :owner and c.archivedAt is null and c.seenAt is null")
                .setParameter("now", now)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    void allRead(String owner, Instant now) {
        entities.createQuery("update MailCopy c set c.readAt = :now"
                        + " where c.recipient = :owner and c.archivedAt is null and c.readAt is null")
                .setParameter("now", now)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }
}
