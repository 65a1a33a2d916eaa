package org.linli.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exchange.control.Admission;
import org.linli.exchange.control.CredentialTable;
import org.linli.exchange.control.Knock;
import org.linli.exchange.control.Locks;
import org.linli.exchange.control.Locks.Lock;
import org.linli.exchange.control.MessageSignature;
import org.linli.exchange.control.Word;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;

/**
 * Turns a signed request into the consumer that signed it (000 §7.2 e 1). No facade: it stands
 * before there is a caller. Whatever is wrong is answered alike; what was wrong with a credential
 * that we know stands in the audit log.
 */
@ApplicationScoped
public class ExchangeDoor {

  /** How far the sender's clock may be off, and so how long a used word has to be remembered. */
  public static final Duration LENIENCE = Duration.ofMinutes(5);

  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/=_.-]{12,64}");
  private static final Pattern KEY_ID = Pattern.compile("[a-z0-9-]{8,40}");

  private final Scopes scopes;
  private final AuditTrail trail;
  private final Locks locks;
  private final Admission admission;
  private final InstantSource clock;

  @Inject
  public ExchangeDoor(
      Jdbi jdbi, Scopes scopes, SystemAccounts accounts, KeyRing keys, AuditTrail trail) {
    this(jdbi, scopes, accounts, keys, trail, InstantSource.system());
  }

  public ExchangeDoor(
      Jdbi jdbi,
      Scopes scopes,
      SystemAccounts accounts,
      KeyRing keys,
      AuditTrail trail,
      InstantSource clock) {
    this.scopes = scopes;
    this.trail = trail;
    this.clock = clock;
    this.locks =
        new Locks(
            keys,
            id ->
                scopes.asSystem(
                    "exchange",
                    () -> jdbi.withHandle(handle -> CredentialTable.material(handle, id))));
    this.admission = new Admission(jdbi, scopes, accounts);
  }

  /** For the container's proxy alone. */
  protected ExchangeDoor() {
    this(null, null, null, null, null, null);
  }

  /**
   * The consumer as a caller. The request's word is used up before anything else happens, on every
   * server at once.
   *
   * @throws NotSignedIn for anything that is not exactly right
   */
  public Caller enter(SignedRequest request) {
    var signature = MessageSignature.read(request).orElseThrow(NotSignedIn::new);
    var keyId =
        signature
            .parameter("keyid")
            .filter(id -> KEY_ID.matcher(id).matches())
            .orElseThrow(NotSignedIn::new);
    var now = clock.instant();
    // Nobody fills the log with invented names.
    var lock = locks.of(keyId, now).orElseThrow(NotSignedIn::new);
    var fault = fault(request, signature, lock, now);
    if (fault.isPresent()) {
      // A credential that has ended is told first: what else is wrong with it matters to nobody.
      throw refuse(
          request, keyId, admission.fault(keyId, request.address(), now).orElseGet(fault::get));
    }
    var word = new Word(keyId, signature.parameter("nonce").orElseThrow());
    var answer = admission.knock(new Knock(request, word, now));
    if (answer.caller() == null) {
      throw refuse(request, keyId, answer.why());
    }
    return answer.caller();
  }

  /**
   * What is wrong with the request itself, in the audit log's words; the signature last, since it
   * costs most.
   */
  private static Optional<String> fault(
      SignedRequest request, MessageSignature signature, Lock lock, Instant now) {
    if (!signature.coversAllOf(request)) {
      return Optional.of("uncovered");
    }
    if (!isNow(signature, now)) {
      return Optional.of("stale");
    }
    if (signature.parameter("nonce").filter(word -> NONCE.matcher(word).matches()).isEmpty()) {
      return Optional.of("nonce");
    }
    return signature.base(request).filter(base -> lock.opens(signature, base)).isPresent()
        ? Optional.empty()
        : Optional.of("signature");
  }

  private static boolean isNow(MessageSignature signature, Instant now) {
    try {
      var created =
          Instant.ofEpochSecond(Long.parseLong(signature.parameter("created").orElse("")));
      var expires = signature.parameter("expires").map(Long::parseLong).map(Instant::ofEpochSecond);
      return Duration.between(created, now).abs().compareTo(LENIENCE) <= 0
          && expires.map(now::isBefore).orElse(true);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private NotSignedIn refuse(SignedRequest request, String keyId, String why) {
    var platform = Caller.system("exchange").from(request.address(), request.locale());
    org.linli.access.boundary.Unchecked.call(
        () ->
            scopes.as(
                platform,
                () ->
                    scopes.call(
                        () -> {
                          trail.record("exchange.refused", keyId + " " + why);
                          return null;
                        })));
    return new NotSignedIn();
  }
}
