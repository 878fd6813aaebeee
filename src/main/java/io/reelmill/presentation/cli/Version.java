package io.reelmill.presentation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which Reelmill this is, from what the build wrote down. */
final class Version implements IVersionProvider {
    private static final String BUILD = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream written = Version.class.getResourceAsStream(BUILD)) {
            if (written != null) {
                build.load(written);
            }
        }
        return new String[] {
            "Reelmill " + build.getProperty("build.version", "(not packaged)"), "Java " + Runtime.version()
        };
    }
}
