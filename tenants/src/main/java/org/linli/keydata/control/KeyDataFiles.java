package org.linli.keydata.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.keydata.entity.KeyDatum;
import org.linli.keydata.entity.Measures;
import org.linli.keydata.entity.Sensitivity;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GradedFields;

/** Reads both packs and sets them against the catalogue; the first fault stops the start. */
public final class KeyDataFiles {

  private static final String FOLDER = "packs/keydata/";
  private static final String CLASSES = FOLDER + "sensitivity.yaml";
  private static final String LISTS = FOLDER + "scenarios.yaml";

  private KeyDataFiles() {}

  public static SensitivityFile classes() {
    return checked(read(CLASSES, SensitivityFile.class));
  }

  public static ScenariosFile lists() {
    return read(LISTS, ScenariosFile.class);
  }

  static SensitivityFile checked(SensitivityFile read) {
    var seen = new HashSet<Sensitivity>();
    for (var one : read.classes()) {
      require(CLASSES, seen.add(one.sensitivity()), "twice " + one.sensitivity());
      require(CLASSES, one.mostDays() > 0, one.sensitivity() + " for no day");
      require(CLASSES, one.smallest() > 1, one.sensitivity() + ": a group of one");
    }
    require(CLASSES, seen.size() == Sensitivity.values().length, "a class is missing");
    return read;
  }

  /**
   * The lists of all scenarios.
   *
   * @param scenarios every scenario that there is
   * @throws PackFault for a scenario without a list, or a name that the catalogue does not know
   */
  public static List<KeyDatum> data(
      ScenariosFile lists, List<Measures> classes, Set<String> scenarios) {
    var found = new ArrayList<KeyDatum>();
    var listed = new HashSet<String>();
    for (var list : lists.scenarios()) {
      var name = list.scenario();
      require(LISTS, scenarios.contains(name), "unknown scenario " + name);
      require(LISTS, listed.add(name), "two lists of " + name);
      require(LISTS, !list.data().isEmpty(), "no key data of " + name);
      var fields = new HashSet<String>();
      for (var data : list.data()) {
        for (var field : data.fields()) {
          var known = field(name, data.asset(), field);
          require(
              LISTS,
              fields.add(data.asset() + "/" + field),
              name + " names twice " + data.asset() + "/" + field);
          found.add(
              new KeyDatum(
                  name, new Asset(data.asset()), known, data.why(), measures(classes, known)));
        }
      }
    }
    for (var scenario : scenarios) {
      require(LISTS, listed.contains(scenario), "no list of " + scenario);
    }
    return List.copyOf(found);
  }

  private static GradedField field(String scenario, String asset, String field) {
    var known = Asset.ALL.stream().filter(one -> one.id().equals(asset)).findFirst();
    require(LISTS, known.isPresent(), scenario + ": unknown asset " + asset);
    var graded = GradedFields.find(known.get(), field);
    require(LISTS, graded.isPresent(), scenario + ": unknown field " + asset + "/" + field);
    return graded.get();
  }

  private static Measures measures(List<Measures> classes, GradedField field) {
    return classes.stream()
        .filter(one -> one.fit(field))
        .findFirst()
        .orElseThrow(() -> new PackFault(CLASSES, 0, "no class for " + field.name()));
  }

  private static void require(String file, boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(file, 0, reason);
    }
  }

  private static <T> T read(String file, Class<T> type) {
    return Packs.read(KeyDataFiles.class.getClassLoader().getResourceAsStream(file), file, type);
  }
}
