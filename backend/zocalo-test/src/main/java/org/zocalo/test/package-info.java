/**
 * The test kit: a Socket.IO client for the tests of applications. It knows the JDK, JSON-P and JSON-B, and nothing of the
 * server it talks to.
 *
 * <p>Start with {@link org.zocalo.test.ZocaloTestClient}. Inside, {@code Connection} is the one pipe that several
 * namespaces share, {@code Membership} what happens in one of them, and {@code Journal} what tests wait for and what they
 * tell when it does not come.
 */
package org.zocalo.test;
