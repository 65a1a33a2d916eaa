package org.linli.exchange.control;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.linli.exchange.entity.CredentialKind;
import org.linli.keys.boundary.KeyRing;

/**
 * By what credentials prove themselves, laid out for use. A credential's key never changes, so it
 * may be kept; whether the credential still stands is looked up for every request and never kept
 * here. Read again as often as the key ring is, so that a destroyed key opens nothing.
 */
public final class Locks {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int MOST = 10_000;

  private final KeyRing keys;
  private final Function<String, Optional<Material>> look;
  private final Map<String, Lock> held = new ConcurrentHashMap<>();

  public Locks(KeyRing keys, Function<String, Optional<Material>> look) {
    this.keys = keys;
    this.look = look;
  }

  /** What a signature has to fit; all null when nothing can any more. */
  public record Lock(byte[] shared, PublicKey shown, SigningKey kind, Instant until) {

    /** Whether the credential's holder signed the text. */
    public boolean opens(MessageSignature signature, String base) {
      if (kind == null || !signature.parameter("alg").map(kind.algorithm()::equals).orElse(true)) {
        // A request need not name the algorithm, since the key does; named, it must be that one.
        return false;
      }
      return kind == SigningKey.HMAC
          ? SigningKey.marked(shared, base, signature.bytes())
          : kind.signed(shown, base, signature.bytes());
    }
  }

  /** Empty when there is no such credential. */
  public Optional<Lock> of(String credential, Instant now) {
    var lock = held.get(credential);
    if (lock != null && lock.until().isAfter(now)) {
      return Optional.of(lock);
    }
    var found = look.apply(credential).map(material -> laidOut(material, now));
    if (held.size() >= MOST) {
      held.clear();
    }
    found.ifPresent(fresh -> held.put(credential, fresh));
    return found;
  }

  private Lock laidOut(Material material, Instant now) {
    var until = now.plus(FRESH);
    if (material.kind() == CredentialKind.KEY) {
      return keys.decrypt(material.content(), "exchange " + material.id())
          .map(key -> new Lock(key, null, SigningKey.HMAC, until))
          .orElseGet(() -> new Lock(null, null, null, until));
    }
    return SigningKey.certificate(material.content())
        .map(certificate -> certificate.getPublicKey())
        .flatMap(key -> SigningKey.of(key).map(kind -> new Lock(null, key, kind, until)))
        .orElseGet(() -> new Lock(null, null, null, until));
  }
}
