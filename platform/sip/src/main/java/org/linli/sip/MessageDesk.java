package org.linli.sip;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import javax.sip.InvalidArgumentException;
import javax.sip.message.Response;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.TooFast;
import org.linli.sip.Gauges.Count;
import org.linli.video.boundary.VideoAlarms;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.KnownVideo;

/**
 * The letters of registered devices. Whoever is not registered, or writes from elsewhere, is told
 * so and registers again; what is acknowledged is safe.
 */
final class MessageDesk {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final SipLine line;
  private final Door door;
  private final VideoBook book;
  private final VideoAlarms words;
  private final Registrations registrations;
  private final Catalogues questions;
  private final CatalogueDesk catalogues;
  private final Recordings recordings;
  private final Snapshots snapshots;
  private final Alarms alarms;
  private final Readings readings;
  private final BiConsumer<Registration, byte[]> out;
  private final Gauges gauges;
  private final InstantSource clock;

  /**
   * @param out sends a letter to a device
   */
  MessageDesk(
      SipLine line,
      Door door,
      VideoBook book,
      VideoAlarms words,
      Rooms rooms,
      BiConsumer<Registration, byte[]> out,
      Gauges gauges,
      InstantSource clock) {
    this.line = line;
    this.door = door;
    this.book = book;
    this.words = words;
    this.registrations = rooms.registrations();
    this.questions = rooms.questions();
    this.recordings = rooms.recordings();
    this.snapshots = rooms.snapshots();
    this.readings = new Readings(door);
    this.catalogues = new CatalogueDesk(book, readings, clock);
    this.alarms = new Alarms(book, words, readings, rooms.pulses(), clock);
    this.out = out;
    this.gauges = gauges;
    this.clock = clock;
  }

  /** What the door remembers. */
  record Rooms(
      Registrations registrations,
      Catalogues questions,
      Pulses pulses,
      Recordings recordings,
      Snapshots snapshots) {}

  void receive(Incoming call) throws InvalidArgumentException {
    gauges.add(Count.MESSAGES);
    var sender = registrations.of(call.sender()).orElse(null);
    if (sender == null || !sender.address().host().equals(call.from().host())) {
      gauges.add(Count.NOT_REGISTERED);
      call.answer(Response.FORBIDDEN);
      return;
    }
    var device = sender.device();
    var body = call.request().getRawContent();
    try {
      read(call, sender, Manscdp.read(body));
    } catch (NotUnderstood e) {
      gauges.add(Count.UNREADABLE);
      door.notUnderstood(
          device.tenant(), device.device(), body == null ? new byte[0] : body, e.getMessage());
      call.answer(Response.BAD_REQUEST, e.getMessage());
    } catch (TooFast e) {
      tooFast(call, e);
    }
  }

  private void read(Incoming call, Registration sender, Node letter) throws NotUnderstood {
    var device = sender.device();
    var what = letter.name() + "/" + letter.said("CmdType");
    var number = letter.number("SN");
    if (number == null) {
      throw new NotUnderstood("no SN");
    }
    var asked = "Response".equals(letter.name());
    if (asked) {
      if (!questions.isAsked(device.gbId().value(), letter.said("CmdType"), number)) {
        throw new NotUnderstood("nobody asked for " + what + " " + number);
      }
    } else {
      door.count(device.tenant(), device.device());
    }
    switch (what) {
      case "Notify/Keepalive" -> {
        own(device, letter);
        sender.heard(clock.instant());
        gauges.add(Count.KEEP_ALIVES);
        // The next one comes within a minute: it is not worth an answer of its own.
        readings.tell(device.tenant(), device.device(), clock.instant(), Map.of("online", 1));
        call.answer(Response.OK);
      }
      case "Notify/Alarm" -> {
        gauges.add(Count.ALARMS);
        done(call, alarms.take(device, letter))
            .thenRun(
                () -> out.accept(sender, Letters.taken("Alarm", number, device.gbId().value())));
      }
      case "Response/Catalog" -> {
        own(device, letter);
        var sum = letter.number("SumNum");
        var whole =
            questions.came(
                device.gbId().value(),
                number,
                CatalogueDesk.entries(letter),
                sum == null ? 0 : sum);
        catalogues.take(device, letter, whole);
        gauges.add(Count.CATALOGUES);
        call.answer(Response.OK);
      }
      case "Response/DeviceInfo" -> {
        own(device, letter);
        questions.answered(device.gbId().value(), "DeviceInfo", number);
        book.told(device, letter.said("Manufacturer"), letter.said("Firmware"));
        call.answer(Response.OK);
      }
      case "Response/DeviceStatus" -> {
        own(device, letter);
        questions.answered(device.gbId().value(), "DeviceStatus", number);
        done(call, status(device, letter));
      }
      case "Response/RecordInfo" -> {
        recordings.came(device.gbId().value(), number, letter);
        call.answer(Response.OK);
      }
      case "Response/DeviceConfig" -> {
        snapshots.configured(device.gbId().value(), number, letter);
        call.answer(Response.OK);
      }
      case "Notify/UploadSnapShotFinished" -> {
        snapshots.carried(device.gbId().value(), letter);
        call.answer(Response.OK);
      }
      default -> throw new NotUnderstood("unknown " + what);
    }
  }

  private CompletableFuture<?> status(KnownVideo device, Node letter) {
    var values = new LinkedHashMap<String, Integer>();
    values.put("online", "OFFLINE".equalsIgnoreCase(letter.said("Online")) ? 0 : 1);
    if (letter.said("Status") != null && words.has(device.model(), "state")) {
      values.put("state", "OK".equalsIgnoreCase(letter.said("Status")) ? 0 : 2);
    }
    return readings.tell(device.tenant(), device.device(), clock.instant(), values);
  }

  private static void own(KnownVideo device, Node letter) throws NotUnderstood {
    if (!device.gbId().value().equals(letter.said("DeviceID"))) {
      throw new NotUnderstood("not its own number: " + letter.said("DeviceID"));
    }
  }

  /** Acknowledges what the broker holds; otherwise the device is told to come again. */
  private CompletableFuture<Void> done(Incoming call, CompletableFuture<?> told) {
    return told.handle(
            (accepted, failed) -> {
              if (failed == null) {
                call.answer(Response.OK);
                return DONE;
              }
              refused(call, failed instanceof CompletionException ? failed.getCause() : failed);
              return CompletableFuture.<Void>failedFuture(failed);
            })
        .thenCompose(next -> next);
  }

  private void refused(Incoming call, Throwable failed) {
    if (failed instanceof TooFast fast) {
      tooFast(call, fast);
    } else {
      gauges.add(Count.FAILED);
      call.answer(
          failed instanceof Refusal refusal && refusal.status() < Response.SERVER_INTERNAL_ERROR
              ? Response.FORBIDDEN
              : Response.SERVICE_UNAVAILABLE);
    }
  }

  private void tooFast(Incoming call, TooFast e) {
    gauges.add(Count.HELD_BACK);
    try {
      call.answer(
          Response.SERVICE_UNAVAILABLE,
          line.headers().createRetryAfterHeader((int) e.retryAfterSeconds()));
    } catch (InvalidArgumentException wrong) {
      call.answer(Response.SERVICE_UNAVAILABLE);
    }
  }
}
