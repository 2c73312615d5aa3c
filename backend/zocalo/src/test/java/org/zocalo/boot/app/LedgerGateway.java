package org.zocalo.boot.app;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.InNamespace;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

/** Public are the methods that an interceptor or observer has to find: here the proxies have another class loader. */
@Gateway("/ledger")
public class LedgerGateway {
    @Inject
    @InNamespace("/ledger")
    Namespace sockets;

    @Inject
    Ledger ledger;

    @Inject
    Rows rows;

    @Inject
    UserTransaction transaction;

    @OnConnect
    void entered(Socket socket) {
        socket.join("readers");
    }

    @OnEvent("rows")
    List<String> rows() {
        return rows.visible();
    }

    @OnEvent("write")
    @Transactional
    public List<String> write(String text, Socket socket) {
        var visible = ledger.write(text);
        socket.emit("yours", text);
        return visible;
    }

    @OnEvent("refuse")
    void refuse(String text) {
        ledger.refuse(text);
    }

    @OnEvent("fail-at-commit")
    void failAtCommit(String text) {
        ledger.failAtCommit(text);
    }

    @OnEvent("refuse-after")
    void refuseAfter(String text, Socket socket) {
        ledger.refuseAfter(text, socket);
    }

    @OnEvent("mark")
    void mark(String text) {
        ledger.mark(text);
    }

    @OnEvent("change")
    void change(String text) {
        ledger.change(text);
    }

    @OnEvent("inner-commits")
    @Transactional
    public void innerCommits(String text) {
        sockets.emit("written", text, "before");
        ledger.writeAlone(text);
        sockets.emit("written", text, "after");
        throw Ledger.refusal();
    }

    @OnEvent("both-commit")
    @Transactional
    public void bothCommit(String text) {
        sockets.emit("written", text, "before");
        ledger.writeAlone(text);
        sockets.emit("written", text, "after");
    }

    @OnEvent("by-hand")
    void byHand(String text, boolean commits) throws Exception {
        sockets.emit("written", text, "before");
        transaction.begin();
        sockets.emit("written", text, "within");
        end(commits);
        sockets.emit("written", text, "after");
    }

    @OnEvent("leave-open")
    void leaveOpen(String text) throws Exception {
        transaction.begin();
        ledger.write(text);
    }

    @OnEvent("ask")
    CompletionStage<String> ask(boolean commits, Socket socket) throws Exception {
        transaction.begin();
        var answer = socket.timeout(Duration.ofSeconds(20)).emitWithAck("sure?");
        end(commits);
        return answer.thenApply(one -> one.get(0, String.class))
                .exceptionally(failure -> failure.getCause().getClass().getSimpleName());
    }

    @OnEvent("ask-all")
    CompletionStage<String> askAll(boolean commits) throws Exception {
        transaction.begin();
        var answers = sockets.timeout(Duration.ofSeconds(20)).emitWithAck("sure?");
        end(commits);
        return answers.thenApply(all -> all.size() + " times yes")
                .exceptionally(failure -> failure.getCause().getClass().getSimpleName());
    }

    private void end(boolean commits) throws Exception {
        if (commits) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    @OnEvent("tell")
    void tell(String text, boolean commits) {
        ledger.tell(text, commits);
    }

    public void kept(@Observes(during = TransactionPhase.AFTER_SUCCESS) String text) {
        sockets.emit("kept", text);
    }

    public void lost(@Observes(during = TransactionPhase.AFTER_FAILURE) String text) {
        sockets.now().emit("lost", text);
    }
}
