package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.exchange.control.ConsumerTable;
import org.linli.exchange.control.FileDesk;
import org.linli.exchange.control.FileManifest;
import org.linli.exchange.control.FileOrder;
import org.linli.exchange.control.FilePartTable;
import org.linli.exchange.control.FileTable;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.Stretch;
import org.linli.exchange.control.SubscriptionTable;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exports.boundary.Marking;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/**
 * Exchange by file 文件交换 (000 §7.2 e): somebody orders rows of an asset, all or what is new since an
 * earlier file; made while nobody waits, they are fetched in parts under a signed manifest.
 */
@Facade
public class ExchangeFiles {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int MOST_FILTERS = 20;
  private static final int LONGEST_FILTERS = 1_200;
  private static final int LONGEST_FIELDS = 600;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Exchange exchange;
  private final Readers readers;
  private final Layouts layouts;
  private final SystemAccounts accounts;
  private final KeyRing keys;
  private final FileDesk desk;
  private final FileLimits limits;
  private final InstantSource clock;
  private final Meter meter;

  @Inject
  public ExchangeFiles(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      Readers readers,
      Layouts layouts,
      SystemAccounts accounts,
      KeyRing keys,
      FileDesk desk,
      Meter meter) {
    this(
        jdbi,
        scopes,
        exchange,
        readers,
        layouts,
        accounts,
        keys,
        desk,
        FileDesk.limits(),
        InstantSource.system(),
        meter);
  }

  public ExchangeFiles(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      Readers readers,
      Layouts layouts,
      SystemAccounts accounts,
      KeyRing keys,
      FileDesk desk,
      FileLimits limits,
      InstantSource clock) {
    this(
        jdbi,
        scopes,
        exchange,
        readers,
        layouts,
        accounts,
        keys,
        desk,
        limits,
        clock,
        new Meter(jdbi, scopes, clock));
  }

