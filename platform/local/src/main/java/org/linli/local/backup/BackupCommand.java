package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;
import org.linli.local.Words;
import org.linli.offsite.CopyFailure;
import org.linli.offsite.Store;
import org.linli.offsite.Vault;

/**
 * What a person asks for at the console: {@code full}, {@code list}, {@code rehearse} of the
 * running installation; {@code restore} of one that does not run.
 */
public final class BackupCommand {

  private final Home home;
  private final int firstPort;
  private final BackupSettings settings = BackupSettings.here();

  private BackupCommand(Home home, int firstPort) {
    this.home = home;
    this.firstPort = firstPort;
  }

  private void run(String verb, Map<String, String> said) throws Exception {
    switch (verb) {
      case "full" -> full();
      case "list" -> list();
      case "rehearse" -> rehearse();
      case "restore" -> restore(said);
      default -> throw new LocalFailure(Words.of("backup.unknown", verb));
    }
  }

  private Backups backups() throws Exception {
    var ports = Ports.of(home, firstPort);
    return new Backups(home, ports, Secrets.of(home, ports), settings);
  }

  private void full() throws Exception {
    var backups = backups();
    var manifest = backups.full(settings.keepDays());
    for (var place : backups.places()) {
      tell(
          "backup.made",
          manifest.name(),
          megabytes(manifest),
          place + "/" + Place.full(manifest.name()));
    }
    tell("backup.key", home.secrets().resolve(Vault.KEY));
  }

  private void list() throws Exception {
    for (var place : Place.of(home, settings.others(), settings.buckets())) {
      tell("backup.place", place, place.pieces().size());
      for (var full : place.fulls()) {
        tell("backup.one", full.name(), full.ended(), megabytes(full));
      }
    }
  }

  private void rehearse() throws Exception {
    var outcome = backups().rehearse(BackupClock.freePort());
    tell(
        "backup.rehearsed",
        outcome.tables(),
        seconds(outcome.recoveryMillis()),
        seconds(outcome.lossMillis()),
        outcome.detail());
  }

  private void restore(Map<String, String> said) throws Exception {
    var from = Store.of(said.getOrDefault("from", home.backup().toString()), settings.buckets());
    var vault = said.containsKey("key") ? Vault.with(Path.of(said.get("key"))) : HomeVault.of(home);
    shipWhatWaits();
    var began = Instant.now();
    var full = new Restore(home, new Place(from), vault).to(moment(said), firstPort);
    tell(
        "backup.restored",
        said.getOrDefault("at", Words.of("backup.latest")),
        full.name(),
        seconds(Instant.now().toEpochMilli() - began.toEpochMilli()));
  }

  /** The end of the log goes to the places as well, as far as they can be reached. */
  private void shipWhatWaits() throws Exception {
    if (Files.exists(PostgresServer.data(home))) {
      try {
        backups().ship();
      } catch (IOException e) {
        tell("backup.waits", e.getMessage());
      }
    }
  }

  private static Instant moment(Map<String, String> said) {
    if (!said.containsKey("at")) {
      return null;
    }
    try {
      return Instant.parse(said.get("at"));
    } catch (DateTimeParseException e) {
      throw new LocalFailure(Words.of("backup.no-moment", said.get("at")), e);
    }
  }

  private static String megabytes(Manifest manifest) {
    return "%.1f".formatted(manifest.bytes() / 1e6);
  }

  private static String seconds(long millis) {
    return "%.1f".formatted(millis / 1e3);
  }

  private static void tell(String key, Object... arguments) {
    System.out.println(Words.of(key, arguments));
  }

  /** The options {@code --at MOMENT --from FOLDER --key FILE}. */
  private static Map<String, String> options(String[] arguments) {
    var said = new TreeMap<String, String>();
    for (int i = 1; i < arguments.length; i += 2) {
      var name = arguments[i].replaceFirst("^--", "");
      if (i + 1 == arguments.length || !java.util.Set.of("at", "from", "key").contains(name)) {
        throw new LocalFailure(Words.of("backup.unknown", arguments[i]));
      }
      said.put(name, arguments[i + 1]);
    }
    return said;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      var home = Home.at(Path.of(System.getProperty("linli.home")));
      new BackupCommand(home, Integer.getInteger("linli.port"))
          .run(arguments[0], options(arguments));
    } catch (LocalFailure | CopyFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
