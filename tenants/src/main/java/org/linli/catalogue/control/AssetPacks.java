package org.linli.catalogue.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.GradingRules;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.rights.entity.AssetIndex;

/** Reads the platform's own assets and the grading rules; the first fault stops the start. */
public final class AssetPacks {

  private static final String FOLDER = "packs/assets/";
  private static final String RULES = "packs/grading/rules.yaml";

  private static Map<String, AssetSheet> delivered;

  private AssetPacks() {}

  /** Every asset of the index by the delivered rules: read once, for they stay as they are. */
  public static synchronized Map<String, AssetSheet> delivered(GradingRules rules) {
    if (delivered == null) {
      delivered = Collections.unmodifiableMap(all(rules));
    }
    return delivered;
  }

  public static Grader grader() {
    return new Grader(Packs.read(resource(RULES), RULES, GradingRules.class), RULES);
  }

  /** Every asset of the index, by its id and in its order. */
  public static Map<String, AssetSheet> all(GradingRules rules) {
    var ids = new ArrayList<>(AssetIndex.DELIVERED.governed());
    ids.addAll(AssetIndex.DELIVERED.internal());
    ids.addAll(AssetIndex.DELIVERED.derived().keySet());
    var all = new LinkedHashMap<String, AssetSheet>();
    for (var id : ids) {
      var file = FOLDER + id + ".yaml";
      var sheet = read(text(file), file, rules);
      if (!sheet.id().equals(id)) {
        throw new PackFault(file, 1, "id must be " + id);
      }
      if (all.put(id, sheet) != null) {
        throw new PackFault(FOLDER + "index.yaml", 0, "named twice: " + id);
      }
    }
    return all;
  }

  /**
   * @throws PackFault with file and line
   */
  public static AssetSheet read(String text, String file, GradingRules rules) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var sheet = Packs.read(stream, file, AssetSheet.class);
    for (var fault : new SheetRules(rules).gradedFaults(sheet)) {
      throw new PackFault(file, line(text, fault.field()), fault.field() + ": " + fault.rule());
    }
    return sheet;
  }

  /** Where a part of the sheet stands; a field by its name. */
  private static int line(String text, String part) {
    var lines = text.lines().toList();
    var field = part.startsWith("fields/") ? part.substring("fields/".length()) : null;
    for (int line = 0; line < lines.size(); line++) {
      var here = lines.get(line);
      if (field == null
          ? here.startsWith(part + ":")
          : here.contains("{name: " + field + ",") || here.strip().equals("- name: " + field)) {
        return line + 1;
      }
    }
    return 0;
  }

  private static String text(String file) {
    try (var in = resource(file)) {
      if (in == null) {
        throw new PackFault(file, 0, "missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PackFault(file, 0, e.getMessage());
    }
  }

  private static InputStream resource(String file) {
    return AssetPacks.class.getClassLoader().getResourceAsStream(file);
  }
}
