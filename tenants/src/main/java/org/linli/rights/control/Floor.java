package org.linli.rights.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;

/**
 * What no mode, contract or grant may lower.
 *
 * @param from the lowest level of data that it speaks about; null for all
 * @param sensitive whether it speaks about sensitive personal information alone
 */
@JsonDeserialize(using = Floor.Reader.class)
public record Floor(
    String id,
    String clause,
    EnumSet<Party> parties,
    Set<Asset> assets,
    EnumSet<Action> actions,
    EnumSet<Purpose> purposes,
    Given given,
    Unless unless,
    Level from,
    boolean sensitive,
    Outcome decision,
    Text why) {

  /** What must be true as well. */
  public enum Given {
    CONTRACT_NOT_IN_FORCE,
    OUTSIDE_SIGNED_SCOPE,
    OUTSIDE_GRANTED_SCENARIO,
    OUTSIDE_JURISDICTION,
    LEVEL_ABOVE_ZONE
  }

  /** What makes the floor fall away. */
  public enum Unless {
    CONSENT,
    EMERGENCY
  }

  /** Whether it can speak about the slot at all; the rest depends on the moment. */
  boolean covers(Party party, Asset asset, Action action, Purpose purpose) {
    return parties.contains(party)
        && assets.contains(asset)
        && actions.contains(action)
        && purposes.contains(purpose)
        && !(unless == Unless.EMERGENCY && purpose == Purpose.EMERGENCY);
  }

  /**
   * Whether it would speak about this very question if no consent were recorded.
   *
   * @param signed the asker's own contract in force, or null
   * @param zones the highest level that may go to each party
   */
  boolean applies(Question question, Signed signed, Map<Party, Level> zones) {
    if (from != null && from.isAbove(question.level()) || sensitive && !question.isSensitive()) {
      return false;
    }
    return switch (given) {
      case null -> true;
      case CONTRACT_NOT_IN_FORCE -> signed == null;
      // An enterprise without any contract is the other floor's business.
      case OUTSIDE_SIGNED_SCOPE ->
          signed != null && !signed.terms().scope().contains(question.asset());
      case OUTSIDE_JURISDICTION -> question.facts().contains(Fact.OUTSIDE_JURISDICTION);
      case OUTSIDE_GRANTED_SCENARIO ->
          signed != null
              && question.scenario() != null
              && !signed.terms().scenarios().isEmpty()
              && !signed.terms().scenarios().contains(question.scenario());
      case LEVEL_ABOVE_ZONE ->
          question.facts().contains(Fact.LEVEL_ABOVE_ZONE)
              || question.level().isAbove(zones.get(question.party()));
    };
  }

  /** Whether the person's recorded consent makes it fall away. */
  boolean isLifted(Question question) {
    return unless == Unless.CONSENT && question.facts().contains(Fact.CONSENT);
  }

  static final class Reader extends JsonDeserializer<Floor> {

    @Override
    public Floor deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      var fields = new Fields(parser, context, Set.of("id", "clause", "when", "decision", "why"));
      var when = fields.part("when");
      return new Floor(
          fields.text("id"),
          fields.clause(),
          when.some("parties", Party.class),
          when.assets("assets"),
          when.some("actions", Action.class),
          when.some("purposes", Purpose.class),
          when.optional("given", Given.class),
          when.optional("unless", Unless.class),
          when.optional("from", Level.class),
          when.flag("sensitive"),
          fields.one("decision", Outcome.class),
          fields.why());
    }
  }
}
