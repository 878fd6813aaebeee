package io.reelmill.infrastructure.client.vertex.video;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where Veo stores what it makes.
 *
 * @param folder empty, or a path that ends with a slash
 */
record Bucket(String name, String folder) {
    private static final String SCHEME = "gs://";

    /** The one that the setting names; empty for {@code inline}. */
    static Optional<Bucket> of(String output) {
        if (!output.startsWith(SCHEME)) {
            return Optional.empty();
        }
        String path = output.substring(SCHEME.length());
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(slash + 1).replaceFirst("/*$", "");
        return Optional.of(
                new Bucket(slash < 0 ? path : path.substring(0, slash), folder.isEmpty() ? "" : folder + "/"));
    }

    /** What the names of all objects of an order begin with. */
    String prefix(String place) {
        return folder + place + "/";
    }

    /** The address of an order's place. */
    String uri(String place) {
        return SCHEME + name + "/" + prefix(place);
    }

    /** The name of the object at an address; empty when it lies outside of this folder. */
    Optional<String> object(String uri) {
        String root = SCHEME + name + "/";
        return Optional.of(uri)
                .filter(address -> address.startsWith(root + folder))
                .map(address -> address.substring(root.length()))
                .filter(object -> !object.isBlank()
                        && !object.endsWith("/")
                        && Arrays.stream(object.split("/")).noneMatch(part -> part.equals("..") || part.equals(".")));
    }

    @Override
    public String toString() {
        return SCHEME + name + "/" + folder;
    }
}
