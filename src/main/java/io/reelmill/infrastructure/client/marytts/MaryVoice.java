package io.reelmill.infrastructure.client.marytts;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.w3c.dom.Document;

/** MaryTTS with its voice loaded. Not thread-safe: {@link VoiceThread} owns the only one. */
final class MaryVoice implements Speaker {
    static final String NAME = "cmu-slt-hsmm";
    static final String VERSION = "5.2.1";

    private static final String ACOUSTICS = "ACOUSTPARAMS";

    private final LocalMaryInterface mary;

    private MaryVoice(LocalMaryInterface mary) {
        this.mary = mary;
    }

    /** Loads the voice; takes seconds. The thread's context class loader must see MaryTTS: it looks nowhere else. */
    static MaryVoice load() throws MaryConfigurationException {
        // MaryTTS writes numbers into its own documents by the format locale, and reads them as English.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        LocalMaryInterface mary = new LocalMaryInterface();
        mary.setVoice(NAME);
        mary.setLocale(Locale.US);
        return new MaryVoice(mary);
    }

    @Override
    public Speech speak(List<Unit> portion) throws SynthesisException, IOException {
        mary.setInputType("TOKENS");
        mary.setOutputType(ACOUSTICS);
        Document document = mary.generateXML(SpokenRequest.tokens(portion));
        SpokenRequest.setPauses(document);
        mary.setInputType(ACOUSTICS);
        mary.setOutputType("AUDIO");
        try (AudioInputStream sound = mary.generateAudio(document)) {
            // From here on the document holds the durations as they were spoken.
            short[] samples = Wav.samples(sound);
            return Silence.trim(new Speech(samples, SpokenRequest.times(document)));
        }
    }
}
