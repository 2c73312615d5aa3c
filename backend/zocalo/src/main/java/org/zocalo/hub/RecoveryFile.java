package org.zocalo.hub;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.zocalo.Adapter.Selection;
import org.zocalo.Arguments;
import org.zocalo.Packet;
import org.zocalo.RecoveryStore.Session;
import org.zocalo.json.ArgumentsWriter;
import org.zocalo.json.Json;

/** What a namespace keeps for clients that come back, as JSON in a file that only the server's user can read. */
final class RecoveryFile {
    private static final System.Logger LOG = System.getLogger(RecoveryFile.class.getName());

    private final Path file;
    private final String namespace;

    RecoveryFile(Path folder, String namespace) {
        this.file = folder.resolve("recovery" + URLEncoder.encode(namespace, StandardCharsets.UTF_8) + ".json");
        this.namespace = namespace;
    }

    /** Writes what there is, for a successor. */
    void put(RecoveryState state) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        create(draft);
        Files.writeString(draft, json(state).toString());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void create(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
    }

    /** Takes what a predecessor has left, unless that was too long ago. */
    Optional<RecoveryState> take(Duration limit) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var fresh = Files.getLastModifiedTime(file).toInstant().plus(limit).isAfter(Instant.now());
        var text = Files.readString(file);
        Files.delete(file);
        return fresh ? Optional.of(state(Json.parse(text).asJsonObject())) : Optional.empty();
    }

    private static JsonObject json(RecoveryState state) {
        var sessions = Json.PROVIDER.createArrayBuilder();
        state.sessions().forEach(session -> sessions.add(json(session)));
        var events = Json.PROVIDER.createArrayBuilder();
        state.events().forEach(event -> events.add(json(event)));
        return Json.PROVIDER
                .createObjectBuilder()
                .add("last", state.last())
                .add("forgotten", state.forgotten())
                .add("sessions", sessions)
                .add("events", events)
                .build();
    }

    private RecoveryState state(JsonObject json) {
        return new RecoveryState(
                json.getJsonNumber("last").longValue(),
                json.getJsonNumber("forgotten").longValue(),
                json.getJsonArray("sessions").stream()
                        .map(one -> session(one.asJsonObject()))
                        .toList(),
                json.getJsonArray("events").stream()
                        .map(one -> event(one.asJsonObject()))
                        .toList());
    }

    private static JsonObject json(Session session) {
        return Json.PROVIDER
                .createObjectBuilder()
                .add("pid", session.pid())
                .add("sid", session.sid())
                .add("rooms", texts(session.rooms()))
                .add("data", data(session.data()))
                .add("since", session.since())
                .add("sent", session.sent())
                .add("until", session.until())
                .build();
    }

    private static Session session(JsonObject json) {
        var data = new ConcurrentHashMap<String, Object>();
        json.getJsonObject("data")
                .forEach((key, value) -> data.put(key, read(value.asJsonArray()).get(0, Object.class)));
        return new Session(
                json.getString("pid"),
                json.getString("sid"),
                texts(json.getJsonArray("rooms")),
                data,
                json.getString("since"),
                json.getString("sent"),
                json.getString("until"));
    }

    /** What cannot be written as JSON stays behind. */
    private static JsonObject data(Map<String, Object> data) {
        var json = Json.PROVIDER.createObjectBuilder();
        data.forEach((key, value) -> {
            try {
                json.add(key, write(List.of(value)));
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the data " + key + " of a socket is lost", e);
            }
        });
        return json.build();
    }

    private static JsonObject json(RecoveryState.Event event) {
        return Json.PROVIDER
                .createObjectBuilder()
                .add("number", event.number())
                .add("event", event.packet().event())
                .add("args", write(event.packet().args()))
                .add("bytes", event.bytes())
                .add("rooms", texts(event.selection().rooms()))
                .add("except", texts(event.selection().except()))
                .build();
    }

    private RecoveryState.Event event(JsonObject json) {
        return new RecoveryState.Event(
                json.getJsonNumber("number").longValue(),
                Packet.event(namespace, json.getString("event"), read(json.getJsonArray("args"))),
                json.getInt("bytes"),
                new Selection(texts(json.getJsonArray("rooms")), texts(json.getJsonArray("except")), false, false));
    }

    /** The arguments, and behind them the binary that was in them. */
    private static JsonArray write(List<?> args) {
        var writer = new ArgumentsWriter();
        writer.arguments(args);
        var both = Json.PROVIDER.createArrayBuilder().add(Json.parse(writer.text()));
        writer.attachments().forEach(bytes -> both.add(Base64.getEncoder().encodeToString(bytes)));
        return both.build();
    }

    private static Arguments read(JsonArray both) {
        var attachments = both.stream()
                .skip(1)
                .map(one -> Base64.getDecoder().decode(((JsonString) one).getString()))
                .toList();
        return Json.arguments(both.getJsonArray(0), attachments);
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        return Json.PROVIDER.createArrayBuilder(texts);
    }

    private static Set<String> texts(JsonArray json) {
        return json.stream()
                .map((JsonValue one) -> ((JsonString) one).getString())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
