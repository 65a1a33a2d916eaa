package org.linli.streams.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.Consumers;
import org.linli.persistence.Sql;
import org.linli.streams.control.CommunityTable;
import org.linli.streams.control.CountTable;
import org.linli.streams.control.StreamLine;
import org.linli.streams.control.StreamTable;
import org.linli.streams.control.TokenTable;
import org.linli.streams.entity.IssuedToken;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.StreamSettings;
import org.linli.streams.entity.StreamToken;
import org.linli.streams.entity.Topic;
import org.linli.tenancy.entity.TenantId;

/**
 * Streams of partners 第三方数据流: opened and limited by the bureau, admitted community by community,
 * given tokens that end, shut at once.
 */
@Facade
public class PartnerStreams {

  private static final Duration LONGEST_TOKEN = Duration.ofDays(366);
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_REASON = 400;
  private static final int MOST_MODELS = 100;
  private static final int NUMBER_LENGTH = 12;
  private static final int COUNTED_DAYS = 30;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Consumers consumers;
  private final DeviceModels models;
  private final StreamLine line;
  private final Announcements announcements;
  private final StreamSettings settings;
  private final InstantSource clock;

  @Inject
  public PartnerStreams(
      Jdbi jdbi,
      Scopes scopes,
      Consumers consumers,
      DeviceModels models,
      StreamFeed feed,
      Announcements announcements) {
    this(
        jdbi,
        scopes,
        consumers,
        models,
        feed.line(),
        announcements,
        StreamSettings.configured(),
        InstantSource.system());
  }

