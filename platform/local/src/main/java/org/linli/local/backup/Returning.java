package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.OptionalLong;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.offsite.Vault;
import org.linli.offsite.backlog.Backlog;
import org.linli.offsite.backlog.BacklogCopies;

/**
 * What waited in the broker at the moment to which an installation was restored. It is laid beside
 * the restored database, and given back as soon as the broker is there: what a row holds already
 * comes twice and is stored once.
 */
public final class Returning {

  private Returning() {}

  static Path file(Home home) {
    return home.root().resolve("backlog.returning");
  }

  /**
   * @param home where it is restored
   * @param moment null for the latest
   * @return whether there is something to give back
   * @throws IOException there is, and it cannot be read
   */
  static boolean lay(Home home, Place from, Vault vault, Instant moment) throws IOException {
    Files.deleteIfExists(file(home));
    var stamp = BacklogCopies.before(from.store(), moment);
    if (stamp.isEmpty()) {
      return false;
    }
    var draft = file(home).resolveSibling("backlog.returning.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var in = BacklogCopies.open(from.store(), vault, stamp.get());
        var out = Files.newOutputStream(draft)) {
      in.transferTo(out);
      Files.move(draft, file(home));
    } finally {
      Files.deleteIfExists(draft);
    }
    return true;
  }

  /**
   * Gives back what was laid there; what the broker does not take is tried again at the next start.
   *
   * @return how many messages; empty where nothing was laid there
   */
  public static OptionalLong give(Home home, Ports ports) throws IOException {
    if (!Files.exists(file(home))) {
      return OptionalLong.empty();
    }
    try (var backlog = new Backlog(BrokerCopies.broker(home, ports))) {
      var letters = backlog.giveBack(Files.newInputStream(file(home)));
      Files.delete(file(home));
      return OptionalLong.of(letters);
    }
  }
}
