package org.linli.components.control;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.OnlyTotals;
import org.linli.components.boundary.SentData;
import org.linli.components.boundary.TellsOfPersons;
import org.linli.components.entity.Reading;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Opened;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.DivisionCode;

/**
 * What is sent with a call: rows of what the component declared that it reads, as its owner may
 * have them, and parameters that identify nobody.
 */
final class Sending {

  private static final int MOST_ROWS = 500;
  private static final int MOST_PARAMETERS = 50;
  private static final int LONGEST = 4_000;
  private static final int DEEPEST = 8;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PlatformAssets assets;
  private final Gate gate;
  private final Obligations obligations;

  Sending(Jdbi jdbi, Scopes scopes, PlatformAssets assets, Gate gate, Obligations obligations) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.assets = assets;
    this.gate = gate;
    this.obligations = obligations;
  }

  /** What the gate opened, by asset. */
  record Sent(Map<Opened, Long> opened, Map<String, List<Map<String, Object>>> rows) {

    static final Sent NOTHING = new Sent(Map.of(), Map.of());

    String assets() {
      return String.join(" ", rows.keySet());
    }

    long items() {
      return rows.values().stream().mapToLong(List::size).sum();
    }

    List<String> bases() {
      return opened.keySet().stream()
          .map(one -> one.decision().outcome() + " " + one.decision().basis().line())
          .toList();
    }

    String basis() {
      var basis = String.join("; ", bases());
      return basis.length() > 600 ? basis.substring(0, 600) : basis;
    }
  }

  /** Refuses what no decision could open. */
  void check(Standing standing, CallDraft draft) {
    if (draft.parameters().size() > MOST_PARAMETERS) {
      throw new Invalid("parameters", "too-long");
    }
    scopes.asSystem(
        "components",
        standing.tenant(),
        () -> {
          draft
              .parameters()
              .forEach(
                  (name, value) -> {
                    tellsOfNobody("parameters", name, 0);
                    tellsOfNobody(name, value, 0);
                  });
          return null;
        });
    var seen = new HashSet<String>();
    for (var data : draft.data()) {
      var reading = reading(standing, data);
      if (!seen.add(data.asset())
          || data.rows().size() > MOST_ROWS
          || data.rows().isEmpty()
          || data.rows().contains(null)) {
        throw new Invalid("sent-data", "data-rows");
      }
      var sheet = assets.of(reading.asset());
      for (var row : data.rows()) {
        for (var field : row.keySet()) {
          var offered = reading.fields().isEmpty() || reading.fields().contains(field);
          if (!offered || sheet.field(field).isEmpty()) {
            throw new FieldNotOffered(field);
          }
          FieldValue.read(sheet.field(field).get(), row.get(field));
        }
      }
    }
  }

  /** Asks the gate in the owner's name, and shapes the rows as it says. */
  Sent opened(Standing standing, CallDraft draft) {
    var opened = new LinkedHashMap<Opened, Long>();
    var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
    var recipient = obligations.recipient();
    for (var data : draft.data()) {
      var reading = reading(standing, data);
      var sheet = assets.of(reading.asset());
      var read = read(sheet, data.rows());
      var fields =
          data.rows().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
      var access = OwnerRights.access(reading, standing.tenant(), draft.scenario()).only(fields);
      var one = gate.open(access);
      var shaped =
          gate.look(
              one,
              decision -> {
                requireKeptTellsOfNobody(decision, sheet, read);
                return obligations.apply(decision, recipient, sheet, read);
              },
              List::size);
      if (shaped.isEmpty()) {
        throw new OnlyTotals(reading.asset().id());
      }
      opened.put(one, (long) shaped.size());
      rows.put(data.asset(), shaped);
    }
    return new Sent(opened, rows);
  }

  private static List<Map<String, Object>> read(AssetSheet sheet, List<Map<String, Object>> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, Object> values = new LinkedHashMap<>();
              row.forEach(
                  (field, value) ->
                      values.put(field, FieldValue.read(sheet.field(field).orElseThrow(), value)));
              return values;
            })
        .toList();
  }

  /**
   * Where the owner may have it masked, a mask leaves codes and the like as they are written, and
   * here a caller writes them: words in them are held against what free text is masked for.
   */
  private void requireKeptTellsOfNobody(
      Decision decision, AssetSheet sheet, List<Map<String, Object>> rows) {
    if (decision.outcome() == Outcome.PERMIT) {
      return;
    }
    for (var row : rows) {
      row.forEach(
          (field, value) -> {
            var known = sheet.field(field).orElseThrow();
            if (value instanceof String words
                && known.codes().isEmpty()
                && obligations.leaves(decision, sheet, field)
                && !isDivision(words)
                && obligations.tells(words)) {
              throw new TellsOfPersons(field);
            }
          });
    }
  }

  /** Codes of divisions look like numbers of persons, and tell of none. */
  private static boolean isDivision(String words) {
    try {
      return new DivisionCode(words).value().equals(words);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  void delivered(Sent sent) {
    if (!sent.opened().isEmpty()) {
      scopes.asSystem(
          "components",
          () -> {
            jdbi.useHandle(handle -> gate.delivered(handle, sent.opened()));
            return null;
          });
    }
  }

  private static Reading reading(Standing standing, SentData data) {
    return Optional.ofNullable(data.asset())
        .flatMap(
            asset ->
                standing.version().reads().stream()
                    .filter(one -> one.asset().id().equals(asset))
                    .findFirst())
        .orElseThrow(() -> new Invalid("sent-data", "not-read"));
  }

  private void tellsOfNobody(String name, Object value, int deep) {
    switch (value) {
      case null -> {
        // Nothing is told.
      }
      case String text -> {
        if (text.length() > LONGEST) {
          throw new Invalid("parameters", "too-long");
        }
        if (obligations.tells(text)) {
          throw new TellsOfPersons(name);
        }
      }
      case Number number -> tellsOfNobody(name, number.toString(), deep);
      case Boolean yes -> {
        // Nor here.
      }
      case Map<?, ?> parts when deep < DEEPEST ->
          parts.forEach(
              (key, part) -> {
                tellsOfNobody(name, String.valueOf(key), deep);
                tellsOfNobody(name, part, deep + 1);
              });
      case List<?> parts when deep < DEEPEST && parts.size() <= MOST_ROWS ->
          parts.forEach(part -> tellsOfNobody(name, part, deep + 1));
      default -> throw new Invalid("parameters", "too-long");
    }
  }
}
