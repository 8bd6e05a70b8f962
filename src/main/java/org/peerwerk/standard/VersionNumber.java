package org.peerwerk.standard;

import java.util.Comparator;

/** {@code 1.0}: a new major number asks holders to learn the difference, a new minor one does not (domain.md 1.3). */
record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {
    static final VersionNumber FIRST = new VersionNumber(1, 0);
    private static final Comparator<VersionNumber> ORDER =
            Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

    static VersionNumber of(String text) {
        int dot = text.indexOf('.');
        return new VersionNumber(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    VersionNumber next(boolean isMajor) {
        return isMajor ? new VersionNumber(major + 1, 0) : new VersionNumber(major, minor + 1);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
