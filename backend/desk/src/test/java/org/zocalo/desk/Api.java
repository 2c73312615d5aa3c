package org.zocalo.desk;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A client of the REST doors, signed in or not. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DeskServer desk;
    private final Map<String, String> headers;

    private Api(DeskServer desk, Map<String, String> headers) {
        this.desk = desk;
        this.headers = headers;
    }

    static Api anybody(DeskServer desk) {
        return new Api(desk, Map.of());
    }

    /** Somebody of the demonstration: the password is the name. */
    static Api of(DeskServer desk, String user) {
        var login = anybody(desk).post("login", "{'user':'%s','password':'%s'}".formatted(user, user));
        return withToken(desk, login.object().getString("token"));
    }

    static Api withToken(DeskServer desk, String token) {
        return new Api(desk, Map.of("Authorization", "Bearer " + token));
    }

    String token() {
        return headers.get("Authorization").substring("Bearer ".length());
    }

    /** What its sockets show; its own token where the desk does not know that. */
    String socketToken() {
        var answer = post("token", null);
        return answer.status() == 200 ? answer.object().getString("token") : token();
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    /** Changes a thing of a version. */
    Answer put(String path, long version, String json) {
        return send("PUT", path, json, "If-Match", "\"" + version + "\"");
    }

    Answer delete(String path, long version) {
        return send("DELETE", path, null, "If-Match", "\"" + version + "\"");
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends JSON with single quotes, which read better in Java. */
    Answer send(String method, String path, String json, String... more) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.replace('\'', '"'));
        var request =
                HttpRequest.newBuilder(desk.address().resolve("api/" + path)).method(method, body);
        headers.forEach(request::header);
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path + " has no answer", e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonStructure json() {
            return Json.createReader(new StringReader(response.body())).read();
        }

        JsonObject object() {
            return (JsonObject) json();
        }

        JsonArray array() {
            return (JsonArray) json();
        }

        int version() {
            return object().getInt("version");
        }

        String id() {
            return object().getString("id");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
