package org.linli.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.linli.exchange.boundary.ExchangeKeys;
import org.linli.exchange.boundary.SignedManifest;
import org.linli.keys.boundary.KeyRing;

/** Checks a manifest as a recipient does: with the published key, and nothing of the platform. */
final class ManifestCheck {

  private ManifestCheck() {}

  static boolean holds(KeyRing keys, SignedManifest manifest, byte[] text) {
    var key =
        new ExchangeKeys(keys)
            .list().stream()
                .filter(one -> one.id().equals(manifest.key()))
                .findFirst()
                .orElseThrow();
    var provider = new BouncyCastleProvider();
    try {
      var check =
          Signature.getInstance(
              key.algorithm().equals("sm2-sm3") ? "SM3withSM2" : "SHA256withECDSA", provider);
      check.initVerify(
          KeyFactory.getInstance("EC", provider)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.key()))));
      check.update(text);
      return check.verify(manifest.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
