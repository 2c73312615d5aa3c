package org.zocalo.boot.going;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zocalo.Deployments;

/** An application that is undeployed while clients are there, and deployed again in the same server. */
@ArquillianTest
@Timeout(120)
class RedeploymentIT {
    private static final String NAME = "going";
    private static final Pattern CONNECTED = Pattern.compile("40\\{\"sid\":\"(.+)\",\"pid\":\"(.+)\"}");
    private static final Pattern OFFSET = Pattern.compile("42\\[\"(@\\w+)\"]");

    @TempDir
    static Path folder;

    @ArquillianResource
    Deployer server;

    @Deployment(name = NAME, managed = false, testable = false)
    static WebArchive application() {
        return Deployments.war(NAME + ".war", RedeploymentIT.class);
    }

    @BeforeEach
    void deploy() {
        System.setProperty("going.folder", folder.toString());
        server.deploy(NAME);
    }

    @AfterEach
    void undeploy() {
        server.undeploy(NAME);
        System.clearProperty("going.folder");
    }

    /** A client by WebSocket that says and hears packets as they are. */
    private static final class Wire implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private final WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + Integer.getInteger("arquillian.http.port", 18181)
                                + "/going/socket.io/?EIO=4&transport=websocket"),
                        this)
                .join();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(null);
        }

        Wire say(String packet) {
            socket.sendText(packet, true).join();
            return this;
        }

        /** The first text from now on that matches; others are passed over. */
        Matcher hear(Pattern wanted) {
            try {
                for (String text; (text = heard.poll(60, TimeUnit.SECONDS)) != null; ) {
                    var matcher = wanted.matcher(text);
                    if (matcher.matches()) {
                        return matcher;
                    }
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new AssertionError("nothing like " + wanted);
        }

        void hear(String text) {
            hear(Pattern.compile(Pattern.quote(text)));
        }
    }

    @Test
    void clients_are_told_answered_and_find_what_they_had_in_the_next_deployment() throws Exception {
        var ana = new Wire().say("40");
        var known = ana.hear(CONNECTED);
        var sid = known.group(1);
        ana.say("421[\"join\",\"tea\"]").hear("431[\"tea\"]");
        ana.say("42[\"say\",\"tea\",\"one\"]").hear("42[\"said\",\"one\"]");
        var offset = ana.hear(OFFSET).group(1);
        var eva = new Wire().say("40");
        eva.hear(CONNECTED);
        ana.say("422[\"begin\"]").hear("42[\"begun\"]");

        var farewell = CompletableFuture.runAsync(() -> {
            eva.hear("42[\"server-shutting-down\"]");
            eva.say("42[\"say\",\"tea\",\"two\"]");
            eva.say("42[\"be-done\"]");
            ana.hear("432[\"worked\"]");
            ana.closed.join();
        });
        server.undeploy(NAME);
        farewell.get(60, TimeUnit.SECONDS);

        server.deploy(NAME);
        var back = new Wire().say("40{\"pid\":\"" + known.group(2) + "\",\"offset\":\"" + offset + "\"}");
        back.hear("42[\"said\",\"two\"]");
        assertThat(back.hear(CONNECTED).group(1)).isEqualTo(sid);
        back.say("42[\"say\",\"tea\",\"three\"]").hear("42[\"said\",\"three\"]");
    }
}
