package org.zocalo.hub;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.zocalo.Adapter.Selection;
import org.zocalo.Arguments;
import org.zocalo.BroadcastOperator;
import org.zocalo.Emitter;
import org.zocalo.Overflow;

/** The part of a socket that says something, to its client or to the others. */
abstract class SpeakingSocket extends ListeningSocket {

    /** Sends to the client. */
    abstract Emitter emitter();

    /** Its namespace, from within. */
    abstract HubNamespace home();

    @Override
    public BroadcastOperator broadcast() {
        return Broadcast.of(home(), new Selection(Set.of(), Set.of(id()), false, false));
    }

    @Override
    public void emit(String event, Object... args) {
        emitter().emit(event, args);
    }

    @Override
    public CompletionStage<Arguments> emitWithAck(String event, Object... args) {
        return emitter().emitWithAck(event, args);
    }

    @Override
    public Emitter timeout(Duration timeout) {
        return emitter().timeout(timeout);
    }

    @Override
    public Emitter asVolatile() {
        return emitter().asVolatile();
    }

    @Override
    public Emitter compress(boolean value) {
        return emitter().compress(value);
    }

    @Override
    public Emitter overflow(Overflow policy) {
        return emitter().overflow(policy);
    }

    @Override
    public Emitter now() {
        return emitter().now();
    }

    @Override
    public BroadcastOperator to(String... rooms) {
        return broadcast().to(rooms);
    }

    @Override
    public BroadcastOperator in(String... rooms) {
        return broadcast().to(rooms);
    }

    @Override
    public BroadcastOperator except(String... rooms) {
        return broadcast().except(rooms);
    }

    @Override
    public BroadcastOperator local() {
        return broadcast().local();
    }
}
