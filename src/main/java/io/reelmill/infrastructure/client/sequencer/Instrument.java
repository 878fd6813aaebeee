package io.reelmill.infrastructure.client.sequencer;

/** Who can play, and how much of each is heard from the room. */
enum Instrument {
    PAD(0.35) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Pad(note, -5, brightness);
        }
    },
    PAD_DETUNED(0.35) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Pad(note, 6, brightness);
        }
    },
    KEYS(0.45) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Keys(note);
        }
    },
    PLUCK(0.3) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Pluck(note);
        }
    },
    BASS(0.03) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Bass(note);
        }
    },
    KICK(0.03) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Drum(note, 120, 46, 0.16);
        }
    },
    BOOM(0.5) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Drum(note, 78, 42, 0.8);
        }
    },
    CLAP(0.25) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Noise(note, 1500, 0.09, 0.001);
        }
    },
    HAT(0.08) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Noise(note, 8500, 0.035, 0.001);
        }
    },
    SHAKER(0.12) {
        @Override
        Voice voice(Note note, double brightness) {
            return new Noise(note, 6000, 0.05, 0.025);
        }
    };

    private final double room;

    Instrument(double room) {
        this.room = room;
    }

    double room() {
        return room;
    }

    abstract Voice voice(Note note, double brightness);
}
