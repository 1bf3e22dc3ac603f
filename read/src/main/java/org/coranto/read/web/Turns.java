package org.coranto.read.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Has the requests to one host come one after the other, with a pause between. Thread-safe. */
final class Turns {
  private static final int MANY = 10_000;

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  private static final class Host {
    private final ReentrantLock lock = new ReentrantLock(true);
    private long next = System.nanoTime();
  }

  /** A request's turn; the next may come {@code pause} after its end. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until {@code host} may be asked. */
  Turn await(String host, Duration pause) throws InterruptedException {
    forgetIdle();
    Host turn = hosts.computeIfAbsent(host, name -> new Host());
    turn.lock.lockInterruptibly();
    try {
      TimeUnit.NANOSECONDS.sleep(turn.next - System.nanoTime());
    } catch (InterruptedException e) {
      turn.lock.unlock();
      throw e;
    }
    return () -> {
      turn.next = System.nanoTime() + pause.toNanos();
      turn.lock.unlock();
    };
  }

  private void forgetIdle() {
    if (hosts.size() > MANY) {
      long now = System.nanoTime();
      hosts.values().removeIf(host -> !host.lock.isLocked() && host.next - now < 0);
    }
  }
}
