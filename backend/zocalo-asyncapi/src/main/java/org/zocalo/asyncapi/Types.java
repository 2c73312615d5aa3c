package org.zocalo.asyncapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be known of Java types. */
final class Types {
    private Types() {}

    /** The name of a type's schema: {@code TicketView}, {@code PageOfTicketView}. */
    static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            return name(generic.getRawType()) + "Of"
                    + Stream.of(generic.getActualTypeArguments())
                            .map(Types::name)
                            .collect(Collectors.joining("And"));
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }

    /** The type argument, if it is of this generic type with one. */
    static Optional<Type> argument(Type type, Class<?> generic) {
        return type instanceof ParameterizedType parameterized
                        && parameterized.getRawType() instanceof Class<?> raw
                        && generic.isAssignableFrom(raw)
                ? Optional.of(parameterized.getActualTypeArguments()[0])
                : Optional.empty();
    }

    static boolean isOptional(Type type) {
        return argument(type, Optional.class).isPresent();
    }

    /** What is in an {@code Optional}, or the type itself. */
    static Type unwrapped(Type type) {
        return argument(type, Optional.class).orElse(type);
    }
}
