package org.zocalo.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.RolledBackException;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.hub.Neighbours;
import org.zocalo.hub.Transactions;
import org.zocalo.runtime.Threads;

/** How events wait for JTA's transactions, in every state that a transaction can be in. */
@Timeout(60)
class JtaTransactionsTest {
    private final Registry registry = new Registry();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Neighbours neighbours = new Neighbours();
    private final Hub hub = hub();
    private final Zocalo other = hub();

    JtaTransactionsTest() {
        hub.transactions(new JtaTransactions(registry));
        hub.of("/");
        other.of("/").onServerSide(said -> heard.add(said.event()));
    }

    private Hub hub() {
        var options = new ZocaloOptions().adapter(neighbours);
        return new Hub(options, Threads.of(options));
    }

    @AfterEach
    void close() {
        hub.close();
        other.close();
    }

    /** A registry as the containers' are, with one transaction. */
    private static final class Registry implements TransactionSynchronizationRegistry {
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> interposed = new ArrayList<>();
        private int status = Status.STATUS_NO_TRANSACTION;

        void end(int how) {
            status = how;
            interposed.forEach(one -> one.afterCompletion(how));
        }

        @Override
        public Object getTransactionKey() {
            return status == Status.STATUS_NO_TRANSACTION ? null : this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization one) {
            if (status != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("too late");
            }
            interposed.add(one);
        }

        @Override
        public int getTransactionStatus() {
            return status;
        }

        @Override
        public void setRollbackOnly() {
            status = Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public boolean getRollbackOnly() {
            return status == Status.STATUS_MARKED_ROLLBACK;
        }
    }

    private void say(String event) {
        hub.of("/").serverSideEmit(event);
    }

    private String next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void without_a_transaction_events_leave_at_once() throws Exception {
        say("a");
        assertThat(next()).isEqualTo("a");
        assertThat(registry.interposed).isEmpty();
    }

    @Test
    void a_transaction_is_registered_with_once_and_its_events_leave_in_order() throws Exception {
        registry.status = Status.STATUS_ACTIVE;
        say("a");
        say("b");
        assertThat(registry.interposed).hasSize(1);
        registry.end(Status.STATUS_COMMITTED);
        say("after");
        assertThat(List.of(next(), next(), next())).containsExactly("a", "b", "after");
    }

    @Test
    void only_a_commit_lets_events_go() throws Exception {
        for (var status : List.of(Status.STATUS_ROLLEDBACK, Status.STATUS_UNKNOWN)) {
            registry.status = Status.STATUS_ACTIVE;
            say("lost");
            registry.end(status);
        }
        registry.status = Status.STATUS_NO_TRANSACTION;
        say("next");
        assertThat(next()).isEqualTo("next");
    }

    @Test
    void what_cannot_commit_any_more_takes_no_events() throws Exception {
        for (var status : List.of(
                Status.STATUS_MARKED_ROLLBACK,
                Status.STATUS_ROLLING_BACK,
                Status.STATUS_ROLLEDBACK,
                Status.STATUS_PREPARING)) {
            registry.status = status;
            var answer = hub.of("/").serverSideEmitWithAck(Duration.ofMinutes(1), "lost");
            assertThatThrownBy(() -> answer.toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RolledBackException.class);
        }
        registry.status = Status.STATUS_NO_TRANSACTION;
        say("next");
        assertThat(next()).isEqualTo("next");
    }

    @Test
    void an_event_after_the_transaction_has_timed_out_is_lost() throws Exception {
        registry.status = Status.STATUS_ACTIVE;
        say("lost");
        registry.interposed.get(0).afterCompletion(Status.STATUS_ROLLEDBACK); // by another thread, unseen by this one
        say("lost, too");
        registry.end(Status.STATUS_COMMITTED);
        say("next");
        assertThat(next()).isEqualTo("next");
    }

    @Test
    void without_the_classes_of_jta_there_are_no_transactions() throws Exception {
        try (var poor = new WithoutJta()) {
            var server = poor.loadClass(ZocaloServer.class.getName());
            var find = server.getDeclaredMethod("transactions");
            find.setAccessible(true);
            var found = find.invoke(null);
            var none = poor.loadClass(Transactions.class.getName()).getField("NONE");
            assertThat(found).isSameAs(none.get(null));
        }
    }

    /** Has the library, but not JTA's classes. */
    private static final class WithoutJta extends URLClassLoader {
        WithoutJta() {
            super(
                    new URL[] {
                        ZocaloServer.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    ZocaloServer.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jakarta.transaction.")) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known != null
                        ? known
                        : name.startsWith("org.zocalo.") ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
