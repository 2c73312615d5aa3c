package org.example.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.Optional;
import org.zocalo.Cors;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.cdi.InNamespace;

class Doors {
    interface Readers {
        Optional<String> nameOf(String token);
    }

    // tag::resource
    @Path("notes")
    public class NotesResource {
        @Inject
        Notes notes;

        @Inject
        @InNamespace("/notes")
        Namespace sockets;

        @DELETE
        @Path("{id}")
        public void remove(@PathParam("id") String id) {
            notes.remove(id); // its transaction has ended when this returns
            sockets.in("readers").emit("removed", id);
        }
    }
    // end::resource

    // tag::gate
    @ApplicationScoped
    class NotesGate {
        @Inject
        Readers readers;

        void open(@Observes @Initialized(ApplicationScoped.class) Object started, Zocalo io) {
            io.of("/notes").use(socket -> {
                var token = socket.handshake().auth().getString("token", "");
                var name = readers.nameOf(token)
                        .orElseThrow(() -> new ProblemException(Problem.of(401, "Unauthorized", "Sign in first")));
                socket.data().put("name", name);
            });
        }
    }
    // end::gate

    // tag::options
    @ApplicationScoped
    class NotesOptions {
        void configure(@Observes ZocaloOptions options) {
            options.pingInterval(Duration.ofSeconds(10)).cors(Cors.origins("https://app.example.org"));
        }
    }
    // end::options
}
