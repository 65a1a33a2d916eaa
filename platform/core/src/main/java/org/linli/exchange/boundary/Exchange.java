package org.linli.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exchange.control.AssetReader;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Leaving;
import org.linli.exchange.control.Pages;
import org.linli.exchange.control.QualityBook;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.Rows;
import org.linli.exchange.control.TransferLog;
import org.linli.exchange.control.Turnstile;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.Way;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Hands out pages of assets. Each page is a decision of the data-rights gate, shaped as that
 * obliges, digested, and in the log before it leaves.
 *
 * <p>No facade: a facade's transaction would stand idle around the gate's own, and a hundred
 * callers at once would wait for each other's connections.
 */
@ApplicationScoped
public class Exchange {

  private static final String NEEDED = "exchange:read";

  /** The rule that speaks where an enterprise has nothing signed. */
  private static final String NO_CONTRACT = "floor contract-ended";

  private final Scopes scopes;
  private final Gate gate;
  private final Readers readers;
  private final Obligations obligations;
  private final Pages pages;
  private final Layouts layouts;
  private final TransferLog log;
  private final AuditTrail trail;
  private final QualityBook quality;
  private final Turnstile turnstile = new Turnstile();
  private final InstantSource clock;

  @Inject
  public Exchange(
      Jdbi jdbi,
      Scopes scopes,
      Gate gate,
      Readers readers,
      Obligations obligations,
      Layouts layouts,
      QualityBook quality) {
    this(jdbi, scopes, gate, readers, obligations, layouts, quality, InstantSource.system());
  }

  public Exchange(Jdbi jdbi, Scopes scopes, Gate gate, Readers readers, Obligations obligations) {
    this(jdbi, scopes, gate, readers, obligations, InstantSource.system());
  }

  public Exchange(
      Jdbi jdbi,
      Scopes scopes,
      Gate gate,
      Readers readers,
      Obligations obligations,
      InstantSource clock) {
    this(
        jdbi,
        scopes,
        gate,
        readers,
        obligations,
        new Layouts(jdbi, scopes, readers),
        new QualityBook(jdbi, scopes, readers),
        clock);
  }

