package org.linli.sip;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * A picture on its way to the media server.
 *
 * @param ssrc ten digits
 * @param live whether it is no recording
 * @param until when it ends if nobody asks for it again
 * @param arrived whether the media server said that it has it
 * @param begun opens when the audit log has its beginning: nothing else is written of it before
 */
record Picture(
    Reach reach,
    Request invite,
    Response accepted,
    String ssrc,
    boolean live,
    Instant until,
    AtomicBoolean arrived,
    CountDownLatch begun) {

  Picture until(Instant later) {
    return new Picture(reach, invite, accepted, ssrc, live, later, arrived, begun);
  }

  /** Whether a media server means this one: by its ten digits, or by the eight that they are. */
  boolean is(String stream) {
    return isMeant(stream, ssrc);
  }

  static boolean isMeant(String stream, String ssrc) {
    return ssrc.equals(stream) || "%08X".formatted(Long.parseLong(ssrc)).equalsIgnoreCase(stream);
  }
}
