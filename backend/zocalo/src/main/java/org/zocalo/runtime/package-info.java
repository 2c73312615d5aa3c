/**
 * What a running server stands on: its threads, mailboxes that keep order on them, ids, and how it tells
 * of itself: telemetry and lines of the log.
 *
 * <p>May be used by every other package of the library; it uses the options and nothing else. Start with
 * {@link org.zocalo.runtime.Threads}.
 */
package org.zocalo.runtime;
