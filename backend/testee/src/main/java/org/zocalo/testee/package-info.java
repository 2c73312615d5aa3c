/**
 * The conformance server: what the public protocol suites and our own scenarios talk to, written with what is public
 * alone. The system property {@code testee} says which mode it is in. Start with {@link org.zocalo.testee.Mode}.
 */
package org.zocalo.testee;
