package org.zocalo.transport.engineio;

import java.util.List;

/** Payloads whose packets are set apart by a character; binary is always base64. */
final class V4Codec implements PayloadCodec {
    static final V4Codec INSTANCE = new V4Codec();

    private V4Codec() {}

    @Override
    public Payload payload(List<Frame> packets) {
        return new Payload(Payload.TEXT, Frame.payload(packets));
    }

    @Override
    public boolean takes(String type) {
        return !Payload.isBinary(type);
    }

    @Override
    public void read(Payload body, Packets packets) {
        for (var packet : body.text().split(String.valueOf(Frame.SEPARATOR), -1)) {
            if (!packets.text(packet)) {
                return;
            }
        }
    }
}
