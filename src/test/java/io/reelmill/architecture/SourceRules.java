package io.reelmill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a checkout's source files keep to beyond imports. Each rule answers what breaks it, nothing when it is kept. */
record SourceRules(Path checkout) {

    static final int LONGEST_FILE = 300;

    private static final Pattern NULL_MARKED = Pattern.compile("^@NullMarked$", Pattern.MULTILINE);
    // In two parts, since this file is looked at too.
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|xml|yml|properties|sql|html|css|js)");

    List<String> longFiles() {
        return files("src")
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> text(file).lines().count() > LONGEST_FILE)
                .map(file -> "%s has more than %d lines".formatted(checkout.relativize(file), LONGEST_FILE))
                .toList();
    }

    List<String> unmarkedPackages() {
        return files("src/main/java")
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isMarked(folder.resolve("package-info.java")))
                .map(folder -> checkout.relativize(folder) + " has no package-info.java with @NullMarked")
                .toList();
    }

    List<String> leftOvers() {
        return files("src")
                .filter(file -> TEXT.matcher(file.toString()).matches())
                .filter(file -> LEFT_OVER.matcher(text(file)).find())
                .map(file -> checkout.relativize(file) + " puts something off")
                .toList();
    }

    private static boolean isMarked(Path packageInfo) {
        return Files.exists(packageInfo)
                && NULL_MARKED.matcher(text(packageInfo)).find();
    }

    private Stream<Path> files(String folder) {
        try (Stream<Path> found = Files.walk(checkout.resolve(folder))) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
