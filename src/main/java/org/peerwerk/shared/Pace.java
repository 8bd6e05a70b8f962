package org.peerwerk.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets so many things a minute happen for each key, evenly, after a first rush of as many. Lives in the memory of one node and is
 * bounded: where there are too many keys, the one that asked least recently is forgotten.
 */
public final class Pace {
    private static final double MILLIS_A_MINUTE = 60_000;

    private final int aMinute;
    private final Map<String, Bucket> buckets;

    private record Bucket(double left, long at) {
    }

    public Pace(int aMinute, int mostKeys) {
        this.aMinute = aMinute;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostKeys;
            }
        };
    }

    /** Counts one and answers 0, or answers after how many whole seconds (at least 1) it may be asked again, without counting. */
    public synchronized int take(String key, long nowMillis) {
        Bucket before = buckets.getOrDefault(key, new Bucket(aMinute, nowMillis));
        double left = Math.min(aMinute, before.left() + Math.max(0, nowMillis - before.at()) * aMinute / MILLIS_A_MINUTE);
        boolean allowed = left >= 1;
        buckets.put(key, new Bucket(allowed ? left - 1 : left, nowMillis));
        return allowed ? 0 : (int) Math.max(1, Math.ceil((1 - left) * MILLIS_A_MINUTE / aMinute / 1000));
    }

    synchronized int keys() {
        return buckets.size();
    }
}
