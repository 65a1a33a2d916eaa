package org.linli.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps number and words of each seal outside the database: in a file that is only added to, and in
 * the server's log, which goes where logs are collected. Whoever deletes seals and lets the server
 * make them anew leaves two of one number here, and whoever cuts the chain's end leaves one that is
 * not there.
 */
@ApplicationScoped
public class SealWitness {

  private static final Logger LOG = LoggerFactory.getLogger(SealWitness.class);
  private static final String FOLDER = "seals";

  /** Ends what was written to its end; each begins a line of its own, behind what broke off. */
  private static final String WHOLE = ".";

  private final Path folder;

  /** With several servers the folder of files is one that all of them see. */
  @Inject
  public SealWitness(
      @ConfigProperty(name = "linli.home", defaultValue = ".linli") String home,
      @ConfigProperty(name = "linli.files") Optional<String> files) {
    this(
        files
            .filter(named -> !named.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(home, "files"))
            .resolve(FOLDER));
  }

  /**
   * @param folder null where nothing is kept
   */
  public SealWitness(Path folder) {
    this.folder = folder;
  }

  /** For the container's proxy alone. */
  protected SealWitness() {
    this(null);
  }

  /** A seal that was kept. */
  record Kept(long number, String seal) {}

  /** A place that cannot be written leaves the log sealed as it was, and says so. */
  void keep(SealedLog log, DivisionCode city, AuditSeal seal) {
    if (folder == null) {
      return;
    }
    LOG.info("{} of {}: {} {}", log.label(), city, seal.number(), seal.seal());
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file(log, city),
          "\n" + seal.number() + " " + seal.seal() + " " + WHOLE + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.warn("a seal was not kept beside the database: {}", e.toString());
    }
  }

  /** All that was kept, in the order in which it was sealed; a line that broke off is none. */
  List<Kept> all(SealedLog log, DivisionCode city) {
    if (folder == null || !Files.exists(file(log, city))) {
      return List.of();
    }
    try (var lines = Files.lines(file(log, city), StandardCharsets.ISO_8859_1)) {
      return lines
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[2].equals(WHOLE))
          .filter(parts -> parts[0].matches("\\d{1,18}"))
          .map(parts -> new Kept(Long.parseLong(parts[0]), parts[1]))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path file(SealedLog log, DivisionCode city) {
    return folder.resolve(log.name().toLowerCase(Locale.ROOT) + "-" + city.value());
  }
}
