package org.linli.offsite.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.offsite.Stamp;
import org.linli.offsite.Store;
import org.linli.offsite.Vault;

/**
 * The copies of the backlog in the places: {@code backlog/STAMP.sealed}, each whole in itself.
 *
 * @param scratch a folder of this machine, for the sealed draft
 */
public record BacklogCopies(List<Store> stores, Vault vault, Path scratch) {

  /** How many bytes of letters a copy holds at most: 512 MiB. */
  public static final long LIMIT = 512L << 20;

  private static final String FOLDER = "backlog";
  private static final String SEALED = ".sealed";

  /** All of them for as long; of older days the last one. */
  private static final Duration ALL = Duration.ofHours(48);

  private static String path(String stamp) {
    return FOLDER + "/" + stamp + SEALED;
  }

  /**
   * Copies what waits now to every place.
   *
   * @param evenIfEmpty whether a copy is wanted that says that nothing waits
   * @throws IOException the broker or a place is away; the other places may have it
   */
  public Counted keep(Backlog backlog, Instant now, boolean evenIfEmpty)
      throws IOException, InterruptedException {
    var stamp = Stamp.of(now);
    Files.createDirectories(scratch);
    var draft = Files.createTempFile(scratch, FOLDER, SEALED);
    try {
      Counted counted;
      try (var out = vault.seal(Files.newOutputStream(draft), path(stamp))) {
        counted = backlog.write(out, LIMIT);
      }
      if (counted.letters() > 0 || evenIfEmpty) {
        put(draft, stamp);
      }
      return counted;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void put(Path draft, String stamp) throws IOException {
    IOException trouble = null;
    for (var store : stores) {
      try {
        store.reach();
        store.put(path(stamp), draft);
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  /** The moments of all that lie in a place, oldest first. */
  public static List<String> stamps(Store store) throws IOException {
    return store.names(FOLDER).stream()
        .filter(name -> name.endsWith(SEALED))
        .map(name -> name.substring(0, name.length() - SEALED.length()))
        .toList();
  }

  /**
   * The newest of before the moment.
   *
   * @param moment null for the newest of all
   */
  public static Optional<String> before(Store store, Instant moment) throws IOException {
    return stamps(store).stream()
        .filter(stamp -> moment == null || !Stamp.parse(stamp).isAfter(moment))
        .reduce((older, newer) -> newer);
  }

  /** What was kept then, opened; reading fails where the seal is broken. */
  public static InputStream open(Store store, Vault vault, String stamp) throws IOException {
    return vault.open(store.open(path(stamp)), path(stamp));
  }

  /** Takes away what is older, and of days gone by all but the last. */
  public void drop(Instant now, Instant olderThan) throws IOException {
    for (var store : stores) {
      var days = new HashSet<String>();
      for (var stamp : stamps(store).reversed()) {
        var moment = Stamp.parse(stamp);
        var lastOfItsDay = days.add(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        var recent = moment.isAfter(now.minus(ALL));
        if (moment.isBefore(olderThan) || !(recent || lastOfItsDay)) {
          store.delete(path(stamp));
        }
      }
    }
  }
}
