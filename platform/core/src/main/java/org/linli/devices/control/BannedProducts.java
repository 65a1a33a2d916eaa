package org.linli.devices.control;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.devices.boundary.BannedProduct;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/** What the ledger refuses, as the pack says. */
public final class BannedProducts {

  private static final String FILE = "packs/devices/banned.yaml";

  /** A product or technology that is banned or phased out. */
  public record Banned(String id, Text name, List<String> words, Text basis) {}

  /** As the pack writes it. */
  public record Pack(int version, List<Banned> banned) {}

  private final List<Banned> banned;

  private BannedProducts(List<Banned> banned) {
    this.banned = banned;
  }

  /** The list that is delivered, or the city has made of it. */
  public static BannedProducts delivered() {
    return read(BannedProducts.class.getClassLoader().getResource(FILE));
  }

  static BannedProducts read(java.net.URL file) {
    try (var in = file.openStream()) {
      var pack = Packs.read(in, FILE, Pack.class);
      for (var one : pack.banned()) {
        if (one.words() == null || one.words().isEmpty() || one.basis() == null) {
          throw new PackFault(FILE, 0, one.id() + " needs words and a basis");
        }
      }
      return new BannedProducts(pack.banned());
    } catch (java.io.IOException e) {
      throw new PackFault(FILE, 0, e.getMessage());
    }
  }

  /**
   * @throws BannedProduct when one of the texts holds a banned word
   */
  public void refuse(Locale language, String... texts) {
    var said =
        Stream.of(texts)
            .filter(Objects::nonNull)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("\n"));
    for (var one : banned) {
      if (one.words().stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)))) {
        throw new BannedProduct(one.name().in(language), one.basis().in(language));
      }
    }
  }
}
