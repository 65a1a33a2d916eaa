package org.linli.local.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.local.Home;
import org.linli.local.Words;

/** What the start script does with the files of a key and a certificate, before the server runs. */
public final class TlsCommand {

  /** As long as an office needs for a new one. */
  private static final Duration SOON = Duration.ofDays(30);

  private TlsCommand() {}

  /**
   * Looks at them and lays them where the server reads them.
   *
   * @return what whoever keeps it running should know; empty for nothing
   * @throws TlsRefused they cannot be used, and why; what lay there stays
   */
  static Optional<String> take(Home home, Path certificate, Path key, Instant now) {
    var papers = TlsPapers.read(certificate, key, now);
    new TlsStore(home).write(papers);
    return papers.until().isBefore(now.plus(SOON))
        ? Optional.of(Words.of("tls.soon", papers.until()))
        : Optional.empty();
  }

  public static void main(String[] arguments) {
    try {
      take(
              Home.at(Path.of(System.getProperty("linli.home"))),
              Path.of(arguments[0]),
              Path.of(arguments[1]),
              Instant.now())
          .ifPresent(System.err::println);
    } catch (TlsRefused e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
