package org.linli.documents.control;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** By what papers are signed. */
enum Algorithm {
  /** ECDSA on P-256 with SHA-256, which every reader of PDF checks. */
  ECDSA("secp256r1", "SHA256withECDSA"),
  /** SM2 with SM3 (GB/T 32918, GB/T 35275), which commercial cryptography 商用密码 asks for. */
  SM2("sm2p256v1", "SM3withSM2");

  /** Asked directly and never registered, so that nothing else on the server changes. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  private final String curve;
  private final String signature;

  Algorithm(String curve, String signature) {
    this.curve = curve;
    this.signature = signature;
  }

  String curve() {
    return curve;
  }

  String signature() {
    return signature;
  }
}
