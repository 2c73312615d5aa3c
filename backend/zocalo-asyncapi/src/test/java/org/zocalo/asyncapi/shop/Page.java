package org.zocalo.asyncapi.shop;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;

/** Some of many. */
public record Page<T>(@NotNull List<T> items, Optional<String> next) {}
