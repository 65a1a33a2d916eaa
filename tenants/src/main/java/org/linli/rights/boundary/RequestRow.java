package org.linli.rights.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestVerb;
import org.linli.rights.entity.SupplyPath;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An application for data, as a list shows it.
 *
 * @param terms what was asked for: fields and volume
 * @param questioned the fields of them that the purpose does not need by itself
 * @param pathRule the rule of the pack that chose the supply path
 * @param requesterUnit the main organisation of who asked, as it was called then; null for none
 * @param decidedUnit the same of who answered
 * @param answerer who has the word, or had it last
 * @param dueAt when silence counts; null while nobody has to answer
 * @param granted what of it was granted; null before
 * @param endedBy what ended the grant; null while it runs
 * @param mine whether the caller made it
 * @param verbs what the caller may do with it now
 */
public record RequestRow(
    UUID id,
    TenantId tenant,
    DivisionCode code,
    String community,
    Asset asset,
    Action action,
    Purpose purpose,
    String reason,
    String scenario,
    String legalBasis,
    String legalArticle,
    GrantTerms terms,
    List<String> questioned,
    String fieldReason,
    String requester,
    Party requesterParty,
    String requesterScope,
    String requesterUnit,
    Instant wantedUntil,
    RequestState state,
    String basis,
    SupplyPath path,
    String pathRule,
    String route,
    Answerer answerer,
    Instant createdAt,
    Instant submittedAt,
    Instant dueAt,
    boolean overdue,
    String decidedBy,
    String decidedUnit,
    Instant decidedAt,
    String note,
    Instant grantedUntil,
    GrantTerms granted,
    EndedBy endedBy,
    GrantUse use,
    UUID objection,
    boolean held,
    boolean mine,
    Set<RequestVerb> verbs) {

  public boolean may(RequestVerb verb) {
    return verbs.contains(verb);
  }

  /** Whether the caller is the one to decide it now. */
  public boolean mayDecide() {
    return may(RequestVerb.GRANT);
  }

  /** Whether the caller may end its running grant. */
  public boolean mayRevoke() {
    return may(RequestVerb.REVOKE);
  }
}
