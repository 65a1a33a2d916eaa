package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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
import org.linli.exchange.control.AssetReader;
import org.linli.exchange.control.ConsumerTable;
import org.linli.exchange.control.EndpointCheck;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.StreamTable;
import org.linli.exchange.control.Stretch;
import org.linli.exchange.control.SubscriptionTable;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Subscriptions 订阅 (003 §3.2.3.3(5)): what a consumer is brought of its own accord. Made by the
 * consumer itself, by the bureau or its organisation; what is brought is decided batch by batch.
 */
@Facade
public class Subscriptions {

  private static final int MOST_TENANTS = 4_000;
  private static final int MOST_OF_A_CONSUMER = 50;
  private static final int MOST_FILTERS = 20;
  private static final int LONGEST_FILTERS = 1_200;
  private static final int LONGEST_FIELDS = 600;
  private static final int SHOWN = 500;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Readers readers;
  private final InstantSource clock;

  @Inject
  public Subscriptions(Jdbi jdbi, Scopes scopes, Readers readers) {
    this(jdbi, scopes, readers, InstantSource.system());
  }

  public Subscriptions(Jdbi jdbi, Scopes scopes, Readers readers, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.readers = readers;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Subscriptions() {
    this(null, null, null, null);
  }

  /** What can be subscribed to, with the fields that each has. */
  @Permit("subscriptions:read")
  public List<OfferedAsset> offered() {
    return readers.offered(scopes.caller()).stream().map(OfferedAsset::of).toList();
  }

  /**
   * Newest first.
   *
   * @param consumer whose; null for any
   * @param state null for any
   */
  @Permit("subscriptions:read")
  public Page<SubscriptionRow> list(UUID consumer, SubscriptionState state, PageRequest page) {
    return SubscriptionTable.list(
        jdbi, scopes.caller(), acting(), consumer, state, page, clock.instant());
  }

  @Permit("subscriptions:read")
  public SubscriptionDetail get(UUID id) {
    var row = known(id);
    return new SubscriptionDetail(
        row, jdbi.withHandle(handle -> StreamTable.of(handle, id, SHOWN)));
  }

  /**
   * Subscribes. The first delivery of each community comes within seconds, be it an empty one: it
   * shows that endpoint and right are in order.
   *
   * @throws FieldNotOffered one field too many
   */
  @Permit("subscriptions:write")
  @Mutates("subscription.made")
  public UUID subscribe(SubscriptionDraft draft) {
    var consumer = consumer(draft);
    var reader =
        readers.known(draft.asset(), scopes.caller()).orElseThrow(() -> new NotFound("asset"));
    var tenants = tenants(draft);
    var now = now();
    check(draft, reader, tenants.getFirst());
    var from = new ArrayList<String>();
    for (var tenant : tenants) {
      from.add(draft.full() ? null : Stretch.at(pull(draft, tenant), now));
    }
    var id = Sql.newId();
    var by = scopes.caller();
    jdbi.useHandle(
        (Handle handle) -> {
          EndpointCheck.check(handle, draft.endpoint());
          if (SubscriptionTable.standing(handle, consumer) >= MOST_OF_A_CONSUMER) {
            throw new Invalid("subscription", "too-many");
          }
          SubscriptionTable.insert(handle, id, consumer, draft, by, now);
          StreamTable.insert(handle, id, tenants, from, now);
        });
    return id;
  }

  /** Goes on where it stopped: a dead one, and one from whose communities the right had gone. */
  @Permit("subscriptions:write")
  @Mutates("subscription.restarted")
  public void restart(UUID id) {
    known(id);
    jdbi.useHandle(
        handle -> {
          if (!SubscriptionTable.turn(handle, id, SubscriptionState.ACTIVE, now())) {
            throw new Conflict("subscription");
          }
          StreamTable.restart(handle, id, now());
        });
  }

  /** Gives it up for good. */
  @Permit("subscriptions:write")
  @Mutates("subscription.ended")
  public void end(UUID id) {
    known(id);
    jdbi.useHandle(
        handle -> {
          if (!SubscriptionTable.turn(handle, id, SubscriptionState.ENDED, now())) {
            throw new Conflict("subscription");
          }
          StreamTable.rest(handle, id);
        });
  }

  /** The consumer whose system asks; empty for a person. */
  private Optional<UUID> acting() {
    var account = scopes.caller().accountId();
    return jdbi.withHandle(handle -> ConsumerTable.acting(handle, account))
        .map(ConsumerTable.Acting::id);
  }

  private UUID consumer(SubscriptionDraft draft) {
    var acting = acting();
    if (acting.isPresent()) {
      if (draft.consumer() != null && !draft.consumer().equals(acting.get())) {
        throw new NotFound("consumer");
      }
      return acting.get();
    }
    if (draft.consumer() == null) {
      throw new Invalid("consumer", "required");
    }
    return ConsumerTable.find(jdbi, scopes.caller(), draft.consumer(), clock.instant())
        .orElseThrow(() -> new NotFound("consumer"))
        .id();
  }

  private static List<TenantId> tenants(SubscriptionDraft draft) {
    if (draft.tenants().isEmpty()) {
      throw new Invalid("tenants", "required");
    }
    if (draft.tenants().size() > MOST_TENANTS) {
      throw new Invalid("tenants", "too-many");
    }
    try {
      return draft.tenants().stream().map(TenantId::new).toList();
    } catch (IllegalArgumentException e) {
      throw new Invalid("tenants", "form");
    }
  }

  private static void check(SubscriptionDraft draft, AssetReader reader, TenantId tenant) {
    if (draft.purpose() == null) {
      throw new Invalid("purpose", "required");
    }
    if (draft.filters().size() > MOST_FILTERS
        || SubscriptionTable.written(draft.filters()).length() > LONGEST_FILTERS) {
      throw new Invalid("filter", "too-long");
    }
    if (String.join(",", draft.fields()).length() > LONGEST_FIELDS) {
      throw new Invalid("fields", "too-long");
    }
    Stretch.check(reader, pull(draft, tenant));
  }

  private static Pull pull(SubscriptionDraft draft, TenantId tenant) {
    return new Pull(
        draft.asset(),
        tenant,
        draft.action(),
        draft.purpose(),
        draft.fields(),
        draft.filters(),
        null,
        null,
        1,
        draft.form());
  }

  private SubscriptionRow known(UUID id) {
    return SubscriptionTable.find(jdbi, scopes.caller(), acting(), id, clock.instant())
        .orElseThrow(() -> new NotFound("subscription"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
