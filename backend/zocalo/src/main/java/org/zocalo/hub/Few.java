package org.zocalo.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of short lists that are never changed themselves: who goes through one is not disturbed. */
final class Few {

    private Few() {}

    static <T> UnaryOperator<List<T>> add(T one) {
        return few -> insert(few, few.size(), one);
    }

    static <T> UnaryOperator<List<T>> prepend(T one) {
        return few -> insert(few, 0, one);
    }

    static <T> UnaryOperator<List<T>> remove(T one) {
        return few -> {
            var less = new ArrayList<>(few);
            less.remove(one);
            return List.copyOf(less);
        };
    }

    static <T> UnaryOperator<List<T>> clear() {
        return few -> List.of();
    }

    private static <T> List<T> insert(List<T> few, int index, T one) {
        var more = new ArrayList<>(few);
        more.add(index, one);
        return List.copyOf(more);
    }
}
