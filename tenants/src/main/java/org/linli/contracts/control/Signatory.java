package org.linli.contracts.control;

import java.util.Optional;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Member;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;

/**
 * A caller as the party for which it signs.
 *
 * @param id an enterprise's or department's id, else the code of the caller's division
 */
public record Signatory(Caller caller, Optional<Party> party, String id) {

  public static Signatory of(Caller caller) {
    return new Signatory(
        caller,
        caller.isSystem() ? Optional.empty() : Party.of(caller),
        caller
            .organisation()
            .orElse(
                caller.scope() == null
                    ? caller.tenant().map(Object::toString).orElse("")
                    : caller.scope().value()));
  }

  public Optional<Member> in(Agreement words) {
    return party.flatMap(kind -> words.member(kind, id));
  }

  /** Whether it may change what is still a draft: the bureau alone. */
  public boolean drafts() {
    return party.filter(kind -> kind == Party.BUREAU).isPresent() && caller.may("contracts:write");
  }

  /**
   * The bureau's division.
   *
   * @throws NotPermitted for everybody else
   */
  public DivisionCode bureau() {
    if (!drafts() || caller.scope() == null) {
      throw new NotPermitted("contracts:write");
    }
    return caller.scope();
  }

  /** Who is no party sees, of the communities, those of its own division. */
  public DivisionCode sight(Agreement words) {
    return in(words).isPresent() ? null : caller.scope();
  }
}
