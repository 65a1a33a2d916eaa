package org.linli.sip;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.linli.commands.entity.Upward;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.DoorGround;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.PostTopic;
import org.linli.sip.Gauges.Count;
import org.linli.video.boundary.VideoAlarms;
import org.linli.video.boundary.VideoBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door itself: what comes in, and what devices are asked when they have come. */
final class SipDoor implements SipListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SipDoor.class);
  private static final int LOOK_SECONDS = 2;
  private static final List<String> QUESTIONS = List.of("DeviceInfo", "DeviceStatus", "Catalog");

  private final SipSettings settings;
  private final DoorGround ground;
  private final InstantSource clock;
  private final SipLine line;
  private final Registrations registrations;
  private final Catalogues questions = new Catalogues();
  private final Letters letters = new Letters();
  private final Pulses pulses;
  private final Gauges gauges = new Gauges();
  private final LineTeller teller;
  private final Registrar registrar;
  private final MessageDesk desk;
  private final Watch watch;
  private final StatusPage page;
  private final LiveSessions sessions;
  private final Recordings recordings;
  private final Snapshots snapshots;
  private final MediaHook hook;
  private final Orders orders;
  private final Post.Listening commands;

  /** A camera's stop waits for nobody: what asks the database has a thread of its own. */
  private final ScheduledExecutorService steering =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sip-steering").daemon().factory());

  private final ScheduledExecutorService watching =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sip-watch").daemon().factory());

  SipDoor(SipSettings settings, DoorGround ground, VideoBook book, InstantSource clock)
      throws Exception {
    this.settings = settings;
    this.ground = ground;
    this.clock = clock;
    this.line = new SipLine(settings);
    this.registrations = new Registrations(settings.most());
    this.pulses = new Pulses(Duration.ofSeconds(settings.times().alarm()));
    this.teller = new LineTeller(ground.feeds());
    this.registrar =
        new Registrar(settings, line, book, registrations, gauges, clock, ground.feeds().guard());
    this.recordings = new Recordings(line, book, questions, letters, clock);
    this.snapshots = new Snapshots(line, settings.outside().snapshots(), questions, letters, clock);
    this.desk =
        new MessageDesk(
            line,
            ground.door(),
            book,
            new VideoAlarms(new DeviceModels()),
            new MessageDesk.Rooms(registrations, questions, pulses, recordings, snapshots),
            this::send,
            gauges,
            clock);
    this.watch =
        new Watch(
            registrations,
            book,
            Duration.ofSeconds(settings.times().keepAlive()),
            gauges,
            clock,
            this::left);
    this.sessions = new LiveSessions(line, settings, new PictureLog(book), gauges, clock);
    this.orders =
        new Orders(
            line,
            book,
            registrations,
            List.of(sessions, recordings, snapshots),
            letters,
            teller,
            steering,
            gauges,
            clock);
    this.hook =
        settings.outside().isHookOpen()
            ? new MediaHook(settings.outside(), sessions, gauges)
            : null;
    this.commands =
        ground.feeds().post().live(PostTopic.COMMANDS, "sip-" + UUID.randomUUID(), orders::down);
    this.page = new StatusPage(settings.statusHost(), settings.statusPort(), this::figures);
  }

  void open() throws Exception {
    line.open(this);
    watching.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    Thread.ofPlatform().name("sip-commands").daemon().start(commands);
    page.open();
    if (hook != null) {
      hook.open();
    }
  }

  private void look() {
    try {
      watch.look();
      sessions.look();
      recordings.look();
      snapshots.look();
      for (int left = questions.forget(clock.instant()); left > 0; left--) {
        gauges.add(Count.UNANSWERED);
      }
    } catch (RuntimeException e) {
      LOG.warn("the watch goes on: {}", e.toString());
    }
  }

  @Override
  public void processRequest(RequestEvent event) {
    try {
      var call = Incoming.of(line, event);
      try {
        switch (event.getRequest().getMethod()) {
          case Request.REGISTER -> registrar.register(call, this::came, this::left);
          case Request.MESSAGE -> desk.receive(call);
          case Request.BYE ->
              call.answer(
                  sessions.left(event.getRequest())
                      ? Response.OK
                      : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
          default -> {
            gauges.add(Count.NOT_ALLOWED);
            call.answer(
                Response.METHOD_NOT_ALLOWED,
                line.headers().createAllowHeader("REGISTER, MESSAGE, BYE"));
          }
        }
      } catch (Exception e) {
        // Whatever somebody sends: he alone shall notice.
        LOG.warn("a request ends here: {}", e.toString());
        gauges.add(Count.FAILED);
        call.answer(Response.SERVER_INTERNAL_ERROR);
      }
    } catch (SipException | RuntimeException e) {
      LOG.debug("not a request to answer: {}", e.toString());
    }
  }

  /** Who comes is asked what it is, how it is, and what it has. */
  private void came(Registration one) {
    teller.tell(one.device(), Upward.Kind.UP);
    var number = one.device().gbId().value();
    for (var what : QUESTIONS) {
      var asked = letters.next();
      questions.asked(number, what, asked, clock.instant());
      send(one, Letters.query(what, asked, number));
    }
  }

  private void left(Registration one) {
    sessions.gone(one);
    teller.tell(one.device(), Upward.Kind.DOWN);
  }

  private void send(Registration to, byte[] letter) {
    try {
      line.send(to, letter);
    } catch (SipException | RuntimeException e) {
      LOG.debug("a letter stays here: {}", e.toString());
      gauges.add(Count.UNANSWERED);
    }
  }

  private String figures() {
    var standing = new LinkedHashMap<String, Integer>();
    standing.put("registrations", registrations.all().size());
    standing.put("open_alarms", pulses.count());
    standing.put("pictures", sessions.count());
    standing.put("open_questions", recordings.count() + snapshots.count());
    standing.put("broken_frames", CountingParsers.broken());
    return gauges.text(standing, ground.feeds().guard());
  }

  @Override
  public void processResponse(ResponseEvent event) {
    var response = event.getResponse();
    var transaction = event.getClientTransaction();
    if (response.getStatusCode() < Response.OK) {
      return;
    }
    if (transaction != null && transaction.getApplicationData() instanceof Reply reply) {
      transaction.setApplicationData(null);
      reply.came(response);
    } else if (((CSeqHeader) response.getHeader(CSeqHeader.NAME))
        .getMethod()
        .equals(Request.INVITE)) {
      sessions.again(response);
    }
    // That another letter arrived needs nothing more: the answer comes as a letter of its own.
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    gauges.add(Count.UNANSWERED);
    var transaction = event.getClientTransaction();
    if (transaction != null && transaction.getApplicationData() instanceof Reply reply) {
      transaction.setApplicationData(null);
      reply.missed();
    }
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    gauges.add(Count.UNANSWERED);
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    // Nothing is kept by transaction.
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    // Nothing is kept by dialog.
  }

  Gauges gauges() {
    return gauges;
  }

  Registrations registrations() {
    return registrations;
  }

  int statusPort() {
    return page.port();
  }

  /** Where the media server tells what it sees; 0 when nobody listens. */
  int hookPort() {
    return hook == null ? 0 : hook.port();
  }

  LiveSessions sessions() {
    return sessions;
  }

  Recordings recordings() {
    return recordings;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  Orders orders() {
    return orders;
  }

  void lookNow() {
    look();
  }

  @Override
  public void close() {
    commands.close();
    if (hook != null) {
      hook.close();
    }
    watching.shutdownNow();
    orders.stopAll();
    steering.shutdownNow();
    sessions.endAll();
    page.close();
    line.close();
    pulses.close();
    ground.close();
  }
}
