package org.linli.persistence;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;

/**
 * A list that is handed out in parts: what narrows it is collected once, and then holds for the
 * count and for the rows alike. A condition whose value is null is none.
 */
public final class PagedQuery {

  private final String columns;
  private final StringBuilder from;
  private final Map<String, Object> values = new HashMap<>();

  /**
   * @param columns {@code select …}
   * @param from {@code from … where …}; conditions are added to it
   */
  public PagedQuery(String columns, String from) {
    this.columns = columns;
    this.from = new StringBuilder(from);
  }

  /** Gives a name in the query its value. */
  public PagedQuery bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  public PagedQuery bindAll(Map<String, ?> named) {
    values.putAll(named);
    return this;
  }

  /** Narrows the list where the value is not null. */
  public PagedQuery and(String condition, String name, Object value) {
    return value == null ? this : and(condition).bind(name, value);
  }

  /** Narrows the list to what the page's search finds, where it has one: {@code :search}. */
  public PagedQuery found(String condition, PageRequest page) {
    return page.search() == null ? this : and(condition, "search", page.pattern());
  }

  public PagedQuery and(String condition) {
    from.append(" and ").append(condition);
    return this;
  }

  /** The one condition or the other; neither for null. */
  public PagedQuery either(Boolean which, String ifTrue, String ifFalse) {
    return which == null ? this : and(which ? ifTrue : ifFalse);
  }

  /**
   * @param order columns, without {@code order by}
   */
  public <T> Page<T> page(Jdbi jdbi, PageRequest page, String order, RowMapper<T> row) {
    return told(jdbi, page, columns + from + part(order), row);
  }

  /**
   * The same, where the keys of the page's rows are picked first, and only these are joined to what
   * is told of them: behind row security the database misjudges how many rows a join leaves, and
   * would join all of them before it takes the first.
   *
   * @param order columns, without {@code order by}; they have to be in {@code dressed} too
   * @param dressed {@code select … from picked k join …}, with the columns that {@code row} reads
   */
  public <T> Page<T> page(
      Jdbi jdbi, PageRequest page, String order, String dressed, RowMapper<T> row) {
    var picked = "with picked as (" + columns + from + part(order) + ") ";
    return told(jdbi, page, picked + dressed + " order by " + order, row);
  }

  private static String part(String order) {
    return " order by " + order + " limit :limit offset :offset";
  }

  private <T> Page<T> told(Jdbi jdbi, PageRequest page, String query, RowMapper<T> row) {
    return jdbi.withHandle(
        handle -> {
          var total =
              handle.createQuery("select count(*) " + from).bindMap(values).mapTo(long.class).one();
          var rows =
              handle
                  .createQuery(query)
                  .bindMap(values)
                  .bind("limit", page.limit())
                  .bind("offset", page.offset())
                  .map(row)
                  .list();
          return Page.of(rows, total, page);
        });
  }
}
