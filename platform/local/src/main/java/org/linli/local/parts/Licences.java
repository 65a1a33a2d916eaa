package org.linli.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The licences under which a part may be shipped, and the exceptions by name with their reason. A
 * part with several licences may be had under any one of them; one that names none is refused until
 * somebody has looked.
 */
public final class Licences {

  private static final String DELIVERED = "/parts/licences.tsv";

  private final Set<String> allowed = new HashSet<>();
  private final Map<String, String> exceptions = new HashMap<>();

  private Licences() {}

  /** As they are shipped. */
  public static Licences delivered() {
    try (var in = Licences.class.getResourceAsStream(DELIVERED)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param text a line each: {@code allow}, a licence; or {@code except}, {@code group:artifact} or
   *     {@code group:*}, the reason; by tabs
   * @throws PartsRefused naming the line that is neither
   */
  static Licences read(String text) {
    var read = new Licences();
    var number = 0;
    for (var line : text.split("\n")) {
      number++;
      var cells = line.strip().split("\t");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.length == 2 && "allow".equals(cells[0])) {
        read.allowed.add(cells[1].toLowerCase(Locale.ROOT));
      } else if (cells.length == 3 && "except".equals(cells[0]) && !cells[2].isBlank()) {
        read.exceptions.put(cells[1], cells[2]);
      } else {
        throw new PartsRefused("bad-line", number);
      }
    }
    return read;
  }

  /** The parts that may not be shipped. */
  public List<Part> refused(List<Part> parts) {
    return parts.stream().filter(part -> !may(part)).toList();
  }

  /** Exceptions that no part needs any more. */
  public List<String> idle(List<Part> parts) {
    var idle = new ArrayList<>(exceptions.keySet());
    parts.stream()
        .filter(part -> !isAllowed(part))
        .forEach(
            part -> {
              idle.remove(part.name());
              idle.remove(group(part));
            });
    return idle.stream().sorted().toList();
  }

  private boolean may(Part part) {
    return isAllowed(part)
        || exceptions.containsKey(part.name())
        || exceptions.containsKey(group(part));
  }

  private boolean isAllowed(Part part) {
    return part.licences().stream().anyMatch(this::isAllowed);
  }

  /** An expression offers a choice by OR, and asks for all by AND; WITH only gives more. */
  private boolean isAllowed(String licence) {
    var plain = licence.replace("(", " ").replace(")", " ").strip();
    if (allowed.contains(plain.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (plain.contains(" OR ") && plain.contains(" AND ")) {
      // What binds first is lost with the brackets: somebody has to look.
      return false;
    }
    if (plain.contains(" OR ")) {
      return List.of(plain.split(" OR ")).stream().anyMatch(this::isAllowed);
    }
    if (plain.contains(" AND ")) {
      return List.of(plain.split(" AND ")).stream().allMatch(this::isAllowed);
    }
    return false;
  }

  private static String group(Part part) {
    return part.name().substring(0, part.name().indexOf(':')) + ":*";
  }
}
