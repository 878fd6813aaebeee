package io.reelmill.infrastructure.client.espeak;

import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.process.Program;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * A program that answers as espeak-ng 1.51 does: lists voices, and speaks what it reads, a tone of its own for each first
 * letter and as long as the word, in a WAV whose head does not know its length.
 */
final class FakeEspeak {
    static final int RATE = 22_050;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private FakeEspeak() {}

    static Program in(Path folder) throws IOException {
        for (int letter = 0; letter < LETTERS.length(); letter++) {
            Files.write(folder.resolve(LETTERS.charAt(letter) + ".pcm"), pcm(tone(letter)));
        }
        Files.write(folder.resolve("head"), head());
        Path file = folder.resolve("espeak-ng");
        Files.writeString(file, """
                #!/bin/sh
                here="%s"
                case "$1" in
                --version) echo "eSpeak NG text-to-speech: 1.51  Data at: /usr/lib/espeak-ng-data"; exit 0 ;;
                --voices)
                echo "Pty Language       Age/Gender VoiceName          File                 Other Languages"
                echo " 5  cmn             --/M      Chinese_(Mandarin) sit/cmn              (zh-cmn 5)(zh 5)"
                echo " 5  de              --/M      German             gmw/de               "
                echo " 6  de              --/F      german-mbrola-1    mb/mb-de1            "
                echo " 2  en-gb           --/M      English_(GB)       gmw/en               (en 2)"
                echo " 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)"
                echo " 7  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR           (pt 6)"
                echo " 5  piqd            --/M      Klingon            art/piqd             "
                exit 0 ;;
                esac
                [ "$1" = "-v" ] || { echo "unexpected $*" >&2; exit 1; }
                [ "$2" = "fr-fr" ] && { echo "Error: The specified espeak-ng voice does not exist." >&2; exit 1; }
                /bin/cat "$here/head"
                for word in $(/bin/cat); do
                    letter=$(printf '%%s' "$word" | /usr/bin/tr 'A-Z' 'a-z' | /usr/bin/cut -c1)
                    [ -f "$here/$letter.pcm" ] && /bin/cat "$here/$letter.pcm"
                done
                exit 0
                """.formatted(folder));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Program(file, Duration.ofSeconds(20), 10_000_000);
    }

    /** As long as it is late in the alphabet. */
    static double seconds(char letter) {
        return 0.2 + 0.02 * LETTERS.indexOf(letter);
    }

    private static short[] tone(int letter) {
        short[] samples = new short[(int) (seconds(LETTERS.charAt(letter)) * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (12_000 * Math.sin(2 * Math.PI * (200 + 130 * letter) * i / RATE));
        }
        return samples;
    }

    private static byte[] pcm(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    private static byte[] head() {
        ByteBuffer head =
                ByteBuffer.wrap(WavFile.bytes(new Sound(new short[0], RATE))).order(ByteOrder.LITTLE_ENDIAN);
        return head.putInt(4, 0x7ffff024).putInt(40, 0x7ffff000).array();
    }
}
