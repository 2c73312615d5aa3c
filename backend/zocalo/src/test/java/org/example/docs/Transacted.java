package org.example.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;

class Transacted {

    // tag::resource
    @Path("drafts")
    public class DraftsResource {
        @Inject
        Notes notes;

        @Inject
        @InNamespace("/notes")
        Namespace sockets;

        @POST
        @Transactional
        public void publish(Note note) {
            sockets.in("readers").now().emit("publishing", note.text()); // at once, whatever follows
            sockets.in("readers").emit("written", note); // when the transaction commits, or never
            notes.store(note, new byte[0]);
        }

        @DELETE
        @Path("{id}")
        public void remove(@PathParam("id") String id) {
            notes.remove(id); // its transaction has ended when this returns
            sockets.in("readers").emit("removed", id); // so this leaves at once
        }
    }
    // end::resource

    // tag::durable
    @ApplicationScoped
    public class Orders {
        @Inject
        Notes notes;

        @Inject
        @InNamespace("/orders")
        Namespace sockets;

        @Transactional
        public void place(Note order) {
            notes.store(order, new byte[0]);
            sockets.in("kitchen").durable().emit("ordered", order); // stored with the order, sent after the commit
        }
    }
    // end::durable
}
