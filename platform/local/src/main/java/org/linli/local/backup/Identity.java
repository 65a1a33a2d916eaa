package org.linli.local.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database this is: the number that PostgreSQL draws when a database is made, and that all
 * its copies bear. Two cities never have the same.
 */
final class Identity {

  private Identity() {}

  /** Of the database whose files lie there; empty where there is none. */
  static Optional<String> of(Path data) throws IOException {
    var control = data.resolve("global/pg_control");
    if (!Files.exists(control)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(control)) {
      // Its first field, in the order of bytes of the machine that wrote it.
      var number = ByteBuffer.wrap(in.readNBytes(Long.BYTES)).order(ByteOrder.nativeOrder());
      return Optional.of(Long.toUnsignedString(number.getLong()));
    }
  }
}
