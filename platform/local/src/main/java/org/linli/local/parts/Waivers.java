package org.linli.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The known weaknesses that are borne for a while, each with its reason and its last day: beyond it
 * the check fails again, so that none is forgotten.
 */
final class Waivers {

  private static final String DELIVERED = "/parts/waivers.tsv";
  private static final int CELLS = 5;

  private final List<Waiver> all;

  private Waivers(List<Waiver> all) {
    this.all = List.copyOf(all);
  }

  /** As they are shipped. */
  static Waivers delivered() {
    try (var in = Waivers.class.getResourceAsStream(DELIVERED)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws PartsRefused the file cannot be read
   */
  static Waivers of(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new PartsRefused("no-waivers", file);
    }
  }

  /**
   * @param text a line each: id, {@code group:artifact}, since, until (both {@code 2026-11-23}),
   *     the reason; by tabs
   * @throws PartsRefused naming the line that is none
   */
  static Waivers read(String text) {
    var read = new ArrayList<Waiver>();
    var number = 0;
    for (var line : text.split("\n")) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        read.add(waiver(line.strip().split("\t"), number));
      }
    }
    return new Waivers(read);
  }

  private static Waiver waiver(String[] cells, int number) {
    if (cells.length != CELLS || cells[4].isBlank()) {
      throw new PartsRefused("bad-waiver", number);
    }
    try {
      var since = LocalDate.parse(cells[2]);
      var until = LocalDate.parse(cells[3]);
      if (until.isBefore(since)) {
        throw new PartsRefused("bad-waiver", number);
      }
      return new Waiver(cells[0], cells[1], since, until, cells[4]);
    } catch (DateTimeParseException e) {
      throw new PartsRefused("bad-waiver", number);
    }
  }

  /** Which bears it, ended or not. */
  Optional<Waiver> of(Weakness weakness) {
    return all.stream().filter(waiver -> waiver.isOf(weakness)).findFirst();
  }

  /** Those that have nothing to bear any more: the part was mended, or the file is another. */
  List<Waiver> idle(List<Weakness> found) {
    return all.stream().filter(waiver -> found.stream().noneMatch(waiver::isOf)).toList();
  }
}
