package org.zocalo.desk.web;

/** Whether the desk can work: {@code UP} or {@code DOWN}. */
public record HealthView(String status) {}
