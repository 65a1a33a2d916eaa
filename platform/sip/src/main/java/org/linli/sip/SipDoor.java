package org.linli.sip;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
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
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.linli.commands.entity.Upward;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.DoorGround;
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
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  SipDoor(SipSettings settings, DoorGround ground, VideoBook book, InstantSource clock)
      throws Exception {
    this.settings = settings;
    this.ground = ground;
    this.clock = clock;
    this.line = new SipLine(settings);
    this.registrations = new Registrations(settings.most());
    this.pulses = new Pulses(Duration.ofSeconds(settings.times().alarm()));
    this.teller = new LineTeller(ground.feeds());
    this.registrar = new Registrar(settings, line, book, registrations, gauges, clock);
    this.desk =
        new MessageDesk(
            line,
            ground.door(),
            book,
            new VideoAlarms(new DeviceModels()),
            new MessageDesk.Rooms(registrations, questions, pulses),
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
    this.page = new StatusPage(settings.statusHost(), settings.statusPort(), this::figures);
  }

  void open() throws Exception {
    line.open(this);
    timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    page.open();
  }

  private void look() {
    try {
      watch.look();
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
          default -> {
            gauges.add(Count.NOT_ALLOWED);
            call.answer(
                Response.METHOD_NOT_ALLOWED, line.headers().createAllowHeader("REGISTER, MESSAGE"));
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
    standing.put("registrations", registrations.count());
    standing.put("open_alarms", pulses.count());
    return gauges.text(standing);
  }

  @Override
  public void processResponse(ResponseEvent event) {
    // That a letter arrived needs nothing more: the answer comes as a letter of its own.
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    gauges.add(Count.UNANSWERED);
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

  void lookNow() {
    look();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    page.close();
    line.close();
    pulses.close();
    ground.close();
  }
}
