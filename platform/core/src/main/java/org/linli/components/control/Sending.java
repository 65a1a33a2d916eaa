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
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.OnlyTotals;
import org.linli.components.boundary.SentData;
import org.linli.components.boundary.TellsOfPersons;
import org.linli.components.entity.Reading;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Opened;

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
      var fields =
          data.rows().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
      var access = OwnerRights.access(reading, standing.tenant(), draft.scenario()).only(fields);
      var one = gate.open(access);
      var shaped =
          gate.look(
              one,
              decision ->
                  obligations.apply(decision, recipient, assets.of(reading.asset()), data.rows()),
              List::size);
      if (shaped.isEmpty()) {
        throw new OnlyTotals(reading.asset().id());
      }
      opened.put(one, (long) shaped.size());
      rows.put(data.asset(), shaped);
    }
    return new Sent(opened, rows);
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
