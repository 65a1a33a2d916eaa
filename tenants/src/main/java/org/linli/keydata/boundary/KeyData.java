package org.linli.keydata.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.keydata.entity.KeyDatum;
import org.linli.keydata.entity.Measures;
import org.linli.packs.Text;

/** The list of key data 重点数据清单, scenario by scenario, with rules and measures. */
@Facade
public class KeyData {

  private final OperationPacks operation;
  private final KeyDataRules rules = KeyDataRules.DELIVERED;

  @Inject
  public KeyData(OperationPacks operation) {
    this.operation = operation;
  }

  /** For the container's proxy alone. */
  protected KeyData() {
    this(null);
  }

  /** In the order of the pack. */
  @Permit("catalogue:read")
  public Page<KeyDatumRow> list(KeyDataQuery query, PageRequest page) {
    var found =
        rules.data().stream()
            .filter(datum -> fits(query, datum))
            .map(this::row)
            .filter(row -> isFound(row, page.search()))
            .toList();
    return Page.part(found, page);
  }

  /** The classes of sensitivity, from the most sensitive. */
  @Permit("catalogue:read")
  public List<Measures> measures() {
    return rules.classes();
  }

  private static boolean fits(KeyDataQuery query, KeyDatum datum) {
    return (query.scenario() == null || query.scenario().equals(datum.scenario()))
        && (query.sensitivity() == null || query.sensitivity() == datum.sensitivity())
        && (query.asset() == null || query.asset().equals(datum.asset().id()));
  }

  private static boolean isFound(KeyDatumRow row, String search) {
    var words = search == null ? "" : search.toLowerCase(Locale.ROOT);
    return has(row.scenarioName(), words)
        || has(row.title(), words)
        || has(row.why(), words)
        || row.asset().id().contains(words);
  }

  private static boolean has(Text text, String words) {
    return text.zh().toLowerCase(Locale.ROOT).contains(words)
        || text.en().toLowerCase(Locale.ROOT).contains(words);
  }

  private KeyDatumRow row(KeyDatum datum) {
    var measures = datum.measures();
    var field = datum.field();
    return new KeyDatumRow(
        datum.scenario(),
        operation.scenario(datum.scenario()).orElseThrow().name(),
        datum.asset(),
        field.name(),
        field.title(),
        field.kind(),
        field.level(),
        field.sensitive(),
        datum.why(),
        measures.sensitivity(),
        measures.scenario(),
        measures.secondPerson(),
        measures.mostDays(),
        measures.least(field.kind()),
        measures.smallest(),
        measures.management(),
        measures.technical());
  }
}
