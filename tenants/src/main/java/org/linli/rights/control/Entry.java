package org.linli.rights.control;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An entry of the decision log.
 *
 * @param operator whose data it is besides the community's: the operator under contract at that
 *     moment
 * @param credential by what a program asked; null for a person at a screen and for the platform
 * @param facts what was known of the data, so that the decision can be made again
 */
record Entry(
    UUID id,
    Instant at,
    UUID account,
    String username,
    String credential,
    Party party,
    String organisation,
    Action action,
    Asset asset,
    Purpose purpose,
    String subject,
    TenantId tenant,
    DivisionCode code,
    String operator,
    Outcome outcome,
    boolean flagged,
    String basis,
    Set<Fact> facts,
    String scenario) {

  String sealed(Seal seal) {
    return seal.of(
        id,
        at,
        account,
        username,
        credential,
        party,
        organisation,
        action,
        asset,
        purpose,
        subject,
        tenant,
        code,
        operator,
        outcome,
        flagged,
        basis,
        words(),
        scenario);
  }

  /** The facts as the log keeps them. */
  String words() {
    return facts.stream().sorted().map(Fact::name).collect(Collectors.joining(","));
  }

  static Set<Fact> facts(String words) {
    return words.isEmpty()
        ? Set.of()
        : Stream.of(words.split(",")).map(Fact::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  /** The same question, answered otherwise. */
  Entry denied(UUID other, Instant when, Decision denial) {
    return new Entry(
        other,
        when,
        account,
        username,
        credential,
        party,
        organisation,
        action,
        asset,
        purpose,
        subject,
        tenant,
        code,
        operator,
        denial.outcome(),
        denial.flagged(),
        denial.basis().line(),
        facts,
        scenario);
  }
}
