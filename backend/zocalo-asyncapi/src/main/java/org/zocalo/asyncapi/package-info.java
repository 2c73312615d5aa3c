/**
 * Derives an AsyncAPI 3 document from gateways: what each namespace hears, answers and says.
 *
 * <p>For builds and tests, not for running applications. Start with {@link org.zocalo.asyncapi.AsyncApi}; {@code Schemas}
 * is what a Java type looks like on the wire, {@code Derive} the command line.
 */
package org.zocalo.asyncapi;
