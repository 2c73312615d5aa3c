/**
 * What the inner parts of the library cost, measured without a network by JMH.
 *
 * <p>It stands in the package that it measures, to see what is not public. Start with {@link
 * org.zocalo.dialect.socketio.HubBench}; {@code jmh.sh} runs all.
 */
package org.zocalo.dialect.socketio;
