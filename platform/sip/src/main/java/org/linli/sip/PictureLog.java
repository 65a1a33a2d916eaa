package org.linli.sip;

import org.linli.video.boundary.VideoBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the audit log which pictures went out and why they ended. Who asked for them stands
 * there by the command.
 */
final class PictureLog {

  private static final Logger LOG = LoggerFactory.getLogger(PictureLog.class);

  private final VideoBook book;

  PictureLog(VideoBook book) {
    this.book = book;
  }

  void began(Picture picture) {
    try {
      note(picture, "video.began", "");
    } finally {
      picture.begun().countDown();
    }
  }

  /** The media server has it. */
  void arrived(Picture picture) {
    await(picture);
    note(picture, "video.arrived", "");
  }

  void ended(Picture picture, Ending why) {
    await(picture);
    note(picture, "video.ended", " " + why.word());
  }

  /** Somebody may end a picture while its beginning is still being written elsewhere. */
  private static void await(Picture picture) {
    try {
      picture.begun().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(Picture picture, String action, String more) {
    var reach = picture.reach();
    var kind = picture.live() ? "live" : "playback";
    var target = reach.device() + " " + reach.number() + " " + kind + " " + picture.ssrc() + more;
    try {
      book.note(reach.to().device().tenant(), action, target);
    } catch (RuntimeException e) {
      // A camera is told to end, whether or not that can be written down.
      LOG.warn("{} {} is not in the audit log: {}", action, target, e.toString());
    }
  }
}
