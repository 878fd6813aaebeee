package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.SessionId;

/** How steps and partitions are called: stable over restarts, or Batch would not find them again. */
final class StepNames {
    static final String JOB = "videoGeneration";
    static final String READ_REQUESTS = "readRequests";
    static final String PRODUCE_SESSIONS = "produceSessions";
    static final String PRODUCE_SESSION = "produceSession";
    static final String REPORT_BATCH = "reportBatch";
    static final String WRITE_SCRIPT = "writeScript";
    static final String RECORD_NARRATION = "recordNarration";
    static final String DRAW_STORYBOARD = "drawStoryboard";
    static final String SOURCE_CLIPS = "sourceClips";
    static final String SOURCE_CLIP = "sourceClip";
    static final String RENDER_MASTER = "renderMaster";
    static final String INSPECT_MASTER = "inspectMaster";
    static final String SEAL_SESSION = "sealSession";

    private static final char SEPARATOR = ':';

    private StepNames() {}

    /** A stage's step of one session. */
    static String of(String stage, SessionId session) {
        return stage + SEPARATOR + session;
    }

    /**
     * What a partition's step is for. Its name is asked and not its execution context, because a process that dies while
     * the partitions are being made leaves empty contexts.
     */
    static String partition(String stepName) {
        return stepName.substring(stepName.lastIndexOf(SEPARATOR) + 1);
    }
}
