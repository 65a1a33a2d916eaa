package org.linli.feeds.control;

import java.util.UUID;
import org.linli.access.boundary.NotFound;

/** Sends a dead letter through the feed again. */
public final class Replay {

  private final FeedLine line;
  private final Reception reception;

  public Replay(FeedLine line, Reception reception) {
    this.line = line;
    this.reception = reception;
  }

  public void perform(UUID id) {
    var letter = line.deadLetters().find(id).orElseThrow(() -> new NotFound("dead-letter"));
    var key = line.keys().find(device(letter.device())).filter(DoorKey::enabled);
    // Of a counter that fell, the replay is the word that the device was replaced.
    var replaced = Reason.COUNTER_FELL.code().equals(letter.reason());
    reception
        .again(
            key.orElseThrow(() -> new NotFound("device")),
            letter.payload(),
            replaced,
            line.caller())
        .join();
    line.deadLetters().replayed(id);
  }

  private static UUID device(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("device");
    }
  }
}
