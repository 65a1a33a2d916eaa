package org.linli.rights.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GradedFields;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/** All that packs say about applications, read and checked once. */
public final class RequestPacks {

  /** As they are delivered. */
  public static final RequestPacks DELIVERED = new RequestPacks();

  private static final String FOLDER = "packs/requests/";

  private final LegalBases bases = checked(read("bases.yaml", LegalBases.class));
  private final Routes routes = checked(read("routes.yaml", Routes.class));
  private final Supply supply = checked(read("supply.yaml", Supply.class));
  private final Needs needs = read("needs.yaml", Needs.class);
  private final WorkDays workDays = read("workdays.yaml", WorkDays.class);
  private final Map<String, Scenario> scenarios = scenarios();

  /** A scenario and whether somebody earns with it. */
  public record Scenario(String id, boolean market, Text name) {}

  private RequestPacks() {}

  public LegalBases bases() {
    return bases;
  }

  public Routes routes() {
    return routes;
  }

  public Supply supply() {
    return supply;
  }

  public Needs needs() {
    return needs;
  }

  public WorkDays workDays() {
    return workDays;
  }

  public Map<String, Scenario> scenariosById() {
    return scenarios;
  }

  /** The fields of the asset by their names. */
  public Map<String, Text> titles(Asset asset) {
    var titles = new LinkedHashMap<String, Text>();
    GradedFields.of(asset).forEach(field -> titles.put(field.name(), field.title()));
    return titles;
  }

  public Optional<Text> title(Asset asset, String field) {
    return GradedFields.find(asset, field).map(GradedField::title);
  }

  /** The fields of the asset that the purpose needs by itself. */
  public List<String> needed(Asset asset, Purpose purpose) {
    return GradedFields.of(asset).stream()
        .filter(field -> needs.has(field.kind().name(), asset, purpose))
        .map(GradedField::name)
        .toList();
  }

  static LegalBases checked(LegalBases read) {
    distinct("bases.yaml", read.bases(), LegalBases.Entry::id);
    read.bases()
        .forEach(
            basis -> {
              known("bases.yaml", basis.parties().unknown(Party.values()));
              known("bases.yaml", basis.purposes().unknown(Purpose.values()));
            });
    return read;
  }

  static Routes checked(Routes read) {
    var name = "routes.yaml";
    distinct(name, read.routes(), Routes.Route::id);
    for (var route : read.routes()) {
      known(name, route.modes().unknown(OperationMode.values()));
      known(name, route.parties().unknown(Party.values()));
      known(name, route.purposes().unknown(Purpose.values()));
      require(name, !route.steps().isEmpty(), route.id() + " has no step");
      require(
          name,
          route.steps().getLast().silence() == Routes.Silence.REFUSES,
          route.id() + " ends in nobody");
      for (var step : route.steps()) {
        require(name, step.days() > 0, route.id() + " has a step without days");
        known(name, step.modes() == null ? null : step.modes().unknown(OperationMode.values()));
      }
    }
    for (var mode : OperationMode.values()) {
      for (var party : Party.values()) {
        for (var purpose : Purpose.values()) {
          require(
              name, read.of(mode, party, purpose).isPresent(), "no route in " + mode + " " + party);
        }
      }
    }
    for (var answerer : Answerer.values()) {
      require(
          name,
          read.objections().handlers().containsKey(answerer),
          "nobody handles objections to " + answerer);
    }
    known(name, read.objections().holds().unknown(Party.values()));
    known(name, read.objections().holdsNot().unknown(Purpose.values()));
    return read;
  }

  static Supply checked(Supply read) {
    var name = "supply.yaml";
    distinct(name, read.rules(), Supply.Rule::id);
    for (var rule : read.rules()) {
      known(name, rule.parties().unknown(Party.values()));
      known(name, rule.purposes().unknown(Purpose.values()));
      known(name, rule.scenarios().unknown(Supply.Market.values()));
    }
    for (var party : Party.values()) {
      for (var purpose : Purpose.values()) {
        require(
            name,
            read.rules().stream().anyMatch(rule -> rule.fits(party, purpose, null)),
            "no path for " + party + " " + purpose);
      }
    }
    return read;
  }

  private static Map<String, Scenario> scenarios() {
    var read = Packs.read(resource("packs/operation/scenarios.yaml"), JsonNode.class);
    var found = new LinkedHashMap<String, Scenario>();
    for (var one : read.path("scenarios")) {
      var name = one.path("name");
      found.put(
          one.path("id").asText(),
          new Scenario(
              one.path("id").asText(),
              one.path("market").asBoolean(),
              new Text(name.path("zh").asText(), name.path("en").asText())));
    }
    return found;
  }

  private static <T> void distinct(String name, List<T> all, Function<T, String> id) {
    var ids = new HashSet<String>();
    all.forEach(one -> require(name, ids.add(id.apply(one)), "two named " + id.apply(one)));
  }

  private static void known(String name, String unknown) {
    require(name, unknown == null, "unknown word " + unknown);
  }

  private static void require(String name, boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FOLDER + name, 1, reason);
    }
  }

  private static <T> T read(String name, Class<T> type) {
    return Packs.read(resource(FOLDER + name), type);
  }

  private static java.net.URL resource(String name) {
    return RequestPacks.class.getClassLoader().getResource(name);
  }
}
