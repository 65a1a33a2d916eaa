package org.linli.contracts.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/**
 * A signed text as an ODRL 2.2 agreement in JSON-LD: one rule for each party, datum and use of a
 * clause. What must be masked or totalled, and what needs an application, are duties; the words for
 * them stand in our profile.
 */
public final class Odrl {

  public static final String PROFILE = "https://linli.org/odrl/1#";
  private static final String CONTEXT = "http://www.w3.org/ns/odrl.jsonld";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final UUID contract;
  private final int version;
  private final Agreement words;
  private final OperationMode mode;
  private final OdrlLimits limits;

  private Odrl(UUID contract, int version, Agreement words, OperationMode mode) {
    this.contract = contract;
    this.version = version;
    this.words = words;
    this.mode = mode;
    this.limits = new OdrlLimits(JSON, words);
  }

  public static String of(UUID contract, int version, Agreement words, OperationMode mode) {
    return new Odrl(contract, version, words, mode).policy().toPrettyString();
  }

  private ObjectNode policy() {
    var policy = JSON.createObjectNode();
    policy.putArray("@context").add(CONTEXT).addObject().put("linli", PROFILE);
    policy.put("@type", "Agreement");
    policy.put("uid", "urn:linli:contract:" + contract + ":" + version);
    policy.put("profile", PROFILE);
    policy.put("conflict", "prohibit");
    var permissions = JSON.createArrayNode();
    var prohibitions = JSON.createArrayNode();
    words.enterprises().forEach(member -> permissions.add(underMode(member)));
    for (var clause : words.clauses()) {
      rules(clause, clause.decision() == Outcome.DENY ? prohibitions : permissions);
    }
    policy.set("permission", permissions);
    if (!prohibitions.isEmpty()) {
      policy.set("prohibition", prohibitions);
    }
    if (!words.handOver().isEmpty()) {
      var duties = policy.putArray("obligation");
      words.handOver().forEach(duty -> handOver(duty, duties));
    }
    return policy;
  }

  /** Where no clause speaks, an enterprise may what its mode's matrix says of the signed scope. */
  private ObjectNode underMode(Member member) {
    var rule = rule(person(member), scope(), "use");
    var constraints = limits.common(rule.putArray("constraint"), null, null);
    limits.constraint(constraints, "linli:operationMode", "eq", iri("mode:" + mode));
    return rule;
  }

  private void rules(Clause clause, ArrayNode rules) {
    for (var assignee : assignees(clause).toList()) {
      for (var action : actions(clause.actions())) {
        for (var target : targets(clause).toList()) {
          var rule = rule(assignee.deepCopy(), target.deepCopy(), action);
          rule.put("linli:clause", clause.number());
          var constraints =
              limits.common(rule.putArray("constraint"), clause.from(), clause.until());
          limits.purposes(constraints, clause.purposes());
          duty(clause.decision(), rule);
          rules.add(rule);
        }
      }
    }
  }

  private void duty(Outcome outcome, ObjectNode rule) {
    switch (outcome) {
      case MASK -> rule.putArray("duty").addObject().set("action", action("linli:mask"));
      case AGGREGATE -> rule.putArray("duty").addObject().set("action", action("linli:aggregate"));
      case REQUEST -> rule.putArray("duty").addObject().set("action", action("obtainConsent"));
      case PERMIT, DENY -> {}
    }
  }

  private void handOver(HandOver duty, ArrayNode duties) {
    for (var member : words.enterprises()) {
      var rule =
          rule(
              person(member),
              JSON.createObjectNode()
                  .put("@type", "Asset")
                  .put("uid", "urn:linli:contract:" + contract + ":" + duty.thing()),
              "transfer");
      rule.put("linli:free", duty.free());
      limits.constraint(
          rule.putArray("constraint"),
          "dateTime",
          "lteq",
          limits.moment(words.until().plus(Duration.ofDays(duty.days()))));
      duties.add(rule);
    }
  }

  private ObjectNode rule(ObjectNode assignee, ObjectNode target, String action) {
    var rule = JSON.createObjectNode();
    rule.set("assigner", person(principal()));
    rule.set("assignee", assignee);
    rule.set("target", target);
    rule.set("action", action(action));
    return rule;
  }

  /**
   * A word of our profile says what it is, so that a reader who does not know it can still go on.
   */
  private static JsonNode action(String name) {
    return name.startsWith("linli:")
        ? JSON.createObjectNode().put("@id", name).put("@type", "Action")
        : JSON.getNodeFactory().textNode(name);
  }

  private Stream<ObjectNode> assignees(Clause clause) {
    if (!clause.organisations().isEmpty()) {
      return words.members().stream()
          .filter(member -> clause.organisations().contains(member.organisation()))
          .map(Odrl::person);
    }
    var parties = clause.parties().isEmpty() ? Set.of(Party.values()) : clause.parties();
    return parties.stream()
        .sorted()
        .map(
            party ->
                JSON.createObjectNode()
                    .put("@type", "PartyCollection")
                    .put("uid", "urn:linli:party:" + party));
  }

  private static List<String> actions(Set<Action> actions) {
    return actions.isEmpty()
        ? List.of("use")
        : actions.stream()
            .sorted()
            .map(
                action ->
                    switch (action) {
                      case VIEW -> "read";
                      case EXPORT -> "reproduce";
                      case SHARE -> "distribute";
                      case ANALYSE -> "linli:analyse";
                      case COMMERCIALISE -> "linli:commercialise";
                    })
            .toList();
  }

  private Stream<ObjectNode> targets(Clause clause) {
    return clause.assets().isEmpty()
        ? Stream.of(scope())
        : clause.assets().stream()
            .map(asset -> asset.id())
            .sorted()
            .map(
                id ->
                    JSON.createObjectNode()
                        .put("@type", "Asset")
                        .put("uid", "urn:linli:asset:" + id));
  }

  private ObjectNode scope() {
    return JSON.createObjectNode()
        .put("@type", "AssetCollection")
        .put("uid", "urn:linli:contract:" + contract + ":" + version + ":scope");
  }

  private Member principal() {
    return words.members().stream()
        .filter(member -> member.plays(PartnerRole.PRINCIPAL))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode person(Member member) {
    return JSON.createObjectNode()
        .put("@type", "Party")
        .put("uid", "urn:linli:party:" + member.party() + ":" + member.organisation());
  }

  private static ObjectNode iri(String name) {
    return JSON.createObjectNode().put("@id", "urn:linli:" + name);
  }
}
