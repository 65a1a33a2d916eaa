package org.linli.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.Standalone;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.SecretFile;
import org.linli.whole.control.WholeReader;
import org.linli.whole.entity.WholeReport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code ./linli tenant verify FILE [PHRASE-FILE]}: whether a file with the whole of a community is
 * what was written and signed here.
 */
final class TenantCommand {

  private final Home home;
  private final Ports ports;

  TenantCommand(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /**
   * @param phrase null to look without one
   */
  WholeReport verify(Path file, char[] phrase) {
    var database = new PGSimpleDataSource();
    database.setUrl(Secrets.url(ports, Secrets.DATABASE));
    database.setUser(Secrets.APP);
    database.setPassword(Secrets.of(home, ports).appPassword());
    var own = Standalone.over(database);
    var keys =
        KeyRing.over(
            own.jdbi(), own.scopes(), SecretFile.at(home.secrets().resolve("master.key")));
    return new WholeReader(keys::signed).read(file, phrase);
  }

  /** What was found, a line each. */
  static List<String> told(WholeReport report) {
    var lines = new ArrayList<String>();
    if (report.manifest() != null) {
      var manifest = report.manifest();
      lines.add(
          Words.of(
              "tenant.what",
              manifest.name(),
              manifest.tenant(),
              manifest.at(),
              manifest.tables().size(),
              manifest.rows()));
    }
    report
        .faults()
        .forEach(fault -> lines.add(Words.of("tenant.fault." + fault.kind(), fault.part())));
    if (report.isWhole()) {
      lines.add(Words.of("tenant.whole"));
    }
    return lines;
  }

  private static char[] phrase(String[] arguments) throws java.io.IOException {
    return arguments.length < 3
        ? null
        : Files.readString(Path.of(arguments[2])).strip().toCharArray();
  }

  public static void main(String[] arguments) throws Exception {
    try {
      if (arguments.length < 2 || !arguments[0].equals("verify")) {
        throw new LocalFailure(Words.of("tenant.usage"));
      }
      var home = Home.at(Path.of(System.getProperty("linli.home")));
      var report =
          new TenantCommand(home, Ports.of(home, Integer.getInteger("linli.port")))
              .verify(Path.of(arguments[1]), phrase(arguments));
      told(report).forEach(System.out::println);
      if (!report.isWhole()) {
        Runtime.getRuntime().exit(1);
      }
    } catch (LocalFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
