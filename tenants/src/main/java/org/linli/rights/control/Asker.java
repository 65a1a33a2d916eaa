package org.linli.rights.control;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.Access;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Recipient;
import org.linli.tenancy.entity.DivisionCode;

/**
 * A caller as the party it acts for.
 *
 * @param id an enterprise's or department's id, else the code of the caller's division
 */
public record Asker(Caller caller, Party party, String id) {

  /**
   * @throws NotPermitted for those who only keep the platform running: they have no right to its
   *     data
   */
  public static Asker of(Caller caller) {
    var recipient = Recipient.of(caller).orElseThrow(() -> new NotPermitted("crosstier:read"));
    return new Asker(caller, recipient.party(), recipient.id());
  }

  /** A division for which the platform itself works, such as when it returns what it computed. */
  public static Asker of(DivisionCode division) {
    var tier = Tier.valueOf(division.level().name());
    var system = Caller.system("division");
    var caller =
        new Caller(
            null,
            system.username(),
            system.displayName(),
            tier,
            Set.of(),
            Set.of(),
            division,
            Optional.empty(),
            Optional.empty(),
            system.address(),
            system.locale(),
            0,
            false);
    return new Asker(caller, Party.of(caller).orElseThrow(), division.value());
  }

  /**
   * The caller's access as a question, with what is known of its jurisdiction, and of the consent
   * of those whom the data tell about.
   */
  public Question question(Access access, Snapshot snapshot, Instant at) {
    var facts = EnumSet.noneOf(Fact.class);
    facts.addAll(access.facts());
    // Consent is found in its records or nowhere, whatever the asker says.
    facts.remove(Fact.CONSENT);
    if (!isResponsibleFor(snapshot)) {
      facts.add(Fact.OUTSIDE_JURISDICTION);
    }
    var question =
        new Question(
                party,
                Optional.of(id),
                access.action(),
                access.asset(),
                access.purpose(),
                access.tenant(),
                at,
                facts)
            .in(access.scenario());
    return snapshot.consents().all(access.persons(), question)
        ? question.consented(
            String.join(",", snapshot.consents().texts(access.persons(), question)))
        : question;
  }

  /** The question with what is known of the caller's jurisdiction. */
  public Question within(Question question, Snapshot snapshot) {
    return isResponsibleFor(snapshot)
        ? question
        : question.knowing(with(question.facts(), Fact.OUTSIDE_JURISDICTION));
  }

  /**
   * Whether the community lies in the caller's division, or is its own. An operator's reach is its
   * contract's.
   */
  public boolean isResponsibleFor(Snapshot snapshot) {
    if (party == Party.OPERATOR) {
      return true;
    }
    if (caller.tenant().isPresent()) {
      return caller.tenant().get().equals(snapshot.tenant());
    }
    return caller.scope() != null && snapshot.code().isWithin(caller.scope());
  }

  private static Set<Fact> with(Set<Fact> facts, Fact more) {
    var all = EnumSet.of(more);
    all.addAll(facts);
    return all;
  }
}