  public Exchange(
      Jdbi jdbi,
      Scopes scopes,
      Gate gate,
      Readers readers,
      Obligations obligations,
      Layouts layouts,
      QualityBook quality,
      InstantSource clock) {
    this.quality = quality;
    this.layouts = layouts;
    this.scopes = scopes;
    this.gate = gate;
    this.readers = readers;
    this.obligations = obligations;
    this.pages = new Pages(jdbi, obligations);
    this.log = new TransferLog(jdbi, scopes, gate);
    this.trail = new AuditTrail(jdbi, scopes);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Exchange() {
    this.scopes = null;
    this.gate = null;
    this.readers = null;
    this.obligations = null;
    this.pages = null;
    this.layouts = null;
    this.log = null;
    this.trail = null;
    this.quality = null;
    this.clock = null;
  }

  /**
   * A page of an asset.
   *
   * @throws DataRefused with the basis, when the right is missing and the community may be known of
   * @throws FieldNotOffered one field too many
   * @throws NotFound the asset or community is not there, or not the caller's to know of
   * @throws ExchangeBusy too many at once
   */
  public Delivery pull(Pull pull) {
    return deliver(pull, Way.PULL);
  }

  /** A batch that is brought to the caller: a pull of a stretch, by the platform's own hand. */
  public Delivery push(Pull stretch) {
    return deliver(stretch, Way.PUSH);
  }

  /** A part of a file, in the file's own form, for somebody to whom the file was admitted. */
  public Delivery file(Pull stretch, Function<Rows, byte[]> writing) {
    return deliver(permitted(), stretch, Way.FILE, page -> writing);
  }

  /**
   * Whether the caller might have that as a file now: decided, in the log, and nothing read.
   *
   * @throws DataRefused as {@link #pull}
   * @return the division of the community
   */
  public DivisionCode admit(Pull pull) {
    permitted();
    var reader = reader(pull);
    page(reader, pull, Optional.empty());
    return known(() -> gate.open(access(reader, pull, Way.FILE)).code());
  }

  /**
   * Whether a part of a file may still be fetched, as it was shaped when it was made.
   *
   * @param grant under which it was read; null for none
   * @throws DataRefused as {@link #pull}
   */
  public boolean mayFetch(Pull pull, Outcome shaped, UUID grant) {
    permitted();
    var access = access(reader(pull), pull, Way.FILE);
    return gate.again(access, grant)
        .filter(decision -> decision.outcome().isStricterThan(shaped))
        .isEmpty();
  }

  private Delivery deliver(Pull pull, Way way) {
    var caller = permitted();
    return known(() -> deliver(caller, pull, way, page -> page::write));
  }

  private Delivery deliver(
      Caller caller, Pull pull, Way way, Function<Pages.Page, Function<Rows, byte[]>> writing) {
    var reader = reader(pull);
    if (pull.limit() < 1 || pull.limit() > (way == Way.FILE ? Pull.MOST_OF_A_FILE : Pull.MOST)) {
      throw new Invalid("limit", "pull-limit");
    }
    var page = page(reader, pull, layouts.of(caller.accountId(), pull.asset()));
    var access = access(reader, pull, way);
    return turnstile.pass(
        caller.accountId(), () -> made(caller, page, access, way, writing.apply(page)));
  }

  private AssetReader reader(Pull pull) {
    return readers.known(pull.asset(), scopes.caller()).orElseThrow(() -> new NotFound("asset"));
  }

  private static Access access(AssetReader reader, Pull pull, Way way) {
    return new Access(
        pull.action(),
        reader.rights(),
        pull.purpose(),
        pull.tenant(),
        "exchange " + way.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Who has nothing signed in a community is not told that there is one. */
  private static <T> T known(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataRefused refused) {
      if (refused.decision().outcome() == Outcome.DENY
          && refused.decision().basis().rule().equals(NO_CONTRACT)) {
        throw new NotFound("tenant");
      }
      throw refused;
    }
  }

  /** Who asks one field too many is told which, and leaves a trace before anything is read. */
  private Pages.Page page(AssetReader reader, Pull pull, Optional<Layout> layout) {
    try {
      return pages.of(reader, pull, layout);
    } catch (FieldNotOffered refused) {
      scopes.call(
          () -> {
            trail.record(
                "exchange.refused", pull.asset() + " " + refused.code() + " " + refused.field());
            return null;
          });
      throw refused;
    }
  }

  /** Three short transactions, of which the first and the last are shared with whoever waits. */
  private Delivery made(
      Caller caller, Pages.Page page, Access access, Way way, Function<Rows, byte[]> writing) {
    var now = now();
    var recipient = obligations.recipient();
    var opened = gate.open(access);
    var rows =
        turnstile.read(
            () -> gate.look(opened, decision -> page.read(decision, recipient, now), Rows::size));
    quality.checked(opened.code(), access.tenant(), page.asset(), rows, now);
    var content = writing.apply(rows);
    var transfer =
        log.add(
            new Leaving(
                opened,
                caller.accountId(),
                page.transfer(opened, caller, way, now, rows, content)));
    return new Delivery(
        transfer,
        page.form(),
        page.mediaType(),
        content,
        rows.position(),
        rows.more(),
        rows.withheld(),
        opened.decision().grant().orElse(null));
  }

  /** The assets that can be exchanged, with the fields that each has here. */
  public List<OfferedAsset> offered() {
    return readers.offered(permitted()).stream().map(OfferedAsset::of).toList();
  }

  private Caller permitted() {
    var caller = scopes.caller();
    caller.require(NEEDED);
    if (caller.mustChangePassword() || Party.of(caller).isEmpty()) {
      throw new NotPermitted(NEEDED);
    }
    return caller;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
