# What the scripts need to know of the Java on this machine. Sourced, not run.

# Without a UTF-8 locale Java 17 can neither name nor print what is not ASCII.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# Same order as Maven: JAVA_HOME, then the path.
java_tool() {
    if [[ -n "${JAVA_HOME:-}" ]]; then
        echo "$JAVA_HOME/bin/$1"
    else
        command -v "$1" || echo "$1"
    fi
}

# 17 for "17.0.15", 0 when it cannot be run.
java_major() {
    local version
    version="$("$(java_tool java)" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')" || true
    echo "${version:-0}"
}

has_jdk() {
    [[ -x "$(java_tool javac)" ]] && (($(java_major) >= 17))
}

require_jdk() {
    has_jdk && return
    echo "No JDK of version 17 or newer was found${JAVA_HOME:+ in JAVA_HOME ($JAVA_HOME)}." >&2
    echo "Install one (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME to it." >&2
    return 1
}
