package org.linli.keys.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.control.Crypt;
import org.linli.keys.control.Ring;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.PublicKey;
import org.linli.keys.entity.Suite;

/**
 * Seals, hides and signs for the other rooms, which never see a key. What it makes is a text that
 * names the version of its key ({@code 3:…}) and stays good after a rotation, until that version is
 * destroyed.
 */
@ApplicationScoped
public class KeyRing {

  private final Crypt crypt;

  @Inject
  public KeyRing(Ring ring) {
    this.crypt = new Crypt(ring);
  }

  /**
   * For a process without an application server, which shares the servers' master key.
   *
   * @param master 32 bytes
   */
  public static KeyRing over(Jdbi jdbi, Scopes scopes, byte[] master) {
    return new KeyRing(new Ring(jdbi, scopes, master, Suite.SM, InstantSource.system()));
  }

  /** For the container's proxy alone. */
  protected KeyRing() {
    this.crypt = null;
  }

  /** The key that makes new things of that purpose. */
  public KeyName active(KeyPurpose purpose) {
    return crypt.active(purpose);
  }

  /** A keyed mark over the parts in their order; a null differs from an empty text. */
  public String mark(KeyPurpose purpose, Object... parts) {
    return crypt.mark(purpose, parts);
  }

  /** The marks of the same parts by every key of the purpose that stands, the newest first. */
  public List<String> marks(KeyPurpose purpose, Object... parts) {
    return crypt.marks(purpose, parts);
  }

  /** Whether the mark was made here, with a key of that purpose, over the very same parts. */
  public boolean proves(KeyPurpose purpose, String mark, Object... parts) {
    return crypt.proves(purpose, mark, parts);
  }

  /** The 32 bytes of the mark alone; after a rotation they are others. */
  public byte[] bits(KeyPurpose purpose, Object... parts) {
    return crypt.bits(purpose, parts);
  }

  /**
   * As {@link #bits}, for who makes many.
   *
   * @param first parts that stand before the others each time
   */
  public Marker marker(KeyPurpose purpose, Object... first) {
    return crypt.marker(purpose, first);
  }

  /**
   * Encrypts a field's value.
   *
   * @param context where it stands, e.g. table, tenant and id: elsewhere it does not open
   */
  public String encrypt(byte[] plain, String context) {
    return crypt.encrypt(plain, context);
  }

  /** What was encrypted for the context; empty when it was changed, moved, or its key destroyed. */
  public Optional<byte[]> decrypt(String sealed, String context) {
    return crypt.decrypt(sealed, context);
  }

  /** A signature that everybody with the public key can check. */
  public String sign(byte[] data) {
    return crypt.sign(data);
  }

  public boolean signed(String signature, byte[] data) {
    return crypt.signed(signature, data);
  }

  /** The public halves of the keys that sign, the newest first. */
  public List<PublicKey> publicKeys() {
    return crypt.publicKeys();
  }
}
