package org.zocalo.asyncapi.shop;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish with one of each constraint. */
public record NewOrder(
        @NotBlank @Size(max = 40) String name,
        @NotNull @Size(min = 2) String code,
        @Pattern(regexp = "a|b") String letter,

        @Schema(
                description = "where to ask",
                enumeration = {"a@b.org", "ana@example.org"})
        @Email
        String mail,

        @Min(1) @Max(9) int pieces,
        @Positive Long money,
        @PositiveOrZero Integer rest,
        @NegativeOrZero Integer debt,
        @DecimalMin("0.5") BigDecimal price,
        @NotEmpty @Size(max = 3) List<@NotBlank String> tags) {}
