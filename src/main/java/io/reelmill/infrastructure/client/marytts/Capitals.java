package io.reelmill.infrastructure.client.marytts;

import java.util.Set;

/** Tells initialisms that are spelled (FBI) from words that are merely written in capitals (NASA, NEVER). */
final class Capitals {
    private static final int LONGEST_INITIALISM = 5;
    private static final Set<String> WORDS = Set.of("""
            NASA NATO ZIP UNICEF UNESCO OPEC FIFA UEFA NAFTA ASCII RAM ROM PIN SIM LAN SWAT BASIC COVID SARS MERS IKEA LIDAR
            RADAR SONAR LASER SCUBA AIDS CERN ESA GIF CAPTCHA YOLO LEGO VISA DARPA NOAA NAND OSHA ASEAN INTERPOL SPAM
            NEVER ALWAYS MUST STOP NOT ALL FREE BEST YES NO NOW YOU NEW ONE TWO WHY HOW THE AND BUT FOR ARE IS IN ON OF
            TO DO GO BE SO IF OR AN AT BY MY WE HE ME UP CAN BIG TOP OUT ANY GET DAY OLD OWN WAY HIS HER OUR ITS HAS HAD
            WAS DID LET SEE SAY BAD GOOD MORE MOST VERY ONLY REAL LOVE HATE HUGE FAST SLOW HIGH LOW HOT COLD WHAT WHEN
            WHERE WHO THIS THAT THEN THEY THEM WITH FROM YOUR HERE THERE EVERY ZERO ALSO JUST LAST FIRST NEXT LONG SHORT
            GREAT MAKE TAKE GIVE TIME LIFE WORK WILL DONT CANT WONT SHOW LOOK NEED WANT KNOW EVER EVEN BOTH EACH MANY
            MUCH LESS SOME NONE OVER UNDER AFTER WORLD WATER EARTH MOON SUN STAR SEA SKY AIR FIRE CITY YEAR HOUR WEEK
            """.strip().split("\\s+"));

    private Capitals() {}

    /** Whether letters that are all capitals are said one by one. */
    static boolean spelled(String letters) {
        if (letters.matches("[B-DF-HJ-NP-TV-XZ]+")) {
            return true;
        }
        return letters.length() <= LONGEST_INITIALISM && !WORDS.contains(letters);
    }
}
