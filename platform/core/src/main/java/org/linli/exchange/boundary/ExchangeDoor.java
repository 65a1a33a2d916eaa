package org.linli.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.addresses.entity.AddressRange;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exchange.control.CredentialTable;
import org.linli.exchange.control.CredentialTable.AtDoor;
import org.linli.exchange.control.MessageSignature;
import org.linli.exchange.control.SigningKey;
import org.linli.exchange.entity.CredentialKind;
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

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SystemAccounts accounts;
  private final KeyRing keys;
  private final AuditTrail trail;
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
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.accounts = accounts;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
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
    var found =
        scopes.asSystem(
            "exchange", () -> jdbi.withHandle(handle -> CredentialTable.atDoor(handle, keyId)));
    var credential = found.orElseThrow(NotSignedIn::new);
    var now = clock.instant();
    fault(request, signature, credential, now).ifPresent(why -> refuse(request, keyId, why));
    var nonce = signature.parameter("nonce").orElseThrow();
    var caller =
        scopes.asSystem(
            "exchange",
            () -> jdbi.withHandle(handle -> used(handle, request, credential, nonce, now)));
    return caller.orElseThrow(() -> refuse(request, keyId, "replayed"));
  }

  private Optional<Caller> used(
      Handle handle, SignedRequest request, AtDoor credential, String nonce, Instant now) {
    return CredentialTable.use(handle, credential.id(), nonce, now)
        ? accounts.caller(handle, credential.account(), request.address(), request.locale())
        : Optional.empty();
  }

  /** What is wrong, in the audit log's words; the signature last, since it costs most. */
  private Optional<String> fault(
      SignedRequest request, MessageSignature signature, AtDoor credential, Instant now) {
    if (!credential.standsAt(now)) {
      return Optional.of("credential-ended");
    }
    if (!allowed(credential.addresses(), request.address())) {
      return Optional.of("address");
    }
    if (!signature.coversAllOf(request)) {
      return Optional.of("uncovered");
    }
    if (!isNow(signature, now)) {
      return Optional.of("stale");
    }
    if (signature.parameter("nonce").filter(word -> NONCE.matcher(word).matches()).isEmpty()) {
      return Optional.of("nonce");
    }
    return isSigned(request, signature, credential) ? Optional.empty() : Optional.of("signature");
  }

  private boolean isSigned(SignedRequest request, MessageSignature signature, AtDoor credential) {
    var base = signature.base(request);
    if (base.isEmpty()) {
      return false;
    }
    if (credential.kind() == CredentialKind.KEY) {
      return fits(signature, SigningKey.HMAC)
          && keys.decrypt(credential.material(), "exchange " + credential.id())
              .filter(key -> SigningKey.marked(key, base.get(), signature.bytes()))
              .isPresent();
    }
    return SigningKey.certificate(credential.material())
        .flatMap(
            certificate ->
                SigningKey.of(certificate.getPublicKey())
                    .filter(kind -> fits(signature, kind))
                    .filter(
                        kind ->
                            kind.signed(certificate.getPublicKey(), base.get(), signature.bytes())))
        .isPresent();
  }

  /** A request need not name the algorithm, since the key does; named, it must be that one. */
  private static boolean fits(MessageSignature signature, SigningKey kind) {
    return signature.parameter("alg").map(kind.algorithm()::equals).orElse(true);
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
    throw new NotSignedIn();
  }
}
