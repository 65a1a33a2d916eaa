package org.linli.succession.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.succession.control.SuccessionPack.Carried;
import org.linli.succession.entity.PreviewedTable;

/** Counts what would be carried over; nobody is shown a row. */
public final class Counting {

  private static final String PART = "succession";

  private final Jdbi jdbi;
  private final Scopes scopes;

  public Counting(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** Every table that has rows. */
  List<PreviewedTable> of(Side from, Side into, SuccessionPack pack) {
    var found = new ArrayList<PreviewedTable>();
    for (var carried : pack.carry()) {
      var rows = in(from, handle -> count(handle, carried, from));
      if (rows > 0) {
        found.add(
            new PreviewedTable(
                carried.table(),
                rows,
                carried.rename() == null ? 0 : renamed(carried, from, into)));
      }
    }
    return found;
  }

  /** A database of the tenants room alone has no tables of other rooms. */
  private static long count(Handle handle, Carried carried, Side side) {
    if (!Order.isThere(handle, carried.table())) {
      return 0;
    }
    return handle
        .createQuery("select count(*) from " + carried.table() + " where tenant_id = :tenant")
        .bind("tenant", side.tenant())
        .mapTo(Long.class)
        .one();
  }

  private long renamed(Carried carried, Side from, Side into) {
    var here = in(from, handle -> numbers(handle, carried, from));
    here.retainAll(in(into, handle -> numbers(handle, carried, into)));
    return here.size();
  }

  private static Set<String> numbers(Handle handle, Carried carried, Side side) {
    return handle
        .createQuery(
            "select "
                + carried.rename()
                + " from "
                + carried.table()
                + " where tenant_id = :tenant")
        .bind("tenant", side.tenant())
        .mapTo(String.class)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private <T> T in(Side side, HandleCallback<T, RuntimeException> work) {
    return scopes.aside(PART, side.tenant(), () -> jdbi.withHandle(work));
  }
}
