package org.zocalo.transport.engineio;

import java.util.List;

/** How packets go through a WebSocket. */
@FunctionalInterface
interface FrameCodec {

    /** One frame for each packet; the same list if they go as they are. */
    List<Frame> frames(List<Frame> packets);
}
