package org.linli.components.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.access.boundary.Invalid;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * What a component reads, on lines or between semicolons: {@code cases VIEW GOVERNANCE
 * title,state}.
 */
public final class ReadingText {

  private static final int LEAST = 3;
  private static final int WITH_FIELDS = 4;

  private ReadingText() {}

  public static List<Reading> read(String text) {
    return Pattern.compile("[\\n;；]")
        .splitAsStream(text)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(ReadingText::one)
        .toList();
  }

  private static Reading one(String line) {
    var words = line.split("\\s+");
    if (words.length < LEAST || words.length > WITH_FIELDS) {
      throw new Invalid("reads", "reads-form");
    }
    try {
      return new Reading(
          new Asset(words[0]),
          Action.valueOf(words[1]),
          Purpose.valueOf(words[2]),
          words.length == WITH_FIELDS
              ? Arrays.stream(words[LEAST].split(",")).collect(Collectors.toSet())
              : Set.of());
    } catch (IllegalArgumentException e) {
      throw new Invalid("reads", "reads-form");
    }
  }

  public static String write(List<Reading> reads) {
    return reads.stream()
        .map(
            reading ->
                (reading.asset()
                        + " "
                        + reading.action()
                        + " "
                        + reading.purpose()
                        + " "
                        + reading.fields().stream().sorted().collect(Collectors.joining(",")))
                    .strip())
        .collect(Collectors.joining("\n"));
  }
}
