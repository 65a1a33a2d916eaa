package org.linli.looks.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.looks.control.Audience;
import org.linli.looks.control.LookBook;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.Look;
import org.linli.looks.entity.LookQuery;
import org.linli.looks.entity.UseFigure;
import org.linli.rights.boundary.Rights;

/** Who used our community's data, for what, and on what basis. */
@Facade
public class CommunityLooks {

  private final LookBook book;
  private final Scopes scopes;

  @Inject
  public CommunityLooks(Jdbi jdbi, Scopes scopes, Rights rights) {
    this.book = new LookBook(jdbi, rights);
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected CommunityLooks() {
    this(null, null, null);
  }

  /** One by one, the newest first. */
  @Permit("decisions:read")
  public Page<Look> list(LookQuery query, PageRequest page) {
    return book.list(scopes.requireTenant(), Audience.community(), query, page);
  }

  /** Alike ones of a day together, the newest day first. */
  @Permit("decisions:read")
  public Page<DayOfLooks> days(LookQuery query, PageRequest page) {
    return book.days(scopes.requireTenant(), Audience.community(), query, page);
  }

  /** How much which party used them for which purpose, on what ground. */
  @Permit("decisions:read")
  public List<UseFigure> figures(LookQuery query) {
    return book.figures(scopes.requireTenant(), Audience.community(), query);
  }
}
