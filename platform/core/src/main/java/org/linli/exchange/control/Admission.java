package org.linli.exchange.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.addresses.entity.AddressRange;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.persistence.Together;

/**
 * Lets in whose signature is right: looks how the credential, the consumer and its account stand,
 * and uses up the request's word, in one transaction for all who knock at that moment.
 */
public final class Admission {

  private static final int MOST_TOGETHER = 256;
  private static final String PART = "exchange";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SystemAccounts accounts;
  private final Together<Knock, Admitted> together;

  public Admission(Jdbi jdbi, Scopes scopes, SystemAccounts accounts) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.accounts = accounts;
    this.together = new Together<>(MOST_TOGETHER, this::answer);
  }

  public Admitted knock(Knock knock) {
    return together.call(knock);
  }

  /** Why nobody would be let in with that credential from there, whatever the request says. */
  public Optional<String> fault(String credential, String address, Instant now) {
    return scopes.asSystem(
        PART,
        () ->
            jdbi.withHandle(
                handle ->
                    fault(
                        CredentialTable.standing(handle, List.of(credential)).get(credential),
                        address,
                        now)));
  }

  private List<Admitted> answer(List<Knock> all) {
    return scopes.asSystem(PART, () -> jdbi.withHandle(handle -> answer(handle, all)));
  }

  private List<Admitted> answer(Handle handle, List<Knock> all) {
    var standing =
        CredentialTable.standing(
            handle, all.stream().map(knock -> knock.word().credential()).toList());
    var faults = new HashMap<Knock, String>();
    var words = new HashSet<Word>();
    for (var knock : all) {
      fault(standing.get(knock.word().credential()), knock.request().address(), knock.at())
          .ifPresentOrElse(why -> faults.put(knock, why), () -> words.add(knock.word()));
    }
    var fresh = words.isEmpty() ? words : CredentialTable.use(handle, words, all.getLast().at());
    var callers = new HashMap<UUID, Optional<Caller>>();
    var answers = new ArrayList<Admitted>(all.size());
    for (var knock : all) {
      answers.add(
          faults.containsKey(knock)
              ? new Admitted(null, faults.get(knock))
              // Of two alike at the same moment one is the first.
              : fresh.remove(knock.word())
                  ? entered(handle, standing.get(knock.word().credential()), knock, callers)
                  : new Admitted(null, "replayed"));
    }
    return answers;
  }

  private Admitted entered(
      Handle handle, Standing standing, Knock knock, Map<UUID, Optional<Caller>> callers) {
    var request = knock.request();
    if (standing.stopped()) {
      // Told as it is: who signs with it knows that it is its own.
      throw new AccessStopped();
    }
    var means = new Credential(Credential.Kind.SIGNATURE, knock.word().credential());
    return callers
        .computeIfAbsent(
            standing.account(),
            account -> accounts.caller(handle, account, request.address(), request.locale()))
        .map(
            caller ->
                new Admitted(caller.from(request.address(), request.locale()).by(means), null))
        .orElseGet(() -> new Admitted(null, "account-shut"));
  }

  private static Optional<String> fault(Standing standing, String address, Instant now) {
    if (standing == null || !standing.standsAt(now)) {
      return Optional.of("credential-ended");
    }
    return allowed(standing.addresses(), address) ? Optional.empty() : Optional.of("address");
  }

  /** An empty list lets in from anywhere. */
  private static boolean allowed(String ranges, String address) {
    if (ranges.isBlank()) {
      return true;
    }
    for (var range : ranges.split("\\s+")) {
      if (AddressRange.of(range).holds(address)) {
        return true;
      }
    }
    return false;
  }
}
