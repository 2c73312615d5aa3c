package org.example.docs;

import org.zocalo.Event;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

class Contracts {
    public record NewNote(String text) {}

    public record NoteView(String id, String text) {}

    // tag::events
    public static final class NoteEvents {
        public static final Event<NoteView> WRITTEN = Event.of("written");
    }

    @Gateway("/notes")
    @Emits(NoteEvents.class)
    public class NotesGateway {
        @OnEvent("write")
        NoteView write(NewNote note, Socket socket) {
            var written = new NoteView("1", note.text());
            socket.broadcast().emit(NoteEvents.WRITTEN, written); // anything but a NoteView does not compile
            return written;
        }
    }
    // end::events
}
