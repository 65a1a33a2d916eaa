package org.linli.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of the timer: takes what is due, and does each piece in one transaction with its
 * removal.
 *
 * <p>Each piece is locked with {@code skip locked}, so two servers never do the same one, nor wait
 * for each other. What fails is moved a little into the future, so that it cannot stand in the way
 * of the rest. A kind that this server does not know is left to the newer one beside it, which
 * would else wait for what this one moved.
 */
@ApplicationScoped
public class DueRound {

  private static final Logger LOG = LoggerFactory.getLogger(DueRound.class);
  private static final int BATCH = 100;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Iterable<DueWorker> workers;

  @Inject
  DueRound(Jdbi jdbi, Scopes scopes, @Any Instance<DueWorker> workers) {
    this(jdbi, scopes, (Iterable<DueWorker>) workers);
  }

  public DueRound(Jdbi jdbi, Scopes scopes, Iterable<DueWorker> workers) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.workers = workers;
  }

  /** For the container's proxy alone. */
  protected DueRound() {
    this(null, null, (Iterable<DueWorker>) null);
  }

  /** Does all that is due at the instant; returns how many pieces were done. */
  public int run(Instant now) {
    int done = 0;
    List<Piece> due;
    do {
      due = scopes.asSystem("work", () -> due(now));
      for (var piece : due) {
        done += perform(piece, now);
      }
    } while (due.size() == BATCH);
    return done;
  }

  private int perform(Piece piece, Instant now) {
    try {
      var tenant = new TenantId(piece.tenantId());
      return scopes.asSystem("work", tenant, () -> performed(piece, tenant, now)) ? 1 : 0;
    } catch (RuntimeException e) {
      LOG.warn("{} of {} waits: {}", piece.kind(), piece.tenantId(), e.toString());
      scopes.asSystem("work", () -> postpone(piece, now));
      return 0;
    }
  }

  private boolean performed(Piece piece, TenantId tenant, Instant now) {
    var mine =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from due_work where id = :id and due_at <= :now for update skip locked")
                    .bind("id", piece.id())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(UUID.class)
                    .findOne());
    if (mine.isEmpty()) {
      return false;
    }
    jdbi.useHandle(handle -> handle.execute("delete from due_work where id = ?", piece.id()));
    for (var worker : workers) {
      if (worker.kind().equals(piece.kind())) {
        worker.perform(tenant, piece.subject());
        return true;
      }
    }
    throw new IllegalStateException("nobody does " + piece.kind() + " any more");
  }

  private List<Piece> due(Instant now) {
    var kinds = new HashSet<String>();
    workers.forEach(worker -> kinds.add(worker.kind()));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, tenant_id, kind, subject from due_work
                    where due_at <= :now and kind = any(:kinds) order by due_at limit :limit""")
                .bindArray("kinds", String.class, kinds.toArray())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", BATCH)
                .map(ConstructorMapper.of(Piece.class))
                .list());
  }

  private int postpone(Piece piece, Instant now) {
    OffsetDateTime later = now.plus(AFTER_FAILURE).atOffset(ZoneOffset.UTC);
    return jdbi.withHandle(
        handle -> handle.execute("update due_work set due_at = ? where id = ?", later, piece.id()));
  }

  /** One row of {@code due_work}. */
  public record Piece(UUID id, String tenantId, String kind, UUID subject) {}
}
