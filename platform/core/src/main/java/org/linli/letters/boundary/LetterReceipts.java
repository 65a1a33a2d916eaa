package org.linli.letters.boundary;

import jakarta.inject.Inject;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Open;
import org.linli.letters.control.Carriers;
import org.linli.letters.control.Receiving;
import org.linli.letters.entity.Channel;

/** The door by which gateways tell what became of letters 回执. */
@Facade
public class LetterReceipts {

  private final Carriers carriers;
  private final Receiving receiving;

  @Inject
  public LetterReceipts(Carriers carriers, Receiving receiving) {
    this.carriers = carriers;
    this.receiving = receiving;
  }

  /** For the container's proxy alone. */
  protected LetterReceipts() {
    this(null, null);
  }

  /**
   * The header in which that gateway signs.
   *
   * @throws org.linli.access.boundary.NotFound the city has no such gateway
   */
  @Open("a gateway is no account; what it tells is signed")
  public String signatureHeader(Channel channel) {
    return carriers.signatureHeader(channel);
  }

  /**
   * Takes receipts; those of letters that nobody knows any more are left.
   *
   * @return how many were of letters that are known
   * @throws ReceiptRefused they are not signed with the gateway's secret
   */
  @Open("a gateway is no account; what it tells is signed")
  public int receive(Channel channel, String signature, byte[] body) {
    return receiving.take(channel, signature, body);
  }
}
