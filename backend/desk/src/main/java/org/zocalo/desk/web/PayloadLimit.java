package org.zocalo.desk.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes no larger payloads than the desk has use for, whether they say their size before or not. */
@Provider
public class PayloadLimit implements ContainerRequestFilter {
    private static final int BYTES = 100_000;
    private static final int DROPPED = 2_000_000;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getLength() > BYTES) {
            throw tooLarge(request.getEntityStream());
        }
        request.setEntityStream(new Bounded(request.getEntityStream()));
    }

    /** Reads on for a while, for a client that is still sending would not hear the answer. */
    private static ProblemException tooLarge(InputStream rest) throws IOException {
        long skipped = 1;
        for (long left = DROPPED; left > 0 && skipped > 0; left -= skipped) {
            skipped = rest.skip(left);
        }
        return ProblemException.of(413, "payload.large", BYTES);
    }

    private static final class Bounded extends FilterInputStream {
        private long count;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            counted(read);
            return read;
        }

        private void counted(int read) throws IOException {
            count += Math.max(read, 0);
            if (count > BYTES) {
                throw tooLarge(in);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
