package org.linli.support.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.Set;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * How long a visit may last and what a guest may see, read and checked once.
 *
 * @param mostHours that can be asked for
 * @param lapseHours after which a visit that nobody answered can be answered no more
 * @param words permissions of a guest, none of which changes anything
 */
public record SupportPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) int mostHours,
    @JsonProperty(required = true) int lapseHours,
    @JsonProperty(required = true) Set<String> words) {

  static final String FILE = "packs/support/support.yaml";

  private static final int DAY = 24;
  private static final int LONGEST_LAPSE = 30 * DAY;

  /** Data of other communities, and data through the gate, are never a guest's. */
  private static final String NO_DATA = "data:NONE:NONE:NONE";

  public static final SupportPack DELIVERED =
      checked(Packs.read(SupportPack.class.getClassLoader().getResource(FILE), SupportPack.class));

  static SupportPack checked(SupportPack read) {
    if (read.mostHours() < 1 || read.mostHours() > DAY) {
      throw new PackFault(FILE, 1, "mostHours: 1..24");
    }
    if (read.lapseHours() < 1 || read.lapseHours() > LONGEST_LAPSE) {
      throw new PackFault(FILE, 1, "lapseHours: 1..720");
    }
    for (var word : read.words()) {
      if (!word.matches("[a-z-]+:(read|all)")) {
        throw new PackFault(FILE, 1, word + " is no word that only reads");
      }
    }
    return read;
  }

  /** What a guest holds. */
  public Set<String> held() {
    var held = new HashSet<>(words);
    held.add(NO_DATA);
    return Set.copyOf(held);
  }
}
