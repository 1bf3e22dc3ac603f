# Finds or installs what Coranto needs: a JDK of version 17 or later, and Maven. Sourced by ./coranto and ./verify.

# Prints the major version of the java at $1; nothing when it does not run.
java_major() {
  "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

# Sets JAVA to a java of version 17 or later: JAVA_HOME's, else the one on the PATH.
find_java() {
  local candidate major
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)"; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    major=$(java_major "$candidate")
    if [ -n "$major" ] && [ "$major" -ge 17 ]; then
      JAVA=$candidate
      return 0
    fi
  done
  return 1
}

# Whether a compiler of version 17 or later is there.
has_jdk() {
  find_java && { [ -x "$(dirname "$JAVA")/javac" ] || command -v javac >/dev/null; }
}

# Installs the named Debian packages when root, else prints the one line that does, and stops.
install_packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "coranto: installing $* …" >&2
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    echo "coranto: needs $*. On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends $*" >&2
    exit 3
  fi
}

need_java() {
  has_jdk || install_packages openjdk-17-jdk-headless
  has_jdk || { echo "coranto: found no JDK of version 17 or later; set JAVA_HOME to one" >&2; exit 3; }
}

need_maven() {
  command -v mvn >/dev/null || install_packages maven
}
