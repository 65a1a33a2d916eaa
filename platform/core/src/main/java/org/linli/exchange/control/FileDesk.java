package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.FilePart;
import org.linli.exchange.boundary.FileRightChanged;
import org.linli.exchange.boundary.FileTooLarge;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.FileState;
import org.linli.exports.boundary.Marking;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.Suite;
import org.linli.letters.boundary.Telling;
import org.linli.letters.entity.BoxWord;
import org.linli.packs.Packs;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.boundary.CityEyes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a file part by part. Each part passes the gate anew, stands encrypted on the disk before it
 * is noted, and is noted together with the place where the next one begins: what falls in between
 * is made again and stands there once.
 */
@ApplicationScoped
public class FileDesk {

  private static final Logger LOG = LoggerFactory.getLogger(FileDesk.class);
  private static final int TOO_MANY = 429;
  private static final int MOST_ATTEMPTS = 60;
  private static final Duration SHUT = Duration.ofMinutes(1);
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Exchange exchange;
  private final Readers readers;
  private final Layouts layouts;
  private final SystemAccounts accounts;
  private final KeyRing keys;
  private final Marking marking;
  private final FileStore store;
  private final AuditTrail trail;
  private final FileLimits limits;
  private final CityEyes eyes;
  private final InstantSource clock;

  @Inject
  public FileDesk(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      Readers readers,
      Layouts layouts,
      SystemAccounts accounts,
      KeyRing keys,
      Marking marking,
      FileStore store,
      AuditTrail trail) {
    this(
        jdbi,
        scopes,
        exchange,
        readers,
        layouts,
        accounts,
        keys,
        marking,
        store,
        trail,
        limits(),
        InstantSource.system());
  }

