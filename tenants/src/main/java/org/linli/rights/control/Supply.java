package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.SupplyPath;

/** Which of the two supply paths an application takes, as the pack says. */
public record Supply(
    @JsonProperty(required = true) int version, @JsonProperty(required = true) List<Rule> rules) {

  /** Of which kind the scenarios are that a rule speaks of. */
  enum Market {
    MARKET,
    PUBLIC
  }

  /** A rule with its reason. */
  public record Rule(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Named parties,
      @JsonProperty(required = true) Named purposes,
      @JsonProperty(required = true) Named scenarios,
      @JsonProperty(required = true) SupplyPath path,
      @JsonProperty(required = true) Text why) {

    /**
     * @param market whether somebody earns with the scenario; null without one
     */
    boolean fits(Party party, Purpose purpose, Boolean market) {
      var kind = market == null ? "" : (market ? Market.MARKET : Market.PUBLIC).name();
      return parties.covers(party) && purposes.covers(purpose) && scenarios.covers(kind);
    }
  }

  public Rule of(Party party, Purpose purpose, Boolean market) {
    return rules.stream()
        .filter(rule -> rule.fits(party, purpose, market))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no supply path for " + party));
  }

  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
