package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.regex.Pattern;

/** Where a client is: at the other end of the connection, or where the proxies in front of the server say. */
final class ClientAddress {
    static final String FORWARDED = "X-Forwarded-For";

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d+|\\[([0-9a-fA-F:.]+)](?::\\d+)?");
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The client's address; of each trusted proxy there must be an entry, else it is that of the connection. */
    static String of(HttpServletRequest request, int trustedProxies) {
        if (trustedProxies == 0) {
            return request.getRemoteAddr();
        }
        var said = String.join(",", Collections.list(request.getHeaders(FORWARDED)))
                .split(",", -1);
        var address = said.length < trustedProxies ? "" : withoutPort(said[said.length - trustedProxies].strip());
        return LITERAL.matcher(address).matches() ? address : request.getRemoteAddr();
    }

    private static String withoutPort(String entry) {
        var found = WITH_PORT.matcher(entry);
        if (!found.matches()) {
            return entry;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** What is counted together: one address, or one network of IPv6, as a client has all addresses of that. */
    static String network(String address) {
        if (address.indexOf(':') < 0 || !LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            return InetAddress.getByName("[" + address + "]") instanceof Inet6Address six
                    ? java.util.HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