  public FileDesk(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      Readers readers,
      Layouts layouts,
      SystemAccounts accounts,
      KeyRing keys,
      Marking marking,
      FileStore store,
      AuditTrail trail,
      FileLimits limits,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.exchange = exchange;
    this.readers = readers;
    this.layouts = layouts;
    this.accounts = accounts;
    this.keys = keys;
    this.marking = marking;
    this.store = store;
    this.trail = trail;
    this.limits = limits;
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected FileDesk() {
    this(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** As the pack has them. */
  public static FileLimits limits() {
    return Packs.read(FileDesk.class.getResource("/packs/exchange/files.yaml"), FileLimits.class);
  }

  /** The next part of a file that was claimed. */
  void make(FileOrder order) {
    var caller =
        scopes.asSystem(
            "exchange",
            () ->
                accounts.caller(
                    order.account(), order.credential(), "local", Locale.SIMPLIFIED_CHINESE));
    if (caller.isEmpty()) {
      // The recipient may come back as it was.
      postpone(order, SHUT);
      return;
    }
    try {
      var delivery = delivered(caller.get(), order);
      requireAlike(order, delivery);
      requireFits(order, delivery);
      note(caller.get(), order, delivery);
    } catch (TenantSuspended | NotSignedIn e) {
      postpone(order, SHUT);
    } catch (Refusal refusal) {
      if (refusal.status() >= TOO_MANY) {
        postpone(order, BUSY);
      } else {
        refuse(order, refusal);
      }
    } catch (RuntimeException e) {
      LOG.warn("file {} of the exchange waits", order.id(), e);
      if (order.attempts() >= MOST_ATTEMPTS) {
        refuse(order, "exchange-file-failed", null);
      } else {
        postpone(order, SHUT);
      }
    }
  }

  private Delivery delivered(Caller caller, FileOrder order) {
    var sheet = readers.find(order.asset()).orElseThrow().sheet();
    var writing = new FileWriting(order, sheet, layouts.of(order), caller, now());
    return Unchecked.call(
        () -> scopes.as(caller, () -> exchange.file(order.next(), writing::write)));
  }

  /** Rows and totals do not go into the same file. */
  private void requireAlike(FileOrder order, Delivery delivery) {
    if (order.parts() == 0) {
      return;
    }
    var before =
        eyes.within(
            order.code(),
            handle -> FilePartTable.find(handle, order, type(order), order.parts()).orElseThrow());
    if (isTotals(before.part().outcome()) != isTotals(delivery.transfer().outcome())) {
      throw new FileRightChanged();
    }
  }

  private static boolean isTotals(Outcome outcome) {
    return outcome == Outcome.AGGREGATE;
  }

  /** How large it will be is counted when it is known that there is more than one part. */
  private void requireFits(FileOrder order, Delivery delivery) {
    if (order.parts() == 0 && delivery.more()) {
      var reader = readers.find(order.asset()).orElseThrow();
      var most = limits.mostRows() + 1;
      var rows =
          scopes.asSystem(
              "exchange",
              order.tenant(),
              () ->
                  jdbi.withHandle(
                      handle -> Stretch.count(handle, reader, order.next(), now(), most)));
      if (rows >= most) {
        throw new FileTooLarge(limits.mostRows());
      }
      eyes.within(
          order.code(),
          handle -> {
            FileTable.expect(handle, order.id(), rows);
            return null;
          });
    }
    if (order.bytes() + delivery.content().length > limits.mostBytes()) {
      throw new FileTooLarge(limits.mostRows());
    }
  }

  private void note(Caller caller, FileOrder order, Delivery delivery) {
    var transfer = delivery.transfer();
    store.put(order.tenant(), order.id(), transfer.id(), delivery.content());
    var part =
        new FilePart(
            order.parts() + 1,
            order.name(order.parts() + 1, type(order)),
            transfer.items(),
            delivery.withheld(),
            delivery.content().length,
            transfer.digest(),
            sm3(delivery.content()),
            transfer.id(),
            transfer.outcome(),
            transfer.basis(),
            transfer.at(),
            null,
            0);
    var mine =
        eyes.within(
            order.code(),
            handle -> {
              var now = now();
              var position = delivery.more() ? delivery.position() : order.position();
              if (!FileTable.advance(handle, order, position, part.rows(), part.bytes(), now)) {
                return false;
              }
              FilePartTable.insert(handle, order, part, delivery.grant());
              if (!delivery.more()) {
                finish(handle, caller, order, now);
              }
              return true;
            });
    if (!mine) {
      store.remove(order.tenant(), order.id(), transfer.id());
    }
  }

  /** The manifest, and the recipient in the book of marks, with the last part or not at all. */
  private void finish(Handle handle, Caller caller, FileOrder order, Instant now) {
    var parts = FilePartTable.of(handle, order, type(order));
    if (!FileManifest.isWhole(parts)) {
      throw new IllegalStateException("parts of file " + order.id() + " are missing");
    }
    var sealed = FileManifest.of(keys, order, parts, now);
    FileTable.finish(
        handle,
        order.id(),
        sealed.text(),
        sealed.signature(),
        now,
        now.plus(Duration.ofDays(limits.keptDays())));
    var rows = parts.stream().mapToLong(FilePart::rows).sum();
    marking.imprint(handle, order.mark(), now, caller, order.asset(), rows);
    trail.record("exchange-file.made", order.id() + " " + rows);
    Telling.of(handle, BoxWord.FILE, order.account(), order.asset(), order.id());
  }

  private String sm3(byte[] content) {
    return keys.publicKeys().getFirst().suite() == Suite.SM
        ? HexFormat.of().formatHex(new SM3.Digest().digest(content))
        : null;
  }

  private void refuse(FileOrder order, Refusal refusal) {
    refuse(
        order,
        refusal.code(),
        refusal instanceof DataRefused refused ? refused.decision().basis().line() : null);
  }

  private void refuse(FileOrder order, String why, String basis) {
    eyes.within(
        order.code(),
        handle -> {
          FileTable.end(handle, order.id(), FileState.REFUSED, why, basis, now());
          trail.record("exchange-file.refused", order.id() + " " + why);
          return null;
        });
    store.delete(order.tenant(), order.id());
  }

  private void postpone(FileOrder order, Duration pause) {
    var now = now();
    eyes.within(order.code(), handle -> FileTable.postpone(handle, order, now, now.plus(pause)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** As what its parts are handed out. */
  public FileType type(FileOrder order) {
    return FileType.of(order.shape(), layouts.of(order));
  }

  /** The content of a part; empty when it cannot be opened any more. */
  public Optional<byte[]> content(FileOrder order, FilePart part) {
    return store.get(order.tenant(), order.id(), part.transfer());
  }

  /** Takes the content away; what is known of it stays. */
  public void delete(FileOrder order) {
    store.delete(order.tenant(), order.id());
  }
}
