package org.linli.collection.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.control.HoldTable;
import org.linli.collection.entity.Hold;
import org.linli.collection.entity.Matter;
import org.linli.collection.entity.RetentionNight;
import org.linli.collection.entity.Term;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** Terms, what nights deleted, and what is held back, in the reader's own reach. */
@Facade
public class RetentionDesk {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PlatformAssets assets;
  private final InstantSource clock = InstantSource.system();

  @Inject
  public RetentionDesk(Jdbi jdbi, Scopes scopes, PlatformAssets assets) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.assets = assets;
  }

  /** For the container's proxy alone. */
  protected RetentionDesk() {
    this(null, null, null);
  }

  /** How long each asset of the platform stays. */
  @Permit("retention:read")
  public List<Term> terms() {
    return assets.all().stream()
        .map(
            sheet ->
                new Term(
                    sheet.id(),
                    sheet.name(),
                    sheet.retention().days(),
                    sheet.retention().readings(),
                    sheet.retention().from(),
                    sheet.retention().disposal()))
        .toList();
  }

  /** What was deleted, the newest night first; the search looks at community and asset. */
  @Permit("retention:read")
  public Page<RetentionNight> nights(PageRequest page) {
    return new PagedQuery(
            "select n.*, t.name as community ",
            """
            from retention_night n join (
              select code, name from division union all select code, name from division_former) t on t.code = n.code
            where (t.name ilike :search or n.asset ilike :search or n.code like :search)""")
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "n.day desc, n.code, n.asset, n.matter",
            (row, context) ->
                new RetentionNight(
                    row.getObject("day", LocalDate.class),
                    row.getString("code"),
                    row.getString("community"),
                    row.getString("asset"),
                    Matter.valueOf(row.getString("matter")),
                    row.getInt("term_days"),
                    row.getObject("before", OffsetDateTime.class).toInstant(),
                    row.getLong("deleted"),
                    row.getLong("held"),
                    row.getObject("at", OffsetDateTime.class).toInstant()));
  }

  /** The newest first. */
  @Permit("retention:read")
  public Page<Hold> holds(PageRequest page) {
    return new PagedQuery(
            "select h.*, t.name as community ",
            """
            from retention_hold h join division t on t.code = h.code
            where (t.name ilike :search or h.asset ilike :search or h.reason ilike :search)""")
        .bind("search", page.pattern())
        .page(jdbi, page, "h.placed_at desc, h.id", (row, context) -> HoldTable.read(row));
  }

  /**
   * Keeps data of a community beyond their term.
   *
   * @throws Invalid without a reason, or for an asset that nobody knows
   * @throws NotFound for a community out of reach
   */
  @Permit("retention:hold")
  @Mutates("retention.held")
  public UUID hold(HoldDraft draft) {
    var reason = reason(draft.reason());
    if (draft.asset() != null && assets.find(draft.asset()).isEmpty()) {
      throw new Invalid("asset", "known");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (draft.until() != null && !draft.until().isAfter(now)) {
      throw new Invalid("until", "future");
    }
    var hold =
        new Hold(
            Sql.newId(),
            draft.code(),
            null,
            draft.asset(),
            reason,
            scopes.caller().username(),
            now,
            draft.until(),
            null,
            null,
            null);
    jdbi.useHandle(
        handle -> {
          requireCommunity(handle, draft.code());
          HoldTable.insert(handle, hold, scope());
        });
    return hold.id();
  }

  /**
   * Lets the nights go on; what was placed from above is lifted from there.
   *
   * @throws NotFound when there is none that the caller may lift
   */
  @Permit("retention:hold")
  @Mutates("retention.released")
  public void lift(UUID id, String why) {
    var reason = reason(why);
    var caller = scopes.caller();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var lifted =
        jdbi.withHandle(
            handle -> HoldTable.lift(handle, id, scope(), caller.username(), reason, now));
    if (!lifted) {
      throw new NotFound("hold");
    }
  }

  private String scope() {
    return scopes.caller().scope().value();
  }

  private void requireCommunity(Handle handle, String code) {
    var known =
        code != null
            && code.startsWith(scope())
            && handle
                .createQuery("select count(*) = 1 from tenant where code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
    if (!known) {
      throw new NotFound("community");
    }
  }

  private static String reason(String given) {
    if (given == null || given.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (given.length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    return given.strip();
  }
}
