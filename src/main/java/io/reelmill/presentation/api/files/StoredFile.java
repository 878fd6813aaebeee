package io.reelmill.presentation.api.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A file that may go out.
 *
 * @param tag changes with its content
 */
public record StoredFile(Path path, Instant changedAt, String tag) {

    /** @param sha256 of its content, where that is known */
    static StoredFile of(Path file, Optional<String> sha256) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        Instant changedAt = facts.lastModifiedTime().toInstant();
        String tag = sha256.map(hash -> "\"" + hash + "\"")
                .orElseGet(() -> "\"%x-%x\"".formatted(changedAt.toEpochMilli(), facts.size()));
        return new StoredFile(file, changedAt, tag);
    }

    /** A file of the service's own making. */
    public static StoredFile of(Path file) throws IOException {
        return of(file, Optional.empty());
    }

    /**
     * The answer: whole, in part, or that nothing has changed. It is not to be opened by whatever a browser takes it for.
     *
     * @param inline to be shown where it is, not kept as a file
     */
    public ResponseEntity<Resource> answer(ServletWebRequest request, boolean inline) throws IOException {
        HttpHeaders headers = headers(inline);
        if (request.checkNotModified(tag, changedAt.toEpochMilli())) {
            return ResponseEntity.status(304).headers(headers).build();
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.parseMediaType(MediaTypes.of(path.toString())));
        String asLongAs = request.getHeader(HttpHeaders.IF_RANGE);
        return asLongAs == null || asLongAs.equals(tag)
                ? response.body(new FileSystemResource(path))
                // Of a file that has changed a part is no use: all of it, which this kind of resource always is.
                : response.contentLength(Files.size(path)).body(new InputStreamResource(Files.newInputStream(path)));
    }

    private HttpHeaders headers(boolean inline) {
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(
                disposition.filename(String.valueOf(path.getFileName())).build());
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        return headers;
    }
}
