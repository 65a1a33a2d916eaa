package org.linli.sip;

import java.util.UUID;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.Upward;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.PostTopic;
import org.linli.video.entity.KnownVideo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the servers which devices are there, as every door does that devices stay at. */
final class LineTeller {

  private static final Logger LOG = LoggerFactory.getLogger(LineTeller.class);

  private final Feeds feeds;

  LineTeller(Feeds feeds) {
    this.feeds = feeds;
  }

  void tell(KnownVideo device, Upward.Kind kind) {
    tell(device, device.device().value(), kind, null, null);
  }

  /**
   * What became of a command.
   *
   * @param said null where it was handed over alone
   */
  void tell(Reach reach, Upward.Kind kind, UUID command, CommandAnswer said) {
    tell(reach.to().device(), reach.device(), kind, command, said);
  }

  private void tell(
      KnownVideo through, UUID device, Upward.Kind kind, UUID command, CommandAnswer said) {
    var letter =
        new Upward(
            kind,
            through.tenant().value(),
            device,
            command,
            said == null ? null : said.state(),
            said == null ? null : said.answer(),
            System.currentTimeMillis());
    feeds
        .post()
        .send(PostTopic.ANSWERS, through.code(), device.toString(), Envelope.close(letter))
        .whenComplete(
            (done, failed) -> {
              if (failed != null) {
                LOG.debug("{} of {} is not told: {}", kind, device, failed.toString());
              }
            });
  }
}
