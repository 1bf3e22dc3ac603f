package org.coranto.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests an address may make: so many a second, and three times as many at once. Keeps
 * the addresses asked for last. Thread-safe.
 */
final class Rate {
  private static final int ADDRESSES = 10_000;
  private static final int AT_ONCE = 3;

  private static final class Bucket {
    private double left;
    private long at;
    private int open;
  }

  private final double perSecond;
  private final int together;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  /**
   * @param perSecond requests a second
   * @param together requests of one address under way at a time
   */
  Rate(double perSecond, int together) {
    this.perSecond = perSecond;
    this.together = together;
  }

  /** Whether one more request may be answered; {@link #end} follows one that may. */
  synchronized boolean begin(String address, long nanoseconds) {
    Bucket bucket = buckets.get(address);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = perSecond * AT_ONCE;
      bucket.at = nanoseconds;
      buckets.put(address, bucket);
    }
    bucket.left =
        Math.min(perSecond * AT_ONCE, bucket.left + (nanoseconds - bucket.at) / 1e9 * perSecond);
    bucket.at = nanoseconds;
    if (bucket.left < 1 || bucket.open >= together) {
      return false;
    }
    bucket.left--;
    bucket.open++;
    return true;
  }

  synchronized void end(String address) {
    Bucket bucket = buckets.get(address);
    if (bucket != null && bucket.open > 0) {
      bucket.open--;
    }
  }
}
