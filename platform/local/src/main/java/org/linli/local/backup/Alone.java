package org.linli.local.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock among processes; it falls with whoever holds it, however that ends. */
record Alone(FileChannel channel) implements AutoCloseable {

  /** Waits until nobody else holds it. */
  static Alone on(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return new Alone(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
