package org.zocalo.hub;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A broadcast, as the JDK's Flight Recorder sees it. Not to be touched where {@link Recorder#isThere} says no. */
@Name("org.zocalo.FanOut")
@Label("Fan-out")
@Category("Zócalo")
@Description("An event is queued for the clients of this node that it is meant for")
@StackTrace(false)
final class FanOut extends Event {
    @Label("Namespace")
    String namespace;

    @Label("Event")
    String event;

    @Label("Recipients")
    int recipients;

    @Label("Size")
    @Description("The encoded event, without its attachments, once")
    @DataAmount
    int bytes;
}
