package org.linli.whole.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.linli.whole.entity.SealTerms;

/**
 * Seals chunks under a pass phrase. Each chunk is bound to its part, its number and whether it is
 * the last, so that none can be moved, left out or cut off unnoticed. The salt is new for each
 * file, so its key is too, and a nonce made of part and number never comes again under it.
 */
final class PhraseSeal {

  /** As OWASP asks of PBKDF2 with HMAC-SHA-256. */
  static final int ROUNDS = 600_000;

  static final int CHUNK = 64 * 1024;
  static final int TAG = 16;

  private static final String CIPHER = "AES-256-GCM";
  private static final String DERIVATION = "PBKDF2-HMAC-SHA256";
  private static final int SALT = 16;
  private static final int KEY_BITS = 256;
  private static final int NONCE = 12;

  private final SecretKeySpec key;
  private final SealTerms terms;

  private PhraseSeal(char[] phrase, SealTerms terms) {
    this.terms = terms;
    try {
      var spec =
          new PBEKeySpec(
              phrase, Base64.getDecoder().decode(terms.salt()), terms.rounds(), KEY_BITS);
      key =
          new SecretKeySpec(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(spec)
                  .getEncoded(),
              "AES");
      spec.clearPassword();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For a new file. */
  static PhraseSeal fresh(char[] phrase) {
    var salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return new PhraseSeal(
        phrase,
        new SealTerms(CIPHER, DERIVATION, ROUNDS, Base64.getEncoder().encodeToString(salt)));
  }

  /**
   * For a file that is there.
   *
   * @throws IllegalArgumentException its terms are not understood
   */
  static PhraseSeal of(char[] phrase, SealTerms terms) {
    if (terms == null
        || !CIPHER.equals(terms.cipher())
        || !DERIVATION.equals(terms.derivation())
        || terms.salt() == null
        || terms.rounds() < 1
        || terms.rounds() > 10 * ROUNDS) {
      throw new IllegalArgumentException("terms of the seal");
    }
    return new PhraseSeal(phrase, terms);
  }

  SealTerms terms() {
    return terms;
  }

  byte[] seal(String part, int number, int chunk, boolean last, byte[] plain, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, part, number, chunk, last).doFinal(plain, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException it was changed or moved, or the pass phrase is another
   */
  byte[] open(String part, int number, int chunk, boolean last, byte[] sealed)
      throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, part, number, chunk, last).doFinal(sealed);
  }

  private Cipher cipher(int mode, String part, int number, int chunk, boolean last)
      throws GeneralSecurityException {
    var nonce =
        ByteBuffer.allocate(NONCE).putInt(number).putInt(chunk).putInt(last ? 1 : 0).array();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    cipher.updateAAD(part.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
