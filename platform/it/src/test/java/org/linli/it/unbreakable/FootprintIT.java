package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Rows;
import org.linli.testing.Requirement;

/**
 * What a whole city costs while nothing happens: memory of all processes, and nothing that exists
 * once per tenant.
 */
class FootprintIT {

  private static final double MOST_GIGABYTES = 2.5;
  private static final int TENANTS = 3_047;

  private final Installation installation = Installation.shared();

  @Test
  void theWholeCityIdlesBelowItsMemoryLimit() {
    var kilobytes = processes().stream().mapToLong(FootprintIT::proportionalKilobytes).sum();
    var ratio = kilobytes / 1024.0 / 1024.0 / MOST_GIGABYTES;
    System.out.printf(
        "memory of all %d processes: %.2f GB ÷ %.1f GB = %.2f%n",
        processes().size(), kilobytes / 1024.0 / 1024.0, MOST_GIGABYTES, ratio);
    assertThat(ratio).isLessThanOrEqualTo(1);
  }

  @Test
  @Requirement("002-6.3.1")
  void nothingExistsOncePerTenant() {
    var threads = processes().stream().mapToLong(FootprintIT::threads).sum();
    var connections = new Rows(installation, "none").count("select count(*) from pg_stat_activity");
    System.out.printf(
        "%,d tenants: %d threads, %d database sessions, %d bytes of tenant row each%n",
        TENANTS,
        threads,
        connections,
        new Rows(installation, "none").count("select avg(pg_column_size(t.*)) from tenant t"));
    assertThat(new Rows(installation, "none").count("select count(*) from tenant"))
        .isGreaterThanOrEqualTo(TENANTS);
    assertThat(threads).isLessThan(TENANTS / 5);
    assertThat(connections).isLessThan(60);
  }

  private List<ProcessHandle> processes() {
    return Part.of(installation).stream().map(Part::process).toList();
  }

  /** Shared pages count once over all processes that share them (PSS). */
  private static long proportionalKilobytes(ProcessHandle process) {
    return field(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:");
  }

  private static long threads(ProcessHandle process) {
    return field(Path.of("/proc/" + process.pid() + "/status"), "Threads:");
  }

  private static long field(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
          .findFirst()
          .orElse(0);
    } catch (java.nio.file.NoSuchFileException gone) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
