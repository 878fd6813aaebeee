# Builds and unpacks the application when it is missing or older than its sources. Sourced, not run; needs $root and
# lib/java.sh.
jar="$root/target/reelmill.jar"
app="$root/target/app"

# The heap is kept small: frames, decoders and the encoder live outside of it. Room for the classes, or growing it stops
# everything four times before the first line.
jvm_options=(-Xmx512m -XX:+UseSerialGC -XX:MetaspaceSize=192m -Djava.awt.headless=true -Dfile.encoding=UTF-8)

built() {
    [[ -e "$jar" && -z "$(find "$root/src/main" "$root/pom.xml" -newer "$jar")" ]]
}

# Unpacked, the application starts in less than half the time.
unpacked() {
    [[ -e "$app/.complete" && ! "$jar" -nt "$app/.complete" ]]
}

build() {
    echo "$1: building, since it is missing or older than its sources (the first time may take some minutes)" >&2
    require_jdk
    touch "$root/target/.build-began"
    (cd "$root" && ./mvnw -B -q -ntp -Dmaven.test.skip=true -Djacoco.skip package >&2)
    # What is edited while it is being built is newer than the jar.
    touch -r "$root/target/.build-began" "$jar"
}

unpack() {
    rm -rf "$app.new"
    "$(java_tool java)" -Djarmode=tools -jar "$jar" extract --destination "$app.new" >&2
    touch "$app.new/.complete"
    # Whatever is running keeps the files it has open.
    rm -rf "$app"
    mv "$app.new" "$app"
}

# Makes $app ready for the command of the given name, and $jvm_options fit for this Java.
prepare_app() {
    major="$(java_major)"
    if ((major < 17)); then
        echo "$1: Java 17 or newer is needed, and none was found. Install it or set JAVA_HOME." >&2
        exit 1
    fi
    # One at a time: whoever waited finds the work done. Without flock (macOS) two first starts are the caller's care.
    if ! built || ! unpacked; then
        mkdir -p "$root/target"
        (
            if command -v flock >/dev/null; then flock 9; fi
            built || build "$1"
            unpacked || unpack
        ) 9>"$root/target/.launch-lock"
    fi
    if ((major >= 22)); then
        jvm_options+=(--enable-native-access=ALL-UNNAMED)
    fi
}
