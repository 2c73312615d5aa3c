package org.zocalo.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.web.ProblemException;

/** What lies in an inbox, and what its owner does with it. */
@ApplicationScoped
@Transactional
public class InboxService {
    @Inject
    private MailRepository mails;

    @Inject
    private Accounts accounts;

    @Inject
    private InboxNews news;

    MailPage page(InboxSearch search) {
        return new MailPage(
                mails.copies(search).stream().map(this::view).toList(),
                mails.count(search),
                search.page(),
                search.size());
    }

    MailView find(String id, String owner) {
        return view(copy(id, owner));
    }

    InboxCounts counts(String owner) {
        return mails.counts(owner);
    }

    MailView change(String id, String owner, MailChange change) {
        mails.lock(owner);
        var copy = copy(id, owner);
        copy.change(change);
        mails.flush();
        var changed = view(copy);
        news.changed(owner, changed, mails.counts(owner));
        return changed;
    }

    /** The owner has looked into the inbox: nothing in it is new any more. */
    InboxCounts allSeen(String owner) {
        mails.lock(owner);
        mails.allSeen(owner, now());
        return counted(owner);
    }

    InboxCounts allRead(String owner) {
        mails.lock(owner);
        mails.allSeen(owner, now());
        mails.allRead(owner, now());
        return counted(owner);
    }

    private InboxCounts counted(String owner) {
        var counts = mails.counts(owner);
        news.counted(owner, counts);
        return counts;
    }

    private MailCopy copy(String id, String owner) {
        return mails.copy(id, owner).orElseThrow(() -> ProblemException.notFound("mail.unknown", id));
    }

    private MailView view(MailCopy copy) {
        return copy.view(accounts.view(copy.mail().sender()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
