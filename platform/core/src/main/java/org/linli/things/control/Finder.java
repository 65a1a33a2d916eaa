package org.linli.things.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.boundary.TooDear;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Link;
import org.linli.things.entity.Query;

/**
 * Reads rows of a kind: one statement for a page, one more for each link that is opened, however
 * many rows the page has. Nothing is read that is not answered.
 */
public final class Finder {

  /** So many entities in one answer, links included. */
  private static final int MOST = 10_000;

  /** Longer does no query work for one caller; a dashboard asks for a span of time. */
  private static final String LONGEST = "8000";

  /** After this no further statement begins. */
  private static final Duration ALTOGETHER = Duration.ofSeconds(8);

  private static final Link SERIES = Kind.DATASTREAM.link("Observations").orElseThrow();

  private final Handle handle;
  private final TenantId tenant;
  private final long began = System.nanoTime();
  private int read;

  /** A row by column. */
  public record Row(Map<String, Object> columns) {

    public Object get(String column) {
      return columns.get(column);
    }

    public long number(String column) {
      return columns.get(column) instanceof Number number ? number.longValue() : -1;
    }
  }

  /** Which rows: those with that value in that column. */
  public record Where(String column, Object value) {}

  /** A page, whether more is behind it, and how many there are altogether where that was asked. */
  public record Found(List<Row> rows, boolean more, Long count) {}

  public Finder(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
    handle
        .createQuery("select set_config('statement_timeout', :longest, true)")
        .bind("longest", LONGEST)
        .mapTo(String.class)
        .one();
  }

  /** A page of a collection. */
  public Found page(Kind kind, List<Where> where, Query query) {
    if (where.size() == 1 && isSeries(kind, where.getFirst().column())) {
      var stream = new Row(Map.of(SERIES.from(), where.getFirst().value()));
      return linked(SERIES, List.of(stream), query).values().iterator().next();
    }
    var statement = new Statement();
    var condition = condition(kind, "e", where, query, statement);
    var sql =
        "select e.* from ("
            + Sources.of(kind)
            + ") e where "
            + condition
            + " order by "
            + order(kind, "e", query, statement)
            + " limit "
            + (query.top() + 1)
            + " offset "
            + query.skip();
    var rows = rows(sql, statement);
    var more = rows.size() > query.top();
    return new Found(
        more ? rows.subList(0, query.top()) : rows,
        more,
        query.count() ? count(kind, where, query) : null);
  }

  private static boolean isSeries(Kind kind, String column) {
    return kind == SERIES.target() && column.equals(SERIES.to());
  }

  private long count(Kind kind, List<Where> where, Query query) {
    var statement = new Statement();
    var sql =
        "select count(*) as counted from ("
            + Sources.of(kind)
            + ") e where "
            + condition(kind, "e", where, query, statement);
    return rows(sql, statement).getFirst().number("counted");
  }

  public Optional<Row> one(Kind kind, List<Where> where) {
    return page(
            kind,
            where,
            new Query(Query.ALL.select(), List.of(), null, List.of(), 1, 0, false, false))
        .rows()
        .stream()
        .findFirst();
  }

  /** What a link of each of these rows leads to, by the value from which it goes. */
  public Map<Object, Found> linked(Link link, List<Row> rows, Query query) {
    var from =
        rows.stream()
            .map(row -> row.get(link.from()))
            .filter(Number.class::isInstance)
            .map(value -> ((Number) value).longValue())
            .distinct()
            .toList();
    if (from.isEmpty()) {
      return Map.of();
    }
    var statement = new Statement();
    var kind = link.target();
    var keys = from.stream().map(String::valueOf).collect(Collectors.joining(","));
    var series = isSeries(kind, link.to());
    var sql =
        "select k.origin, e.* from "
            + (series
                ? Sources.STREAMS.formatted(keys)
                : "unnest(cast(array[" + keys + "] as bigint[])) as k (origin)")
            + " cross join lateral (select e.* from ("
            + (series ? Sources.OF_STREAM : Sources.of(kind))
            + ") e where "
            + (series ? "true" : "e." + link.to() + " = k.origin")
            + " and "
            + condition(kind, "e", List.of(), query, statement)
            + " order by "
            + order(kind, "e", query, statement, series)
            + " limit "
            + (query.top() + 1)
            + " offset "
            + query.skip()
            + ") e order by k.origin, "
            + order(kind, "e", query, statement, series);
    var found = new LinkedHashMap<Object, List<Row>>();
    from.forEach(key -> found.put(key, new ArrayList<>()));
    rows(sql, statement).forEach(row -> found.get(row.number("origin")).add(row));
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> linked(link, entry.getKey(), entry.getValue(), query)));
  }

  private Found linked(Link link, Object key, List<Row> rows, Query query) {
    var more = rows.size() > query.top();
    return new Found(
        more ? rows.subList(0, query.top()) : rows,
        more,
        query.count() ? count(link.target(), List.of(new Where(link.to(), key)), query) : null);
  }

  private static String condition(
      Kind kind, String alias, List<Where> where, Query query, Statement statement) {
    var parts = new ArrayList<String>(List.of("true"));
    where.forEach(
        each -> parts.add(alias + "." + each.column() + " = " + statement.bind(each.value())));
    if (query.filter() != null) {
      parts.add(new ExpressionSql("$filter", kind, alias, statement).condition(query.filter()));
    }
    return String.join(" and ", parts);
  }

  private static String order(Kind kind, String alias, Query query, Statement statement) {
    return order(kind, alias, query, statement, false);
  }

  /**
   * Blocks of one device do not overlap, so in a series their order is that of the moments: said
   * so, the newest one costs a block and not the series.
   */
  private static String order(
      Kind kind, String alias, Query query, Statement statement, boolean series) {
    var sql = new ExpressionSql("$orderby", kind, alias, statement);
    var parts = new ArrayList<String>();
    for (var each : query.order()) {
      var by = sql.order(each.by());
      var way = each.descending() ? " desc" : "";
      if (series && by.equals(alias + ".ts")) {
        parts.add(alias + ".since" + way);
      }
      parts.add(by + way);
    }
    parts.add(Sources.order(kind, alias));
    return String.join(", ", parts);
  }

  private List<Row> rows(String sql, Statement statement) {
    if (System.nanoTime() - began > ALTOGETHER.toNanos()) {
      throw new TooDear();
    }
    var rows =
        Failures.told(
            () ->
                handle
                    .createQuery(sql)
                    .bind("tenant", tenant)
                    .bind("tag", Numbers.tag(tenant))
                    .bindMap(statement.bound())
                    .mapToMap()
                    .map(Row::new)
                    .list());
    read += rows.size();
    if (read > MOST) {
      throw new TooDear();
    }
    return rows;
  }
}
