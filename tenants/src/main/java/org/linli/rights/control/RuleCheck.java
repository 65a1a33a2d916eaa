package org.linli.rights.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.packs.PackFault;
import org.linli.rights.boundary.RuleFault;
import org.linli.rights.entity.RulePack;

/**
 * Looks over a text that somebody wrote: its form, entry by entry, and that it stays above what is
 * delivered as floor.
 */
public final class RuleCheck {

  private static final int MOST = 50;
  private static final Pattern ENTRY = Pattern.compile("^ {0,4}- .*");

  private RuleCheck() {}

  /**
   * @param above the version that the text has to exceed
   */
  public static List<RuleFault> faults(RulePack pack, String text, int above) {
    var faults = new ArrayList<RuleFault>();
    var lines = text.split("\n", -1);
    while (faults.size() < MOST) {
      try {
        whole(pack, String.join("\n", lines), text, above).forEach(faults::add);
        break;
      } catch (PackFault fault) {
        faults.add(new RuleFault(fault.line(), fault.reason()));
        if (!blank(lines, fault.line())) {
          break;
        }
      }
    }
    return faults.stream().sorted(Comparator.comparingInt(RuleFault::line)).toList();
  }

  /** Of a text without faults. */
  public static int version(RulePack pack, String text) {
    return pack == RulePack.FLOORS
        ? Matrices.floors(text, pack.name()).version()
        : Matrices.matrix(pack.mode().orElseThrow(), text, pack.name(), Matrices.floors())
            .file()
            .version();
  }

  private static List<RuleFault> whole(RulePack pack, String text, String original, int above) {
    var faults = new ArrayList<RuleFault>();
    int version;
    if (pack == RulePack.FLOORS) {
      var floors = Matrices.floors(text, pack.name());
      version = floors.version();
      FloorGuard.lowered(Matrices.floors(), floors)
          .forEach(
              id ->
                  faults.add(new RuleFault(line(original, "id: " + id), "lowers the floor " + id)));
    } else {
      var mode = pack.mode().orElseThrow();
      var file = Matrices.matrix(mode, text, pack.name(), Matrices.floors()).file();
      version = file.version();
      var owner = Matrices.delivered(mode).owner();
      if (file.owner() != owner) {
        faults.add(new RuleFault(line(original, "owner:"), "owner must be " + owner));
      }
    }
    if (version <= above) {
      faults.add(new RuleFault(line(original, "version:"), "version must be above " + above));
    }
    return faults;
  }

  /**
   * Takes the entry at the line out, so that what follows can be read; false where there is none.
   */
  private static boolean blank(String[] lines, int line) {
    var begin = Math.min(line, lines.length) - 1;
    while (begin >= 0 && !ENTRY.matcher(lines[begin]).matches()) {
      begin--;
    }
    if (begin < 0) {
      return false;
    }
    var end = begin + 1;
    while (end < lines.length
        && !ENTRY.matcher(lines[end]).matches()
        && (lines[end].isBlank() || lines[end].startsWith(" "))) {
      end++;
    }
    Arrays.fill(lines, begin, end, "");
    return true;
  }

  private static int line(String text, String part) {
    var lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      if (lines[at].contains(part)) {
        return at + 1;
      }
    }
    return 0;
  }
}
