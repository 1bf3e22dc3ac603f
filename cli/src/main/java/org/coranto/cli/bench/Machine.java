package org.coranto.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has used, and what it runs on. */
public final class Machine {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean TIMED = THREADS.isCurrentThreadCpuTimeSupported();
  private static final Path STATUS = Path.of("/proc/self/status");

  private Machine() {}

  /** CPU time of this thread in nanoseconds; wall time where the machine does not tell. */
  public static long threadTime() {
    return TIMED ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /**
   * CPU time in nanoseconds of the threads that help with the language model's windows: Java's
   * common pool, which nothing else here uses. 0 where the machine does not tell.
   */
  public static long helpersTime() {
    long sum = 0;
    if (TIMED) {
      for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
        if (thread != null && thread.getThreadName().startsWith("ForkJoinPool.commonPool")) {
          sum += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
        }
      }
    }
    return sum;
  }

  /** CPU time of the whole process in nanoseconds, its compiler and collector included; or -1. */
  public static long processTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : -1;
  }

  /**
   * Running and waiting programs of the whole machine over the last minute; negative if unknown.
   */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Whether {@link #peakMemory()} counts all of the process, not the Java heap alone. */
  public static boolean tellsResident() {
    return Files.isReadable(STATUS);
  }

  /**
   * Most bytes this process ever had in memory: resident as Linux counts them (VmHWM), elsewhere
   * the sum of the peaks of the Java memory pools.
   */
  public static long peakMemory() {
    if (tellsResident()) {
      try {
        for (String line : Files.readAllLines(STATUS)) {
          if (line.startsWith("VmHWM:")) {
            return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
          }
        }
      } catch (IOException e) {
        // What the pools say will do.
      }
    }
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      sum += pool.getPeakUsage().getUsed();
    }
    return sum;
  }
}
