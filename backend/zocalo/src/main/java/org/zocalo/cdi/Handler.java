package org.zocalo.cdi;

import jakarta.json.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.EventNames;
import org.zocalo.Handshake;
import org.zocalo.Socket;

/**
 * A handler method and where each of its parameters comes from.
 *
 * @param payload the types of the event's arguments
 * @param answersItself whether it takes the {@code Ack}
 */
record Handler(Method method, List<Function<Call, Object>> parameters, List<Type> payload, boolean answersItself) {
    /** Reads a method that has one of the annotations. */
    static Handler of(Method method, Class<? extends Annotation> role) {
        check(method, role);
        var parameters = new ArrayList<Function<Call, Object>>();
        var payload = new ArrayList<Type>();
        for (var type : method.getGenericParameterTypes()) {
            var source = source(type);
            if (source == null) {
                source = payload(method, role, type, payload.size());
                payload.add(type);
            }
            parameters.add(source);
        }
        method.setAccessible(true);
        return new Handler(method, parameters, List.copyOf(payload), has(method, Ack.class));
    }

    private static void check(Method method, Class<? extends Annotation> role) {
        if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())) {
            throw new IllegalSignatureException(method, "a handler must be neither static nor private");
        }
        var isEvent = role == OnEvent.class;
        if (isEvent) {
            var name = method.getAnnotation(OnEvent.class).value();
            if (name.isBlank() || EventNames.isReserved(name)) {
                throw new IllegalSignatureException(method, "no event can have the name \"" + name + "\"");
            }
        } else if (method.getReturnType() != void.class) {
            throw new IllegalSignatureException(
                    method, "nobody hears what a handler of @" + role.getSimpleName() + " returns");
        }
        if (!isEvent && (has(method, Ack.class) || has(method, Arguments.class))) {
            throw new IllegalSignatureException(method, "only a handler of @OnEvent has Arguments and Ack");
        }
        if (isEvent && has(method, Ack.class) && method.getReturnType() != void.class) {
            throw new IllegalSignatureException(method, "answer by the return value or by the Ack, not by both");
        }
        if (role != OnDisconnect.class && has(method, DisconnectReason.class)) {
            throw new IllegalSignatureException(method, "only a handler of @OnDisconnect has a DisconnectReason");
        }
    }

    static boolean has(Method method, Class<?> type) {
        return List.of(method.getParameterTypes()).contains(type);
    }

    private static Function<Call, Object> source(Type type) {
        if (type == Socket.class) {
            return Call::socket;
        } else if (type == Handshake.class) {
            return call -> call.socket().handshake();
        } else if (type == Ack.class) {
            return Call::ack;
        } else if (type == Arguments.class) {
            return Call::args;
        } else if (type == DisconnectReason.class) {
            return Call::reason;
        }
        return null;
    }

    private static Function<Call, Object> payload(
            Method method, Class<? extends Annotation> role, Type type, int index) {
        if (role != OnEvent.class) {
            throw new IllegalSignatureException(
                    method,
                    "a parameter of type " + type.getTypeName() + " has no meaning for @" + role.getSimpleName());
        }
        if (!(type instanceof Class<?>) && !(type instanceof ParameterizedType)) {
            throw new IllegalSignatureException(
                    method, "a parameter of type " + type.getTypeName() + " says too little about what is to be read");
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return call -> optional(call.args(), index, generic.getActualTypeArguments()[0]);
        }
        return call -> call.args().get(index, type);
    }

    private static Optional<Object> optional(Arguments args, int index, Type type) {
        return index < args.size() && args.json().get(index) != JsonValue.NULL
                ? Optional.of(args.<Object>get(index, type))
                : Optional.empty();
    }
}
