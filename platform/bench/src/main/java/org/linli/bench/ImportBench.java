package org.linli.bench;

import java.io.IOException;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.ImportReport;
import org.linli.testing.TestPlatform;

/**
 * A whole city from its file into an empty real database, each community provisioned as a tenant,
 * in one transaction; and the same file again, which changes nothing.
 */
public final class ImportBench {

  static final int DIVISIONS = 3_329;

  private static final double BAR_SECONDS = 20;

  private final TestPlatform platform = TestPlatform.fresh();
  private final Divisions divisions = new Divisions(platform.jdbi(), platform.scopes());

  public static void main(String[] arguments) throws IOException {
    var bench = new ImportBench();
    bench.measure("city import, 3,329 divisions, 3,047 tenants", DIVISIONS);
    bench.measure("the same file again, nothing changed", 0);
  }

  /** Imports the city, which has to insert so many divisions, and prints the time it took. */
  Ratio measure(String what, int inserted) throws IOException {
    var begin = System.nanoTime();
    var report = load();
    var seconds = (System.nanoTime() - begin) / 1e9;
    if (report.inserted() != inserted
        || report.unchanged() != DIVISIONS - inserted
        || !report.faults().isEmpty()
        || tenants() != report.communities()) {
      throw new IllegalStateException("the city is not whole: " + report);
    }
    return Ratio.atMost(what, seconds, BAR_SECONDS, "s").print();
  }

  private ImportReport load() throws IOException {
    try (var csv = getClass().getResourceAsStream("/divisions/chengdu-5101.csv")) {
      return platform.scopes().asSystem("bench", () -> divisions.importCity(csv, false));
    }
  }

  private long tenants() {
    return platform
        .owner()
        .withHandle(
            handle -> handle.createQuery("select count(*) from tenant").mapTo(long.class).one());
  }
}
