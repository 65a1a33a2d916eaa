package org.linli.sip;

import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sip.InvalidArgumentException;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.boundary.SecretLocked;
import org.linli.entrances.entity.DoorKind;
import org.linli.sip.Gauges.Count;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.GbId;
import org.linli.video.entity.KnownVideo;

/**
 * Lets devices in (RFC 3261 chapter 10, GB/T 28181 chapter 9.1): a challenge first, and who proves
 * the password of its number is registered until its time is over, or it says that it goes.
 */
final class Registrar {

  private static final int USUAL = 3_600;
  private static final int LEAST = 60;
  private static final int LONGEST = 86_400;

  private final SipSettings settings;
  private final SipLine line;
  private final VideoBook book;
  private final Registrations registrations;
  private final Nonces nonces;
  private final Gauges gauges;
  private final InstantSource clock;
  private final EntranceGuard guard;
  private final Renewed renewed;

  Registrar(
      SipSettings settings,
      SipLine line,
      VideoBook book,
      Registrations registrations,
      Gauges gauges,
      InstantSource clock,
      EntranceGuard guard) {
    this.guard = guard;
    this.settings = settings;
    this.line = line;
    this.book = book;
    this.registrations = registrations;
    this.nonces = new Nonces(clock);
    this.renewed = new Renewed(clock);
    this.gauges = gauges;
    this.clock = clock;
  }

  /**
   * @param came told of a device that was not there before
   * @param left told of one that goes
   */
  void register(Incoming call, Consumer<Registration> came, Consumer<Registration> left)
      throws ParseException, InvalidArgumentException {
    var proof = proof(call.request());
    // Whoever shows a word that was made for this host is heard there: nobody counts for others.
    if (proof == null || !nonces.isFresh(proof.nonce(), call.from().host())) {
      gauges.add(Count.CHALLENGED);
      call.answer(Response.UNAUTHORIZED, challenges(call, proof != null));
      return;
    }
    var at = new Entrance(DoorKind.SIP, call.from().host());
    var number = GbId.isOne(call.sender()) ? call.sender() : "";
    try {
      check(at, number);
    } catch (SecretLocked locked) {
      gauges.add(Count.HELD_BACK);
      call.answer(
          Response.SERVICE_UNAVAILABLE,
          line.headers().createRetryAfterHeader((int) locked.retryAfterSeconds()));
      return;
    }
    var known = proven(call, proof);
    if (known == null) {
      gauges.add(Count.REFUSED);
      var shut = book.find(number);
      renewed.counted(number, shut);
      guard.wrong(at, number, shut.map(KnownVideo::tenant).orElse(null));
      call.answer(Response.FORBIDDEN);
      return;
    }
    if (!nonces.use(proof.nonce(), proof.count())) {
      gauges.add(Count.REPLAYED);
      call.answer(Response.UNAUTHORIZED, challenges(call, false));
      return;
    }
    guard.right(at, number);
    var seconds = seconds(call.request());
    if (seconds == 0) {
      leave(call, left);
    } else if (registrations.hasRoom(known.gbId().value())) {
      enter(call, known, Math.clamp(seconds, LEAST, LONGEST), came);
    } else {
      gauges.add(Count.HELD_BACK);
      call.answer(Response.SERVICE_UNAVAILABLE, line.headers().createRetryAfterHeader(LEAST));
    }
  }

  /** Nobody waits for what was counted of a password that is no more. */
  private void check(Entrance at, String number) {
    try {
      guard.check(at, number);
    } catch (SecretLocked locked) {
      if (!renewed.isDue(number) || !renewed.isAnother(number, book.find(number))) {
        throw locked;
      }
      guard.forget(number);
      guard.check(at, number);
    }
  }

  private void enter(Incoming call, KnownVideo known, int seconds, Consumer<Registration> came)
      throws InvalidArgumentException {
    var now = clock.instant();
    var registration = new Registration(known, call.from(), now, Duration.ofSeconds(seconds));
    var before = registrations.put(registration);
    gauges.add(before == null ? Count.REGISTERED : Count.REFRESHED);
    var contact = call.request().getHeader(ContactHeader.NAME);
    var expires = line.headers().createExpiresHeader(seconds);
    if (contact == null) {
      call.answer(Response.OK, line.date(now), expires);
    } else {
      call.answer(Response.OK, line.date(now), expires, contact);
    }
    came.accept(registration);
  }

  private void leave(Incoming call, Consumer<Registration> left) {
    registrations
        .of(call.sender())
        .filter(registrations::remove)
        .ifPresent(
            one -> {
              gauges.add(Count.LEFT);
              left.accept(one);
            });
    call.answer(Response.OK, line.date(clock.instant()));
  }

  /** Who it is; null when nobody, and nobody learns which it was: number or password. */
  private KnownVideo proven(Incoming call, Proof proof) {
    if (!GbId.isOne(call.sender())
        || !call.sender().equals(proof.user())
        || !settings.server().domain().equals(proof.realm())
        || settings.algorithms().stream().noneMatch(proof.algorithmOrUsual()::equalsIgnoreCase)) {
      return null;
    }
    return book.find(call.sender())
        .filter(known -> proof.fits(Request.REGISTER, known.proof()))
        .orElse(null);
  }

  private Header[] challenges(Incoming call, boolean stale) throws ParseException {
    var headers = new Header[settings.algorithms().size()];
    for (int at = 0; at < headers.length; at++) {
      var challenge = line.headers().createWWWAuthenticateHeader("Digest");
      challenge.setRealm(settings.server().domain());
      challenge.setNonce(nonces.fresh(call.from().host()));
      challenge.setAlgorithm(settings.algorithms().get(at));
      challenge.setQop("auth");
      if (stale) {
        challenge.setStale(true);
      }
      headers[at] = challenge;
    }
    return headers;
  }

  private static Proof proof(Request request) {
    var shown = (AuthorizationHeader) request.getHeader(AuthorizationHeader.NAME);
    if (shown == null || !"digest".equals(shown.getScheme().toLowerCase(Locale.ROOT))) {
      return null;
    }
    return new Proof(
        shown.getUsername(),
        shown.getRealm(),
        shown.getNonce(),
        shown.getURI() == null ? null : shown.getURI().toString(),
        shown.getResponse(),
        shown.getAlgorithm(),
        shown.getQop(),
        shown.getCNonce(),
        shown.getQop() == null ? 0 : shown.getNonceCount());
  }

  /** For how long it wants to be known; 0 when it goes. */
  private static int seconds(Request request) {
    var expires = (ExpiresHeader) request.getHeader(ExpiresHeader.NAME);
    if (expires != null) {
      return expires.getExpires();
    }
    var contact = (ContactHeader) request.getHeader(ContactHeader.NAME);
    return contact == null || contact.getExpires() < 0 ? USUAL : contact.getExpires();
  }
}
