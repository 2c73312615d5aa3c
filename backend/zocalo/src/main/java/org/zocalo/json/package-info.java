/**
 * JSON with binary in it: the arguments of an event to text and attachments, and back. On JSON-P and JSON-B.
 *
 * <p>May be used by the hub, the dialects and the programming model. Start with {@link org.zocalo.json.Json}.
 */
package org.zocalo.json;
