package org.linli.offsite.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.offsite.Stamp;
import org.linli.offsite.Store;
import org.linli.offsite.Vault;

/**
 * The copies of the backlog in the places: {@code backlog/STAMP.sealed}, each whole in itself.
 *
 * @param scratch a folder of this machine, for the sealed draft; one process at a time
 */
public record BacklogCopies(List<Store> stores, Vault vault, Path scratch) {

  /** How many bytes of letters a copy holds at most: 512 MiB. */
  public static final long LIMIT = 512L << 20;

  /**
   * From here on a copy is large: 8 MiB, sealed. While so much waits, a copy each minute would fill
   * the disk on which the database lies; so the next one takes its place, and one of each hour
   * stays.
   */
  static final long LARGE = 8L << 20;

  /** What is left to others on a disk. */
  private static final long RESERVE = 512L << 20;

  private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z)\\.sealed");

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
    // Always the same: what a killed process left is written over.
    var draft = scratch.resolve(FOLDER + SEALED);
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
        put(store, draft, stamp);
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  static void put(Store store, Path draft, String stamp) throws IOException {
    store.reach();
    var size = Files.size(draft);
    var left = store.room();
    if (left.isPresent() && left.getAsLong() - size < RESERVE) {
      throw new FileSystemException(store.name(), null, "no room for what waits in the broker");
    }
    var previous = size < LARGE ? Optional.<String>empty() : before(store, null);
    store.put(path(stamp), draft);
    if (previous.isPresent() && !previous.get().equals(stamp) && isOneHour(previous.get(), stamp)) {
      store.delete(path(previous.get()));
    }
  }

  private static boolean isOneHour(String one, String other) {
    var hour = "yyyyMMddTHH".length();
    return one.substring(0, hour).equals(other.substring(0, hour));
  }

  /** The moments of all that lie in a place, oldest first. */
  public static List<String> stamps(Store store) throws IOException {
    return store.names(FOLDER).stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(name -> name.group(1))
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

  /**
   * Takes away what is older, and of days gone by all but the last.
   *
   * @throws IOException a place is away; the others were tidied
   */
  public void drop(Instant now, Instant olderThan) throws IOException {
    IOException trouble = null;
    for (var store : stores) {
      try {
        drop(store, now, olderThan);
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  private static void drop(Store store, Instant now, Instant olderThan) throws IOException {
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
