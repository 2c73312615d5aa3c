/**
 * What a server does, as metrics of Micrometer, and the page where Prometheus reads them.
 *
 * <p>It uses the library's API and Micrometer; nothing uses it. Start with
 * {@link org.zocalo.micrometer.MicrometerTelemetry}; what each metric means is in {@code docs/observability.md}.
 */
package org.zocalo.micrometer;