  private ExchangeFiles(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      Readers readers,
      Layouts layouts,
      SystemAccounts accounts,
      KeyRing keys,
      FileDesk desk,
      FileLimits limits,
      InstantSource clock,
      Meter meter) {
    this.meter = meter;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.exchange = exchange;
    this.readers = readers;
    this.layouts = layouts;
    this.accounts = accounts;
    this.keys = keys;
    this.desk = desk;
    this.limits = limits;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected ExchangeFiles() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** What can be ordered, with the fields that each has. */
  @Permit("exchange-files:read")
  public List<OfferedAsset> offered() {
    return readers.offered(scopes.caller()).stream().map(OfferedAsset::of).toList();
  }

  /** Newest first: a system its own, an organisation its own, a division those of its data. */
  @Permit("exchange-files:read")
  public Page<FileRow> list(FileQuery query, PageRequest page) {
    return FileTable.list(jdbi, scopes.caller(), acting(), query, page);
  }

  @Permit("exchange-files:read")
  public FileDetail get(UUID id) {
    var row = known(id);
    return jdbi.withHandle(
        handle -> {
          var order = FileTable.order(handle, id).orElseThrow();
          return new FileDetail(row, FilePartTable.of(handle, order, desk.type(order)));
        });
  }

  /**
   * Orders a file. The right is decided at once, and again for every part.
   *
   * @return the file; that of the earlier order where the same one came before
   * @throws FieldNotOffered one field too many
   * @throws org.linli.quotas.boundary.QuotaReached the community ordered as many as it may
   */
  @Permit("exchange-files:write")
  @Mutates("exchange-file.ordered")
  public UUID order(FileDraft draft) {
    var recipient = recipient(draft);
    var reader =
        readers.known(draft.asset(), scopes.caller()).orElseThrow(() -> new NotFound("asset"));
    check(draft);
    var tenant = tenant(draft);
    var now = now();
    var question = question(draft, tenant);
    Stretch.check(reader, question);
    var code = Unchecked.call(() -> scopes.as(recipient.caller(), () -> exchange.admit(question)));
    var order =
        new FileOrder(
            Sql.newId(),
            draft.key() == null ? Sql.newId().toString() : draft.key(),
            recipient.caller().accountId(),
            recipient.caller().credential().orElse(null),
            recipient.consumer(),
            recipient.caller().displayName(),
            Party.of(recipient.caller()).orElseThrow(),
            recipient.caller().organisation().orElse(null),
            draft.asset(),
            tenant,
            code,
            draft.action(),
            draft.purpose(),
            draft.fields(),
            draft.filters(),
            draft.sort(),
            draft.shape(),
            draft.partRows() == null ? limits.partRows() : draft.partRows(),
            layouts.of(recipient.caller().accountId(), draft.asset()).map(Layout::id).orElse(null),
            draft.since(),
            Stretch.at(question, now.minus(reader.settled())),
            Marking.fresh(),
            FileState.WAITING,
            null,
            0,
            0,
            0,
            now,
            scopes.caller().displayName(),
            now.plus(Duration.ofDays(limits.keptDays())),
            0,
            now);
    return jdbi.withHandle(
        handle -> {
          var before = FileTable.ordered(handle, order.account(), order.key());
          if (before.isEmpty()) {
            meter.pass(scopes.tenant(), QuotaKind.JOBS);
            if (FileTable.standing(handle, order.account()) >= limits.mostStanding()) {
              throw new Invalid("exchange-file", "too-many");
            }
          }
          if (before.isEmpty() && FileTable.insert(handle, order)) {
            scopes.tenant().ifPresent(whose -> meter.count(whose, QuotaKind.JOBS, 1));
            return order.id();
          }
          return FileTable.ordered(handle, order.account(), order.key())
              .filter(order::asks)
              .orElseThrow(() -> new Conflict("exchange-file"))
              .id();
        });
  }

  /** Gives it up; what was made of it is deleted. */
  @Permit("exchange-files:write")
  @Mutates("exchange-file.cancelled")
  public void cancel(UUID id) {
    var row = known(id);
    if (!row.mine() && !isOfOwnConsumer(row)) {
      throw new NotFound("exchange-file");
    }
    var order =
        jdbi.withHandle(
            handle -> {
              if (!FileTable.end(handle, id, FileState.CANCELLED, null, null, now())) {
                throw new Conflict("exchange-file");
              }
              return FileTable.order(handle, id).orElseThrow();
            });
    desk.delete(order);
  }

  /**
   * A part, for whom the file was made, as long as the right lasts for which it was made.
   *
   * @throws FileNotReady before all parts stand, and after the term
   * @throws FileRightChanged when less would be handed out by now
   */
  @Permit("exchange-files:write")
  @Mutates("exchange-file.fetched")
  public PartContent fetch(UUID id, int number) {
    var order = mine(id);
    if (order.state() != FileState.DONE || !now().isBefore(order.expiresAt())) {
      throw new FileNotReady(order.state());
    }
    var type = desk.type(order);
    var found =
        jdbi.withHandle(handle -> FilePartTable.find(handle, order, type, number))
            .orElseThrow(() -> new NotFound("exchange-file"));
    var part = found.part();
    if (!exchange.mayFetch(order.next(), part.outcome(), found.grant())) {
      throw new FileRightChanged();
    }
    var content = desk.content(order, part).orElseThrow(() -> new FileNotReady(FileState.DELETED));
    jdbi.useHandle(handle -> FilePartTable.fetched(handle, order, number, now()));
    return new PartContent(part, type.mediaType(), content);
  }

  /** What the file is made of, signed. It stays when the content is deleted. */
  @Permit("exchange-files:read")
  public SignedManifest manifest(UUID id) {
    var order = mine(id);
    return jdbi.withHandle(handle -> FileTable.manifest(handle, id))
        .map(found -> FileManifest.told(keys, found))
        .orElseThrow(() -> new FileNotReady(order.state()));
  }

  private FileRow known(UUID id) {
    return FileTable.find(jdbi, scopes.caller(), acting(), id)
        .orElseThrow(() -> new NotFound("exchange-file"));
  }

  private FileOrder mine(UUID id) {
    if (!known(id).mine()) {
      throw new NotFound("exchange-file");
    }
    return jdbi.withHandle(handle -> FileTable.order(handle, id)).orElseThrow();
  }

  /** The bureau keeps the consumers of its division. */
  private boolean isOfOwnConsumer(FileRow row) {
    return row.consumer() != null
        && ConsumerTable.find(jdbi, scopes.caller(), row.consumer(), now()).isPresent();
  }

  /** The consumer whose system asks; empty for a person. */
  private Optional<UUID> acting() {
    var account = scopes.caller().accountId();
    return jdbi.withHandle(handle -> ConsumerTable.acting(handle, account))
        .map(ConsumerTable.Acting::id);
  }

  /** In whose name a file is made. */
  private record Recipient(Caller caller, UUID consumer) {}

  private Recipient recipient(FileDraft draft) {
    var caller = scopes.caller();
    var acting = acting();
    if (acting.isPresent()) {
      if (draft.consumer() != null && !draft.consumer().equals(acting.get())) {
        throw new NotFound("consumer");
      }
      return new Recipient(caller, acting.get());
    }
    if (draft.consumer() == null) {
      return new Recipient(caller, null);
    }
    ConsumerTable.find(jdbi, caller, draft.consumer(), now())
        .orElseThrow(() -> new NotFound("consumer"));
    return jdbi.withHandle(handle -> ConsumerTable.account(handle, draft.consumer()))
        .flatMap(account -> accounts.caller(account, caller.address(), caller.locale()))
        .map(system -> new Recipient(system, draft.consumer()))
        .orElseThrow(() -> new Conflict("consumer"));
  }

  private static TenantId tenant(FileDraft draft) {
    if (draft.tenant() == null || draft.tenant().isBlank()) {
      throw new Invalid("tenant", "required");
    }
    try {
      return new TenantId(draft.tenant().strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid("tenant", "form");
    }
  }

  private static void check(FileDraft draft) {
    if (draft.purpose() == null) {
      throw new Invalid("purpose", "required");
    }
    if (draft.key() != null && !KEY.matcher(draft.key()).matches()) {
      throw new Invalid("key", "form");
    }
    if (draft.filters().size() > MOST_FILTERS
        || SubscriptionTable.written(draft.filters()).length() > LONGEST_FILTERS) {
      throw new Invalid("filter", "too-long");
    }
    if (String.join(",", draft.fields()).length() > LONGEST_FIELDS) {
      throw new Invalid("fields", "too-long");
    }
    if (draft.partRows() != null
        && (draft.partRows() < FileLimits.SMALLEST_PART
            || draft.partRows() > FileLimits.LARGEST_PART)) {
      throw new Invalid("part-rows", "file-part-rows");
    }
    if (draft.since() != null && draft.sort() != null) {
      throw new Invalid("sort", "increments-in-order-of-change");
    }
  }

  private static Pull question(FileDraft draft, TenantId tenant) {
    return new Pull(
        draft.asset(),
        tenant,
        draft.action(),
        draft.purpose(),
        draft.fields(),
        draft.filters(),
        draft.sort(),
        draft.since(),
        1,
        Form.JSON);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
