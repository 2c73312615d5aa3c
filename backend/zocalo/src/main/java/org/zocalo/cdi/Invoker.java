package org.zocalo.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.zocalo.Ack;
import org.zocalo.Problem;
import org.zocalo.ProblemException;

/** Calls the handlers of one gateway: on its contextual instance, within a request, with valid arguments. */
final class Invoker {
    private static final System.Logger LOG = System.getLogger(Invoker.class.getName());

    private final Bean<?> bean;
    private final BeanManager beans;
    private final Validation validation;

    Invoker(Bean<?> bean, BeanManager beans) {
        this.bean = bean;
        this.beans = beans;
        this.validation = Validation.of(beans);
    }

    /** Calls a handler that answers an event. */
    void answer(Handler handler, Call call) {
        var result = call(handler, call);
        if (handler.answersItself()) {
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    send(call.ack(), value);
                } else {
                    call.ack().fail(problem(failure, call.socket().locale()));
                }
            });
        } else {
            send(call.ack(), result);
        }
    }

    /** The problem of what an asynchronous handler has failed with. */
    private Problem problem(Throwable failure, Locale language) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (validation.thrown(cause) instanceof ProblemException chosen) {
            return chosen.problem(language);
        }
        var problem = Problem.internal(language);
        LOG.log(
                System.Logger.Level.ERROR,
                "a handler failed, " + problem.instance().orElseThrow(),
                cause);
        return problem;
    }

    private static void send(Ack ack, Object value) {
        if (value instanceof Optional<?> optional) {
            send(ack, optional.orElse(null));
        } else if (value == null) {
            ack.send();
        } else {
            ack.send(value);
        }
    }

    /** Calls a handler. */
    Object call(Handler handler, Call call) {
        var values = handler.parameters().stream()
                .map(parameter -> parameter.apply(call))
                .toArray();
        var request =
                beans.createInstance().select(RequestContextController.class).get();
        var activated = request.activate();
        try {
            return invoke(handler, bean, values);
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    /** The instance itself, not its proxy: a proxy need not pass on methods that are not public. */
    private <T> Object invoke(Handler handler, Bean<T> gateway, Object[] values) {
        var creation = beans.createCreationalContext(gateway);
        var instance = beans.getContext(gateway.getScope()).get(gateway, creation);
        validation.check(instance, handler.method(), values);
        try {
            return handler.method().invoke(instance, values);
        } catch (InvocationTargetException e) {
            throw validation.thrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
