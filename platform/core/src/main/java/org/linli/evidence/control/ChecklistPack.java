package org.linli.evidence.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.evidence.entity.ChecklistItem;
import org.linli.evidence.entity.ChecklistState;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/**
 * The checklist as it is shipped.
 *
 * @param source of the requirements, with its licence
 */
public record ChecklistPack(String source, List<ChecklistItem> items) {

  private static final String FOLDER = "packs/evidence/";
  private static final String FILE = "asvs-5.0.yaml";
  private static final Pattern ID = Pattern.compile("v5\\.0\\.0-\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}");
  private static final Pattern PROOF =
      Pattern.compile("[A-Z]\\w+\\.[a-z]\\w+|docs/[a-z-]+\\.md#.+|helm/README\\.md#.+");

  /**
   * @param reason the name of a reason that many items share
   * @param because a reason of its own
   */
  private record Line(
      String id,
      int level,
      ChecklistState state,
      Text title,
      List<String> proof,
      String reason,
      Text because) {}

  private record File(String source, Map<String, Text> reasons, List<Line> items) {}

  /**
   * @throws PackFault with its line
   */
  public static ChecklistPack delivered() {
    return read(Packs.text(ChecklistPack.class.getClassLoader(), FOLDER, FILE));
  }

  /**
   * @throws PackFault for an item named twice or without its parts, one that is met without a proof
   *     or not met without a reason, and a reason that there is not or nobody names
   */
  static ChecklistPack read(String text) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var file = Packs.read(stream, FILE, File.class);
    var ids = new HashSet<String>();
    var named = new HashSet<String>();
    var items =
        file.items().stream()
            .map(line -> item(line, file.reasons(), ids, named, Packs.line(text, begin(line))))
            .toList();
    for (var reason : file.reasons().keySet()) {
      require(named.contains(reason), Packs.line(text, reason + ":"), "unused: " + reason);
    }
    return new ChecklistPack(file.source(), items);
  }

  private static String begin(Line line) {
    return "{id: " + line.id() + ",";
  }

  private static ChecklistItem item(
      Line line, Map<String, Text> reasons, Set<String> ids, Set<String> named, int at) {
    require(line.id() != null && ID.matcher(line.id()).matches(), at, "no id " + line.id());
    require(ids.add(line.id()), at, "two named " + line.id());
    require(line.level() == 1 || line.level() == 2, at, line.id() + ": level 1 or 2");
    require(line.state() != null && line.title() != null, at, line.id() + ": state and title");
    var proof = line.proof() == null ? List.<String>of() : line.proof();
    var met = line.state() == ChecklistState.MET;
    require(met != proof.isEmpty(), at, line.id() + ": a proof, and only where it is met");
    proof.forEach(
        one -> require(PROOF.matcher(one).matches(), at, line.id() + ": no proof " + one));
    named.add(line.reason());
    var reason = line.reason() == null ? line.because() : reasons.get(line.reason());
    require(met == (reason == null), at, line.id() + ": a reason, and only where it is not met");
    require(
        line.reason() == null || line.because() == null, at, line.id() + ": one reason of the two");
    return new ChecklistItem(line.id(), line.level(), line.state(), line.title(), proof, reason);
  }

  private static void require(boolean holds, int line, String reason) {
    if (!holds) {
      throw new PackFault(FILE, line, reason);
    }
  }
}
