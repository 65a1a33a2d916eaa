package org.linli.keys.control;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.linli.keys.entity.Suite;

/**
 * The algorithms of a suite, all from one provider that is asked directly and never registered, so
 * that nothing else on the server changes.
 */
enum Algorithms {
  SM("SM4", 16, "HmacSM3", "sm2p256v1", "SM3withSM2"),
  INTERNATIONAL("AES", 32, "HmacSHA256", "secp256r1", "SHA256withECDSA");

  private static final Provider PROVIDER = new BouncyCastleProvider();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MAC_KEY_BYTES = 32;

  private final String cipher;
  private final int cipherBytes;
  private final String mac;
  private final String curve;
  private final String signature;
  private final ECDomainParameters domain;

  Algorithms(String cipher, int cipherBytes, String mac, String curve, String signature) {
    this.cipher = cipher;
    this.cipherBytes = cipherBytes;
    this.mac = mac;
    this.curve = curve;
    this.signature = signature;
    this.domain = new ECDomainParameters(CustomNamedCurves.getByName(curve));
  }

  static Algorithms of(Suite suite) {
    return valueOf(suite.name());
  }

  byte[] freshCipherKey() {
    return random(cipherBytes);
  }

  byte[] freshMacKey() {
    return random(MAC_KEY_BYTES);
  }

  KeyPair freshPair() {
    return quietly(
        () -> {
          var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
          generator.initialize(new ECGenParameterSpec(curve), RANDOM);
          return generator.generateKeyPair();
        });
  }

  Mac mac(byte[] key) {
    return quietly(
        () -> {
          var result = Mac.getInstance(mac, PROVIDER);
          result.init(new SecretKeySpec(key, mac));
          return result;
        });
  }

  /** Nonce and cipher text with its tag; the context is bound to it and not carried. */
  byte[] encrypt(byte[] key, byte[] plain, byte[] context) {
    var nonce = random(NONCE_BYTES);
    return quietly(
        () -> {
          var work = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, context);
          var result = new byte[NONCE_BYTES + work.getOutputSize(plain.length)];
          System.arraycopy(nonce, 0, result, 0, NONCE_BYTES);
          work.doFinal(plain, 0, plain.length, result, NONCE_BYTES);
          return result;
        });
  }

  /**
   * @throws GeneralSecurityException when it was not made with this key and context, or was changed
   */
  byte[] decrypt(byte[] key, byte[] sealed, byte[] context) throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES) {
      throw new GeneralSecurityException("too short");
    }
    return cipher(Cipher.DECRYPT_MODE, key, sealed, 0, context)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  /**
   * A private key laid out for many signatures. Through the provider each one would compute the
   * tables of the curve anew, which takes ten times as long as the signature.
   */
  ECPrivateKeyParameters pen(byte[] privateKey) {
    return quietly(
        () ->
            new ECPrivateKeyParameters(
                ((ECPrivateKey)
                        KeyFactory.getInstance("EC", PROVIDER)
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey)))
                    .getS(),
                domain));
  }

  /**
   * What signs with that key, again and again, one signature at a time. To make it costs as much as
   * a signature: SM2 signs the signer's public point along, which is computed here, once.
   */
  Signer signer(ECPrivateKeyParameters pen) {
    var signer =
        this == SM
            ? new SM2Signer(new SM3Digest())
            : new DSADigestSigner(new ECDSASigner(), new SHA256Digest());
    signer.init(true, new ParametersWithRandom(pen, RANDOM));
    return signer;
  }

  boolean verify(byte[] publicKey, byte[] data, byte[] signed) {
    try {
      var work = Signature.getInstance(signature, PROVIDER);
      work.initVerify(publicKey(publicKey));
      work.update(data);
      return work.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Cipher cipher(int mode, byte[] key, byte[] nonce, int offset, byte[] context)
      throws GeneralSecurityException {
    var work = Cipher.getInstance(cipher + "/GCM/NoPadding", PROVIDER);
    work.init(
        mode,
        new SecretKeySpec(key, cipher),
        new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
    work.updateAAD(context);
    return work;
  }

  private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC", PROVIDER).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] random(int count) {
    var result = new byte[count];
    RANDOM.nextBytes(result);
    return result;
  }

  private interface Work<T> {
    T run() throws GeneralSecurityException;
  }

  /** The algorithms and keys are ours: a failure here is a fault of the installation. */
  private static <T> T quietly(Work<T> work) {
    try {
      return work.run();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
