package org.zocalo.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {
    public record Photo(String title, byte[] image) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0{\"sid\":\"x\"}         | 0 | /      | -1               | {\"sid\":\"x\"}",
                "0/a                      | 0 | /a     | -1               | null",
                "4/a/b,{\"message\":\"\"} | 4 | /a/b   | -1               | {\"message\":\"\"}",
                "1/a,                     | 1 | /a     | -1               | null",
                "2[\"x\",\"/a,1\"]        | 2 | /      | -1               | [\"x\",\"/a,1\"]",
                "2/a,12[\"x\"]            | 2 | /a     | 12               | [\"x\"]",
                "39007199254740993[]      | 3 | /      | 9007199254740993 | []",
            })
    void packets_are_read(String text, int type, String namespace, long id, String data) {
        var packet = Packet.read(text.strip());

        assertThat(packet.type()).isEqualTo(type);
        assertThat(packet.namespace()).isEqualTo(namespace);
        assertThat(packet.id()).isEqualTo(id);
        assertThat(packet.data()).hasToString(data);
        assertThat(packet.isComplete()).isTrue();
    }

    @Test
    void a_packet_with_binary_is_complete_when_that_is_here() {
        var packet = Packet.read("52-/a,7[\"x\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
        assertThat(packet.type()).isEqualTo(Packet.EVENT);
        assertThat(packet.id()).isEqualTo(7);

        packet.attachments().add(new byte[1]);
        assertThat(packet.isComplete()).isFalse();
        packet.attachments().add(new byte[2]);
        assertThat(packet.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7[]", "hola", "2[\"x\""})
    void what_is_no_packet_is_refused(String text) {
        assertThatThrownBy(() -> Packet.read(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void packets_are_written() {
        var values = Arrays.asList("e", null, Map.of("b", new byte[] {1}), List.of(new Photo("t", new byte[] {2})), 1L);

        var frames = Packet.write(Packet.EVENT, "/a", 3, values);

        assertThat(frames.get(0).text())
                .isEqualTo("452-/a,3[\"e\",null,{\"b\":{\"_placeholder\":true,\"num\":0}},"
                        + "[{\"image\":{\"_placeholder\":true,\"num\":1},\"title\":\"t\"}],1]");
        assertThat(frames.subList(1, 3)).containsExactly(Frame.binary(new byte[] {1}), Frame.binary(new byte[] {2}));
        assertThat(Packet.write(Packet.ACK, "/", 0, List.of(ByteBuffer.wrap(new byte[1], 0, 1)))
                        .get(0)
                        .text())
                .startsWith("461-0[{");
        assertThat(Packet.write(Packet.EVENT, "/", -1, List.of("e"))).containsExactly(Frame.text("42[\"e\"]"));
    }

    @Test
    void arguments_are_read_as_types() {
        var json = Values.parse("[1,4294967296,1.5,true,\"t\",null,{\"a\":[{\"_placeholder\":true,\"num\":0}]}]");
        var received = new Received("e", json.asJsonArray(), List.of(new byte[] {9}), null);

        assertThat(received.get(0, int.class)).isEqualTo(1);
        assertThat(received.get(1, long.class)).isEqualTo(1L << 32);
        assertThat(received.get(1, Object.class)).isEqualTo(1L << 32);
        assertThat(received.get(2, Object.class)).isEqualTo(1.5);
        assertThat(received.get(3, Boolean.class)).isTrue();
        assertThat(received.get(5, Object.class)).isNull();
        Map<?, ?> map = received.get(6, Map.class);
        assertThat(map.get("a"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(new byte[] {9});
        assertThat(received).hasToString("\"e\" " + json + " with binary of 1 bytes");
        assertThatThrownBy(() -> received.get(7, String.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no argument 7 in \"e\" [1,");
        assertThatThrownBy(() -> received.get(4, byte[].class)).hasMessageContaining("not binary");
        assertThatThrownBy(() -> received.get(1, Integer.class)).hasMessageContaining("is no java.lang.Integer");
        assertThatThrownBy(() -> received.answer(1)).hasMessageContaining("nobody asked");
    }
}
