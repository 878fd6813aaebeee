package io.reelmill.presentation.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Whether cores and memory are enough; a container's limits count, not the host's. */
record MemoryCheck(int cores, long bytes) implements HealthCheck {
    private static final double GIGABYTE = 1e9;
    /** The JVM and one encoder beside it take up to 1.5 GB. */
    private static final double NEEDED = 1.5;

    private static final double COMFORTABLE = 3;

    static MemoryCheck ofThisMachine() {
        return new MemoryCheck(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    @Override
    public String name() {
        return "cores, memory";
    }

    @Override
    public Finding check() {
        double memory = bytes / GIGABYTE;
        String detail = String.format(Locale.ROOT, "%d cores, %.1f GB", cores, memory);
        if (memory < NEEDED) {
            return Finding.fail(
                    detail,
                    String.format(Locale.ROOT, "Give it at least %.1f GB, or videos will die half-way.", NEEDED));
        }
        if (memory < COMFORTABLE || cores < 2) {
            return Finding.warn(detail, "It will be slow; set REELMILL_SESSIONS_PARALLEL=1.");
        }
        return Finding.ok(detail);
    }
}
