package io.reelmill.fakevertex;

import java.net.URI;

/** What a user is told to set so that Reelmill uses the fake. */
final class Instructions {
    private Instructions() {}

    static String of(URI endpoint, String token) {
        return """
                Fake Vertex AI on %1$s. In another terminal:

                  export REELMILL_GOOGLE_ENDPOINT=%1$s REELMILL_GOOGLE_PROJECT=fake REELMILL_GOOGLE_TOKEN=%2$s
                  export REELMILL_SCRIPT_PROVIDERS=gemini,planner REELMILL_CLIPS_PROVIDERS=veo,stills,motion
                  export REELMILL_VEO_OUTPUT=gs://fake/reelmill
                  scripts/reelmill run jobs/first.csv

                  %1$s/fake/ledger   every order it accepted, with its price
                  %1$s/fake/state    what it has counted
                  curl -d '[{"kind":"order","fault":"status:429","retryAfter":2,"times":3}]' %1$s/fake/faults

                Ctrl-C stops it.""".formatted(endpoint, token);
    }
}
