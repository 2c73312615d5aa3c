/** A shop that says what it sells, in an application of its own; the tests run it as people do. */
package org.zocalo.outbox.app;