  public PartnerStreams(
      Jdbi jdbi,
      Scopes scopes,
      Consumers consumers,
      DeviceModels models,
      StreamLine line,
      Announcements announcements,
      StreamSettings settings,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.consumers = consumers;
    this.models = models;
    this.line = line;
    this.announcements = announcements;
    this.settings = settings;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected PartnerStreams() {
    this(null, null, null, null, null, null, null, null);
  }

  /** Those of the caller's division, or of its own organisation; newest first. */
  @Permit("consumers:read")
  public Page<PartnerStreamRow> list(PageRequest page) {
    var rows = StreamTable.list(jdbi, scopes.caller(), page, now());
    return new Page<>(line.traffic(rows.items()), rows.total(), rows.offset(), rows.limit());
  }

  @Permit("consumers:read")
  public PartnerStreamDetail get(UUID id) {
    var row = line.traffic(List.of(known(id))).getFirst();
    var topic = topic(id);
    var since = CountTable.day(now().minus(Duration.ofDays(COUNTED_DAYS)));
    return jdbi.withHandle(
        handle ->
            new PartnerStreamDetail(
                row,
                topic.in(),
                topic.refused(),
                TokenTable.of(handle, id),
                CommunityTable.of(handle, id),
                CountTable.since(handle, id, since)));
  }

  /**
   * Opens a stream. It can send nothing before it has a token, and speak for nobody before a
   * community is admitted.
   */
  @Permit("consumers:write")
  @Mutates("stream.opened")
  public UUID open(StreamDraft draft) {
    if (draft.consumer() == null) {
      throw new Invalid("consumer", "required");
    }
    var name = Invalid.text("name", draft.name(), LONGEST_LABEL);
    var consumer = consumers.get(draft.consumer());
    var scope = scopes.caller().scope();
    if (scope == null) {
      throw new NotFound("division");
    }
    var id = Sql.newId();
    var number = id.toString().replace("-", "");
    var namespace = "stream-" + number.substring(number.length() - NUMBER_LENGTH);
    var limits = draft.limits() == null ? StreamLimits.USUAL : draft.limits();
    jdbi.useHandle(
        handle ->
            StreamTable.insert(
                handle,
                new StreamTable.Opening(
                    id, consumer.id(), consumer.organisation(), scope, name, namespace, limits),
                scopes.caller().displayName(),
                now()));
    changed(id);
    return id;
  }

  /** Other limits, from the next moment on. */
  @Permit("consumers:write")
  @Mutates("stream.limited")
  public void limit(UUID id, StreamLimits limits) {
    if (limits == null) {
      throw new Invalid("limits", "required");
    }
    standing(id);
    jdbi.useHandle(handle -> StreamTable.limit(handle, id, limits));
    changed(id);
  }

  /**
   * Lets a stream speak for a community's devices.
   *
   * @param kinds of devices; empty for all. They take the place of those named before
   * @throws NotFound the community is not one of the caller's division
   */
  @Permit("consumers:write")
  @Mutates("stream.admitted")
  public void admit(UUID id, TenantId tenant, List<String> kinds) {
    standing(id);
    var wanted = kinds == null ? List.<String>of() : kinds.stream().distinct().toList();
    if (wanted.size() > MOST_MODELS
        || wanted.stream().anyMatch(kind -> models.find(kind).isEmpty())) {
      throw new Invalid("models", "unknown-kind");
    }
    jdbi.useHandle(
        handle -> {
          if (tenant == null || !CommunityTable.isBelow(handle, tenant, scopes.caller().scope())) {
            throw new NotFound("tenant");
          }
          CommunityTable.admit(handle, id, tenant, wanted, by(), now());
        });
    changed(id);
  }

  /** The stream speaks for that community no more. */
  @Permit("consumers:write")
  @Mutates("stream.dismissed")
  public void dismiss(UUID id, TenantId tenant) {
    standing(id);
    end(id, tenant);
  }

  /** Streams that speak for devices of the caller's own community. */
  @Permit("devices:read")
  public Page<PartnerStreamRow> here(PageRequest page) {
    return StreamTable.within(jdbi, scopes.requireTenant(), page, now());
  }

  /** The community itself shuts a stream out; the bureau may admit it again. */
  @Permit("devices:write")
  @Mutates("stream.shut-out")
  public void shutOut(UUID id) {
    end(id, scopes.requireTenant());
  }

  private void end(UUID id, TenantId tenant) {
    jdbi.useHandle(
        handle -> {
          if (tenant == null || !CommunityTable.end(handle, id, tenant, by(), now())) {
            throw new NotFound("stream");
          }
        });
    changed(id);
  }

  /**
   * Makes a token, shown this once. Older ones go on for the overlap, so that the partner can
   * change over without a gap.
   *
   * @param until at most a year away, and not beyond the consumer's own end
   * @throws StreamsNotSetUp 503: this server makes none
   */
  @Permit("consumers:write")
  @Mutates("stream.token-issued")
  public IssuedToken issue(UUID id, String label, Instant until, Duration overlap) {
    var row = standing(id);
    if (settings.key() == null) {
      throw new StreamsNotSetUp();
    }
    if (overlap == null || overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new Invalid("overlap", "overlap-length");
    }
    var name = Invalid.text("label", label, LONGEST_LABEL);
    var end = end(until, consumers.get(row.consumer()).until());
    var token = new StreamToken("stream-" + UUID.randomUUID(), name, now(), by(), end, null);
    jdbi.useHandle(
        handle -> {
          TokenTable.endOthers(handle, id, now().plus(overlap));
          TokenTable.insert(handle, id, token);
        });
    changed(id);
    var topic = topic(id);
    return new IssuedToken(
        token.id(),
        settings.key().token(token.id(), now(), end),
        settings.address(),
        topic.in(),
        topic.refused(),
        end);
  }

  private Instant end(Instant until, Instant consumers) {
    if (until == null) {
      throw new Invalid("until", "required");
    }
    // A token tells whole seconds, and none shall be over when it is made.
    var end = until.truncatedTo(ChronoUnit.SECONDS);
    if (!end.isAfter(now())) {
      throw new Invalid("until", "after-now");
    }
    if (until.isAfter(now().plus(LONGEST_TOKEN)) || until.isAfter(consumers)) {
      throw new Invalid("until", "token-too-long");
    }
    return end;
  }

  /** Takes a token back: the broker cuts its bearer off as soon as it is told. */
  @Permit("consumers:write")
  @Mutates(value = "stream.token-revoked", always = true)
  public void revoke(UUID id, String token) {
    known(id);
    jdbi.useHandle(
        handle -> {
          if (!TokenTable.revoke(handle, id, token, now())) {
            throw new NotFound("token");
          }
        });
    changed(id);
  }

  /** Ends a stream for good. What it had sent is still taken. */
  @Permit("consumers:write")
  @Mutates("stream.closed")
  public void close(UUID id, String reason) {
    standing(id);
    var why = Invalid.text("reason", reason, LONGEST_REASON);
    jdbi.useHandle(
        handle -> {
          if (!StreamTable.close(handle, id, why, now())) {
            throw new Conflict("stream");
          }
        });
    changed(id);
  }

  private PartnerStreamRow standing(UUID id) {
    var row = known(id);
    if (row.state() == PartnerStreamState.CLOSED) {
      throw new Conflict("stream");
    }
    return row;
  }

  private PartnerStreamRow known(UUID id) {
    return StreamTable.find(jdbi, scopes.caller(), id, now())
        .orElseThrow(() -> new NotFound("stream"));
  }

  private Topic topic(UUID id) {
    return jdbi.withHandle(handle -> StreamTable.topic(handle, id));
  }

  private void changed(UUID id) {
    announcements.announce(new StreamsChanged(id));
  }

  private String by() {
    return scopes.caller().displayName();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
