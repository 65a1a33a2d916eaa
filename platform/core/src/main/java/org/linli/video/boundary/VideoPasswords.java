package org.linli.video.boundary;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.video.control.VideoWorkbook;
import org.linli.video.entity.IssuedNumber;
import org.linli.video.entity.SipServer;

/** The passwords that an import made, as a file that is fetched once and kept nowhere. */
public final class VideoPasswords {

  private final AtomicReference<List<IssuedNumber>> made;
  private final SipServer server;

  /** Those that the file brought itself are not among them. */
  public VideoPasswords(List<IssuedNumber> enrolled, SipServer server) {
    this.made =
        new AtomicReference<>(enrolled.stream().filter(one -> one.password() != null).toList());
    this.server = server;
  }

  /** Whether there is any to be fetched. */
  public boolean isEmpty() {
    var still = made.get();
    return still == null || still.isEmpty();
  }

  /** The file; null when somebody has it already. */
  public byte[] fetch(Locale locale) {
    var handed = made.getAndSet(null);
    return handed == null ? null : VideoWorkbook.passwords(handed, server, locale);
  }
}
