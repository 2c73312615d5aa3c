package org.zocalo.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;

/** Puts mails into the inboxes of those they are for. */
@ApplicationScoped
@Transactional
public class MailService {
    @Inject
    private MailRepository mails;

    @Inject
    private Accounts accounts;

    @Inject
    private InboxNews news;

    public SentMail send(NewMail wish, UserView sender) {
        var recipients = recipients(wish, sender);
        var from = accounts.find(sender.name())
                .orElseThrow(() -> ProblemException.notFound("user.unknown", sender.name()));
        lock(recipients, sender.name());
        var mail = new Mail(from, wish, recipients.size());
        mails.add(mail);
        recipients.forEach(recipient -> deliver(mail, recipient, sender));
        return mail.sent(List.copyOf(recipients));
    }

    /** In the order of their names, the sender among them, whose row the mail refers to: two who write to each other wait. */
    private void lock(Collection<String> recipients, String sender) {
        var all = new TreeSet<>(recipients);
        all.add(sender);
        all.forEach(mails::lock);
    }

    private void deliver(Mail mail, String recipient, UserView from) {
        var copy = new MailCopy(mail, recipient);
        mails.add(copy);
        mails.flush();
        news.arrived(recipient, copy.view(from), mails.counts(recipient));
    }

    private Collection<String> recipients(NewMail wish, UserView sender) {
        var to = wish.to() == null ? List.<String>of() : wish.to();
        if (to.isEmpty() == (wish.role() == null)) {
            throw ProblemException.badRequest("to", "mail.nobody");
        }
        if (wish.role() != null) {
            return ofRole(wish.role(), sender);
        }
        var people = accounts.all().stream().map(UserView::name).toList();
        to.stream().filter(name -> !people.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.badRequest("to", "user.unknown", name);
        });
        return new TreeSet<>(to);
    }

    private Collection<String> ofRole(String role, UserView sender) {
        if (!sender.is(Roles.ADMIN)) {
            throw ProblemException.role();
        }
        var all = new TreeSet<String>();
        accounts.all().stream()
                .filter(user -> role.equals(NewMail.ALL) || user.is(role))
                .forEach(user -> all.add(user.name()));
        if (all.isEmpty()) {
            throw ProblemException.badRequest("role", "mail.role", role);
        }
        return all;
    }
}
