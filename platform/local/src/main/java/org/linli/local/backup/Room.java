package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.local.LocalFailure;
import org.linli.local.Words;

/** Whether a disk holds what is about to be written: said before, not by a disk that is full. */
final class Room {

  /** What a piece of the log is, unpacked. */
  private static final long PIECE = 16L << 20;

  private Room() {}

  /**
   * For one more copy, as large as the newest and a tenth more; the first has no measure.
   *
   * @throws LocalFailure when it has not
   */
  static void forCopy(Place place) throws IOException {
    var newest = place.newest();
    if (newest.isPresent()) {
      var left = place.store().room();
      if (left.isPresent()) {
        require(place.toString(), left.getAsLong(), newest.get().bytes() / 10 * 11);
      }
    }
  }

  /**
   * For what is restored, beside what stands there.
   *
   * @param pieces of the log that are read
   */
  static void forRestore(Path home, Manifest full, int pieces) throws IOException {
    require(
        home.toString(),
        Files.getFileStore(home).getUsableSpace(),
        Math.max(full.plain(), full.bytes()) + pieces * PIECE);
  }

  private static void require(String folder, long left, long bytes) {
    if (left < bytes) {
      throw new LocalFailure(
          Words.of("backup.no-room", folder, left / 1_000_000, bytes / 1_000_000));
    }
  }
}
