package org.linli.feeds.boundary;

import org.linli.access.boundary.Refusal;

/**
 * The device may not be listened to: {@code outside-signed-scope} or {@code no-consent}. Nothing of
 * what it sent is kept.
 */
public final class NotGathered extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotGathered(String reason) {
    super(reason, 403);
  }
}
