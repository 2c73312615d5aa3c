package org.example.docs;

import jakarta.validation.constraints.NotBlank;

public record Note(@NotBlank String text) {}
