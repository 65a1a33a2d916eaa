package org.linli.keydata.boundary;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.catalogue.entity.FieldKind;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.keydata.control.KeyDataFiles;
import org.linli.keydata.control.ScenariosFile;
import org.linli.keydata.control.SensitivityFile;
import org.linli.keydata.entity.KeyDatum;
import org.linli.keydata.entity.Measures;
import org.linli.obligations.entity.Treatment;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * What other rooms keep to: the applications to the management rules, the obligations to the
 * technical measures. A field that is a key datum of any scenario has the measures of its class
 * whoever asks for it and whatever scenario is named, or naming none would be the way around them.
 */
public final class KeyDataRules {

  /** As they are delivered. */
  public static final KeyDataRules DELIVERED = delivered();

  private final SensitivityFile classes;
  private final List<KeyDatum> data;
  private final Map<String, Map<String, Measures>> byField = new LinkedHashMap<>();

  private KeyDataRules(SensitivityFile classes, ScenariosFile lists, Set<String> scenarios) {
    this.classes = classes;
    this.data = KeyDataFiles.data(lists, classes.classes(), scenarios);
    for (var datum : data) {
      byField
          .computeIfAbsent(datum.asset().id(), asset -> new LinkedHashMap<>())
          .put(datum.field().name(), datum.measures());
    }
  }

  private static KeyDataRules delivered() {
    return new KeyDataRules(KeyDataFiles.classes(), KeyDataFiles.lists(), scenarios());
  }

  private static Set<String> scenarios() {
    return new OperationPacks()
        .scenarios().stream().map(Scenario::id).collect(Collectors.toUnmodifiableSet());
  }

  /** In the order of the pack. */
  public List<KeyDatum> data() {
    return data;
  }

  /** The classes, from the most sensitive. */
  public List<Measures> classes() {
    return classes.classes();
  }

  /** Whether applications for that purpose are held to the management rules. */
  public boolean holdFor(Purpose purpose) {
    return !classes.notFor().contains(purpose);
  }

  /** Of a field that is a key datum of some scenario. */
  public Optional<Measures> of(Asset asset, String field) {
    return Optional.ofNullable(byField.getOrDefault(asset.id(), Map.of()).get(field));
  }

  /** Of the most sensitive key datum among these fields. */
  public Optional<Measures> strictest(Asset asset, Collection<String> fields) {
    return fields.stream()
        .flatMap(field -> of(asset, field).stream())
        .min(Comparator.comparing(Measures::sensitivity));
  }

  /** The fields among these whose class asks for a scenario, and that this one does not list. */
  public List<String> beyondScenario(String scenario, Asset asset, Collection<String> fields) {
    return fields.stream()
        .filter(field -> of(asset, field).filter(Measures::scenario).isPresent())
        .filter(
            field ->
                data.stream()
                    .noneMatch(
                        datum ->
                            datum.scenario().equals(scenario)
                                && datum.asset().equals(asset)
                                && datum.field().name().equals(field)))
        .toList();
  }

  /** The least that MASK does to a field; nothing to one that is no key datum. */
  public Treatment least(String asset, String field, FieldKind kind) {
    var measures = byField.getOrDefault(asset, Map.of()).get(field);
    return measures == null ? Treatment.KEEP : measures.least(kind);
  }

  /** How many make a group of the asset, at least. */
  public int smallest(String asset) {
    return byField.getOrDefault(asset, Map.of()).values().stream()
        .mapToInt(Measures::smallest)
        .max()
        .orElse(0);
  }
}
