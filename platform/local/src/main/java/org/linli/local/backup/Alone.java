package org.linli.local.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** A lock among threads and processes; it falls with whoever holds it, however that ends. */
final class Alone implements AutoCloseable {

  /**
   * A file's lock is the process's: a second thread of it would be refused where it should wait.
   */
  private static final Map<Path, Semaphore> WITHIN = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final Semaphore within;
  private final AtomicBoolean held = new AtomicBoolean(true);

  private Alone(FileChannel channel, Semaphore within) {
    this.channel = channel;
    this.within = within;
  }

  /**
   * Waits until nobody else holds it.
   *
   * @throws FileLockInterruptionException the thread was told to end meanwhile
   */
  static Alone on(Path file) throws IOException {
    var within =
        WITHIN.computeIfAbsent(file.toAbsolutePath().normalize(), fresh -> new Semaphore(1));
    try {
      within.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileLockInterruptionException();
    }
    try {
      return new Alone(locked(file), within);
    } catch (IOException | RuntimeException e) {
      within.release();
      throw e;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** A second time it does nothing: somebody else may hold it by then. */
  @Override
  public void close() throws IOException {
    if (held.getAndSet(false)) {
      try {
        channel.close();
      } finally {
        within.release();
      }
    }
  }
}
