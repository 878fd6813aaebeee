package io.reelmill.infrastructure.client.vertex.access;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that fails when it grows too large for the memory or the disk. */
final class LimitedBody extends ResponseBody {
    /** A video of 8 seconds in 1080p, written in letters, takes a third of it. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private final ResponseBody body;
    private final BufferedSource source;

    private LimitedBody(ResponseBody body, long most) {
        this.body = body;
        this.source = Okio.buffer(new Counted(body.source(), most));
    }

    static @Nullable ResponseBody of(@Nullable ResponseBody body, Wire.@Nullable Limit limit) {
        return body == null ? null : new LimitedBody(body, limit == null ? MOST_BYTES : limit.bytes());
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }

    private static final class Counted extends ForwardingSource {
        private final long most;
        private long seen;

        Counted(BufferedSource source, long most) {
            super(source);
            this.most = most;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            seen += Math.max(0, read);
            if (seen > most) {
                throw new TooLargeException(most);
            }
            return read;
        }
    }
}
