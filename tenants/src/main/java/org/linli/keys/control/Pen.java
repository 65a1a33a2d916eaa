package org.linli.keys.control;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/**
 * The signing key as the ring holds it now, laid out for many signatures, so that it goes when the
 * ring reads its keys again. Keeps as many signers as there were signatures at once.
 */
final class Pen {

  private final DataKey key;
  private final ECPrivateKeyParameters laidOut;
  private final Queue<Signer> idle = new ConcurrentLinkedQueue<>();

  Pen(DataKey key) {
    this.key = key;
    this.laidOut = key.algorithms().pen(key.secret());
  }

  DataKey of() {
    return key;
  }

  byte[] sign(byte[] data) {
    var found = idle.poll();
    var signer = found == null ? key.algorithms().signer(laidOut) : found;
    signer.update(data, 0, data.length);
    try {
      var signature = signer.generateSignature();
      // One that failed is not taken up again: nobody knows what it has in hand.
      idle.add(signer);
      return signature;
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }
}
