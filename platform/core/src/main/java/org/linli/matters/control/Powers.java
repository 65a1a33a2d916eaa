package org.linli.matters.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.matters.entity.Item;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Power;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The city's list of powers 权责清单, and whether the items of the communities agree with it. */
final class Powers {

  /** The kind whose items are of the list. */
  static final String KIND = "approval";

  private static final String FOLDER = "packs/government/";
  private static final String FILE = "powers.yaml";
  private static final int LONGEST = 250;
  private static final int HOURS = 24;

  private final List<Power> powers;
  private final List<String> lines;

  private record PowersFile(int version, List<Power> powers) {}

  private Powers(String text) {
    lines = text.lines().toList();
    powers =
        Packs.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                FILE,
                PowersFile.class)
            .powers();
    var ids = new HashSet<String>();
    for (var power : powers) {
      need(
          power.name() != null && power.authority() != null,
          power.id(),
          "a power needs name and authority: " + power.id());
      need(ids.add(power.id()), power.id(), "a power twice: " + power.id());
      need(
          power.days() >= 1 && power.days() <= LONGEST,
          power.id(),
          "a power has 1 to " + LONGEST + " working days: " + power.id());
    }
  }

  static Powers delivered() {
    return of(Packs.text(Powers.class.getClassLoader(), FOLDER, FILE));
  }

  /**
   * @throws PackFault with the line
   */
  static Powers of(String text) {
    return new Powers(text);
  }

  List<Power> all() {
    return powers;
  }

  Optional<Power> of(Item item) {
    return powers.stream().filter(power -> item.id().equals(power.item())).findFirst();
  }

  /** How many were handed down as items that stand in the form. */
  long in(MatterForm form) {
    return powers.stream()
        .filter(Power::isHandedDown)
        .filter(power -> form.item(power.item()).isPresent())
        .count();
  }

  /**
   * Holds the items of a form against the list.
   *
   * @throws PackFault where one knows what the other does not, or promises what the law does not
   *     allow
   */
  void check(MatterForm form) {
    for (var power : powers) {
      need(
          !power.isHandedDown() || form.item(power.item()).isPresent(),
          power.id(),
          "the form has no item " + power.item());
    }
    for (var item : form.items()) {
      var power =
          of(item)
              .orElseThrow(
                  () -> new PackFault(FILE, 1, "the list knows no power of the item " + item.id()));
      need(
          item.authority().equals(power.authority()),
          power.id(),
          "the item names another department: " + item.id());
      need(
          item.limit().hours() <= (long) power.days() * HOURS,
          power.id(),
          "the item promises more time than the law allows: " + item.id());
    }
  }

  private void need(boolean holds, String id, String reason) {
    if (!holds) {
      int at = 0;
      while (at < lines.size() && !lines.get(at).contains("id: " + id + ",")) {
        at++;
      }
      throw new PackFault(FILE, at == lines.size() ? 1 : at + 1, reason);
    }
  }
}
