package org.linli.sip;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sip.SipException;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.sip.Gauges.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures that are on their way from cameras to the media server (chapters 9.2 and 9.8). The door
 * holds no picture: it tells the camera where to send it, and that it shall end: when somebody says
 * so, when its time is over, or when the camera is gone.
 */
final class LiveSessions implements Errand {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
  private static final int MOST = 9_999;
  private static final int FINE = 300;

  private final SipLine line;
  private final SipSettings settings;
  private final PictureLog log;
  private final Gauges gauges;
  private final InstantSource clock;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Picture> byCall = new ConcurrentHashMap<>();

  /** Streams that cameras were asked for and did not answer yet, and how long that is awaited. */
  private final Map<String, Instant> offered = new ConcurrentHashMap<>();

  LiveSessions(
      SipLine line, SipSettings settings, PictureLog log, Gauges gauges, InstantSource clock) {
    this.line = line;
    this.settings = settings;
    this.log = log;
    this.gauges = gauges;
    this.clock = clock;
  }

  @Override
  public Set<String> commands() {
    return Set.of("live", "playback", "endLive");
  }

  @Override
  public void take(Reach reach, CommandOrder order, Consumer<CommandAnswer> told) {
    if (order.command().equals("endLive")) {
      var ended = end(reach.device());
      told.accept(new CommandAnswer(CommandState.DONE, String.valueOf(ended)));
      return;
    }
    if (!settings.media().isThere()) {
      told.accept(new CommandAnswer(CommandState.FAILED, "no media server"));
      return;
    }
    try {
      start(reach, order, told);
    } catch (SipException | RuntimeException e) {
      told.accept(new CommandAnswer(CommandState.FAILED, String.valueOf(e.getMessage())));
    }
  }

  private void start(Reach reach, CommandOrder order, Consumer<CommandAnswer> told)
      throws SipException {
    var live = order.command().equals("live");
    var now = clock.instant();
    for (var open : byCall.entrySet()) {
      var session = open.getValue();
      if (live
          && session.live()
          && session.reach().device().equals(reach.device())
          && byCall.replace(open.getKey(), session, session.until(end(now)))) {
        told.accept(new CommandAnswer(CommandState.DONE, settings.media().told(session.ssrc())));
        return;
      }
    }
    var from = live ? null : time(order, "from");
    var until = live ? null : time(order, "until");
    if (!live && !from.isBefore(until)) {
      throw new DateTimeException("from is not before until");
    }
    var ssrc =
        Offer.ssrc(
            !live, settings.server().domain(), 1 + Math.floorMod(numbers.getAndIncrement(), MOST));
    var offer =
        new Offer(settings.server().id(), settings.media(), reach.number(), ssrc, from, until);
    var invite = line.invite(reach, offer);
    offered.put(ssrc, order.until());
    line.send(
        reach.to(),
        invite,
        new Reply() {
          @Override
          public void came(Response response) {
            if (response.getStatusCode() >= FINE) {
              offered.remove(ssrc);
              told.accept(
                  new CommandAnswer(CommandState.FAILED, "SIP " + response.getStatusCode()));
              return;
            }
            var picture =
                new Picture(
                    reach,
                    invite,
                    response,
                    ssrc,
                    live,
                    end(clock.instant()),
                    new AtomicBoolean(),
                    new CountDownLatch(1));
            byCall.put(call(response.getHeader(CallIdHeader.NAME)), picture);
            offered.remove(ssrc);
            acknowledge(picture);
            gauges.add(Count.PICTURES);
            log.began(picture);
            told.accept(new CommandAnswer(CommandState.DONE, settings.media().told(ssrc)));
          }

          @Override
          public void missed() {
            offered.remove(ssrc);
            told.accept(new CommandAnswer(CommandState.FAILED, "no answer"));
          }
        });
  }

  private Instant end(Instant now) {
    return now.plusSeconds(settings.media().seconds());
  }

  private static Instant time(CommandOrder order, String name) {
    return OffsetDateTime.parse(String.valueOf(order.parameters().get(name))).toInstant();
  }

  private static String call(Object header) {
    return ((CallIdHeader) header).getCallId();
  }

  /** The camera did not hear that we heard it, and says it again. */
  void again(Response response) {
    var session = byCall.get(call(response.getHeader(CallIdHeader.NAME)));
    if (session != null) {
      acknowledge(session);
    }
  }

  private void acknowledge(Picture session) {
    try {
      line.acknowledge(session.reach().to(), session.invite(), session.accepted());
    } catch (SipException | RuntimeException e) {
      LOG.debug("an acknowledgement stays here: {}", e.toString());
    }
  }

  /** The camera ends it; false for one that is not known. */
  boolean left(Request bye) {
    var picture = byCall.remove(call(bye.getHeader(CallIdHeader.NAME)));
    if (picture != null) {
      log.ended(picture, Ending.CAMERA);
    }
    return picture != null;
  }

  /** Whether a camera was asked for this stream. */
  boolean expects(String stream) {
    return byCall.values().stream().anyMatch(picture -> picture.is(stream))
        || offered.keySet().stream().anyMatch(ssrc -> Picture.isMeant(stream, ssrc));
  }

  /** The media server has the stream. */
  void arrived(String stream) {
    byCall.values().stream()
        .filter(picture -> picture.is(stream) && picture.arrived().compareAndSet(false, true))
        .forEach(log::arrived);
  }

  /** The media server has it no more, or nobody looks at it; others are not known here. */
  void ended(String stream, Ending why) {
    endAll(picture -> picture.is(stream), why);
  }

  /** Ends all pictures of a device, and says how many there were. */
  int end(UUID device) {
    return endAll(picture -> picture.reach().device().equals(device), Ending.ASKED);
  }

  /** Ends what nobody asked for again. */
  void look() {
    var now = clock.instant();
    offered.values().removeIf(until -> until.isBefore(now));
    endAll(picture -> picture.until().isBefore(now), Ending.TIME);
  }

  /** A camera that is gone, or recorder, sends nothing any more: it is not even told. */
  void gone(Registration one) {
    var device = one.device().device();
    remove(picture -> picture.reach().to().device().device().equals(device))
        .forEach(picture -> log.ended(picture, Ending.LOST));
  }

  void endAll() {
    endAll(picture -> true, Ending.DOOR);
  }

  private int endAll(Predicate<Picture> which, Ending why) {
    var ended = remove(which);
    // All cameras first: the audit log may take its time.
    ended.forEach(this::bye);
    ended.forEach(picture -> log.ended(picture, why));
    return ended.size();
  }

  private List<Picture> remove(Predicate<Picture> which) {
    var removed = new ArrayList<Picture>();
    byCall.forEach(
        (call, picture) -> {
          if (which.test(picture) && byCall.remove(call, picture)) {
            removed.add(picture);
          }
        });
    return removed;
  }

  private void bye(Picture picture) {
    try {
      line.bye(picture.reach().to(), picture.invite(), picture.accepted());
    } catch (SipException | RuntimeException e) {
      LOG.debug("a camera does not hear that it may end: {}", e.toString());
    }
  }

  int count() {
    return byCall.size();
  }
}
