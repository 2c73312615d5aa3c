package org.zocalo.desk.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zocalo.AckTimeoutException;
import org.zocalo.Arguments;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;

/** Asks a client for an acknowledgement, which the desk by itself never does. */
@Path("probe/ask")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SocketProbe {
    @Inject
    @InNamespace("/chat")
    private Namespace chat;

    /** How many answer of one. */
    @POST
    public Map<String, Integer> ask(Map<String, String> asked) {
        List<Arguments> answers = chat.in(asked.get("id"))
                .timeout(Duration.ofSeconds(2))
                .emitWithAck("probe")
                .exceptionally(SocketProbe::thoseInTime)
                .toCompletableFuture()
                .join();
        return Map.of("answers", answers.size());
    }

    private static List<Arguments> thoseInTime(Throwable failure) {
        return ((AckTimeoutException) failure).responses();
    }
}
