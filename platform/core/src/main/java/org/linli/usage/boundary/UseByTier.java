package org.linli.usage.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.usage.control.UseBook;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

/** What communities and the divisions above them use of the platform, the dearest first. */
@Facade
public class UseByTier {

  /** The noisiest ten. */
  private static final int NOISIEST = 10;

  private final UseBook book;
  private final InstantSource clock;

  @Inject
  public UseByTier(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public UseByTier(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.book = new UseBook(jdbi, scopes);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected UseByTier() {
    this(null, null, null);
  }

  /** A row for each division of the level, as far as the caller's own reaches. */
  @Permit("quotas:read")
  public Page<UseRow> list(UseQuery query, PageRequest request) {
    var rows =
        book.rows(query, clock.instant()).stream()
            .filter(row -> isSought(row, request.search()))
            .toList();
    return Page.of(
        rows.stream().skip(request.offset()).limit(request.limit()).toList(), rows.size(), request);
  }

  /** The ten communities that cost most, whichever level the query names. */
  @Permit("quotas:read")
  public List<UseRow> noisiest(UseQuery query) {
    var communities =
        new UseQuery(DivisionLevel.COMMUNITY, query.within(), query.from(), query.until());
    return book.rows(communities, clock.instant()).stream()
        .filter(row -> row.units() > 0)
        .limit(NOISIEST)
        .toList();
  }

  /** All that the caller sees together; null where that is nothing. */
  @Permit("quotas:read")
  public UseRow total(UseQuery query) {
    return book.rows(query, clock.instant()).stream().reduce(UseRow::plus).orElse(null);
  }

  private static boolean isSought(UseRow row, String words) {
    if (words == null || words.isBlank()) {
      return true;
    }
    var sought = words.strip().toLowerCase(Locale.ROOT);
    return row.name().toLowerCase(Locale.ROOT).contains(sought)
        || row.code().value().contains(sought);
  }
}
