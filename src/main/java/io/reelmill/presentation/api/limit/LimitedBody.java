package io.reelmill.presentation.api.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A body that ends in an exception where it goes beyond its limit. */
final class LimitedBody extends ServletInputStream {
    private final ServletInputStream body;
    private final DataSize limit;
    private long read;

    LimitedBody(ServletInputStream body, DataSize limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = body.read(bytes, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > limit.toBytes()) {
            throw BodyLimit.tooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
