package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.ConsumerTable;
import org.linli.exchange.control.CredentialTable;
import org.linli.exchange.control.Registration;
import org.linli.exchange.control.SigningKey;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.ConsumerState;
import org.linli.exchange.entity.CredentialKind;
import org.linli.exchange.entity.CredentialRow;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.identity.entity.OneTime;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;

/**
 * Registered consumers 使用方 (000 §7.2 e 1): entered by the bureau with a person who answers for
 * them, given a certificate or a key, renewed with an overlap, shut at once.
 */
@Facade
public class Consumers {

  private static final Duration COUNTED = Duration.ofDays(30);
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
  private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SystemAccounts accounts;
  private final KeyRing keys;
  private final InstantSource clock;

  @Inject
  public Consumers(Jdbi jdbi, Scopes scopes, SystemAccounts accounts, KeyRing keys) {
    this(jdbi, scopes, accounts, keys, InstantSource.system());
  }

  public Consumers(
      Jdbi jdbi, Scopes scopes, SystemAccounts accounts, KeyRing keys, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Consumers() {
    this(null, null, null, null, null);
  }

  /** Those of the caller's division, or of its own organisation; without their credentials. */
  @Permit("consumers:read")
  public Page<ConsumerRow> list(PageRequest page) {
    return ConsumerTable.list(jdbi, scopes.caller(), page, clock.instant().minus(COUNTED));
  }

  @Permit("consumers:read")
  public ConsumerRow get(UUID id) {
    var row = known(id);
    var credentials = jdbi.withHandle(handle -> CredentialTable.of(handle, id));
    return new ConsumerRow(
        row.id(),
        row.name(),
        row.kind(),
        row.organisation(),
        row.organisationName(),
        row.contact(),
        row.contactPhone(),
        row.addresses(),
        row.state(),
        row.stateReason(),
        row.until(),
        row.registeredAt(),
        row.registeredBy(),
        credentials,
        row.transfers(),
        row.lastAt());
  }

  /** Registers a consumer; it can do nothing before it has a credential. */
  @Permit("consumers:write")
  @Mutates("consumer.registered")
  public UUID register(ConsumerDraft draft) {
    var caller = scopes.caller();
    if (caller.scope() == null) {
      throw new NotFound("division");
    }
    Registration.check(draft, clock.instant());
    if (!ORGANISATION.matcher(draft.organisation()).matches()) {
      throw new Invalid("organisation", "form");
    }
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          Registration.organisation(handle, draft);
          var account =
              accounts.open(
                  handle,
                  "x-" + id,
                  draft.name().strip(),
                  draft.kind().role(),
                  draft.kind() == ConsumerKind.DEPARTMENT ? caller.scope() : null,
                  draft.organisation());
          ConsumerTable.insert(handle, id, draft, caller.scope(), account, caller.displayName());
        });
    return id;
  }

  /** Shuts it at that very moment: what it is just doing ends with its next transaction. */
  @Permit("consumers:write")
  @Mutates(value = "consumer.suspended", always = true)
  public void suspend(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    turn(id, ConsumerState.SUSPENDED, Registration.shortEnough("reason", reason, 400));
  }

  @Permit("consumers:write")
  @Mutates("consumer.resumed")
  public void resume(UUID id) {
    turn(id, ConsumerState.ACTIVE, null);
  }

  /** A new last day, later or earlier. */
  @Permit("consumers:write")
  @Mutates("consumer.prolonged")
  public void prolong(UUID id, Instant until) {
    known(id);
    Registration.checkUntil(until, clock.instant());
    jdbi.useHandle(handle -> ConsumerTable.prolong(handle, id, until));
  }

  /**
   * Registers a certificate; the older credentials go on for the overlap, so that the consumer can
   * change over without a gap.
   *
   * @param pem X.509; P-256, Ed25519, RSA of 2048 bits and more, or SM2
   * @return what requests name as {@code keyid}
   */
  @Permit("consumers:write")
  @Mutates("consumer.certificate-added")
  public CredentialRow addCertificate(UUID id, String pem, Duration overlap) {
    known(id);
    var certificate = readable(pem);
    var fingerprint = SigningKey.fingerprint(certificate);
    var subject = certificate.getSubjectX500Principal().getName() + " " + fingerprint;
    var row =
        new CredentialRow(
            "cert-" + fingerprint.substring(0, 20),
            CredentialKind.CERTIFICATE,
            subject.length() > 300 ? subject.substring(subject.length() - 300) : subject,
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant(),
            null);
    add(id, row, pem.strip(), overlap);
    return row;
  }

  /** Makes a key for HMAC-SHA-256, shown this once; the older credentials go on for the overlap. */
  @Permit("consumers:write")
  @Mutates("consumer.key-issued")
  public IssuedKey issueKey(UUID id, String label, Instant until, Duration overlap) {
    known(id);
    Registration.checkUntil(until, clock.instant());
    var secret = OneTime.token();
    var name = "key-" + OneTime.digest(secret).substring(0, 20);
    var row =
        new CredentialRow(
            name,
            CredentialKind.KEY,
            Registration.shortEnough("label", label == null ? "" : label.strip(), 120),
            now(),
            until.truncatedTo(ChronoUnit.MICROS),
            null);
    var bytes = secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    add(id, row, keys.encrypt(bytes, "exchange " + name), overlap);
    return new IssuedKey(name, Base64.getEncoder().encodeToString(bytes), row.until());
  }

  @Permit("consumers:write")
  @Mutates(value = "consumer.credential-revoked", always = true)
  public void revoke(UUID id, String credential) {
    known(id);
    jdbi.useHandle(
        handle -> {
          if (!CredentialTable.revoke(handle, id, credential, now())) {
            throw new NotFound("credential");
          }
        });
  }

  private void add(UUID id, CredentialRow row, String material, Duration overlap) {
    if (overlap == null || overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new Invalid("overlap", "overlap-length");
    }
    jdbi.useHandle(
        handle -> {
          if (CredentialTable.material(handle, row.id()).isPresent()) {
            throw new Conflict("credential");
          }
          CredentialTable.insert(handle, id, row, material, now());
          CredentialTable.endOthers(handle, id, row.id(), now().plus(overlap));
        });
  }

  private X509Certificate readable(String pem) {
    var certificate =
        SigningKey.certificate(pem == null || pem.length() > 8000 ? "" : pem)
            .orElseThrow(() -> new Invalid("certificate", "certificate-form"));
    if (SigningKey.of(certificate.getPublicKey()).isEmpty()) {
      throw new Invalid("certificate", "certificate-key");
    }
    if (!certificate.getNotAfter().toInstant().isAfter(clock.instant())) {
      throw new Invalid("certificate", "certificate-expired");
    }
    return certificate;
  }

  private void turn(UUID id, ConsumerState state, String reason) {
    known(id);
    jdbi.useHandle(
        (Handle handle) -> {
          var account =
              ConsumerTable.change(handle, id, state, reason, now())
                  .orElseThrow(() -> new Conflict("consumer"));
          accounts.enable(handle, account, state == ConsumerState.ACTIVE);
        });
  }

  private ConsumerRow known(UUID id) {
    return ConsumerTable.find(jdbi, scopes.caller(), id, clock.instant().minus(COUNTED))
        .orElseThrow(() -> new NotFound("consumer"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
