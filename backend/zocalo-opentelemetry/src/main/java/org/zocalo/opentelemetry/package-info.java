/**
 * What a server does, as spans of OpenTelemetry: from the handshake through the handler to the fan-out.
 *
 * <p>It uses the library's API and that of OpenTelemetry, which does nothing without an SDK; nothing uses it. Start with
 * {@link org.zocalo.opentelemetry.OpenTelemetryTelemetry}; what each span says is in {@code docs/observability.md}.
 */
package org.zocalo.opentelemetry;
