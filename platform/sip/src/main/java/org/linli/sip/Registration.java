package org.linli.sip;

import java.time.Duration;
import java.time.Instant;
import org.linli.video.entity.KnownVideo;

/** A device that has proved itself, until it leaves, is lost, or its time is over. */
final class Registration {

  private static final int MISSED = 3;

  private final KnownVideo device;
  private final Address address;
  private final Instant until;
  private volatile Instant heard;

  Registration(KnownVideo device, Address address, Instant now, Duration valid) {
    this.device = device;
    this.address = address;
    this.until = now.plus(valid);
    this.heard = now;
  }

  KnownVideo device() {
    return device;
  }

  Address address() {
    return address;
  }

  void heard(Instant now) {
    heard = now;
  }

  /** Whether nothing was heard of it for three keep-alives, or it did not come again in time. */
  boolean isLost(Instant now, Duration keepAlive) {
    return now.isAfter(until) || now.isAfter(heard.plus(keepAlive.multipliedBy(MISSED)));
  }
}
