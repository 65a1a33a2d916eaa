package org.linli.assurance.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.entity.Figure;
import org.linli.assurance.entity.KindSum;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterKind;

/** How each kind stands in one register, and the figure by which it is judged. */
public final class KindSums {

  /** What a year is, for what is counted by the year. */
  public static final int YEAR_DAYS = 365;

  private static final int DIGITS = 4;

  private final Handle handle;
  private final Place place;
  private final LocalDate today;

  /** What one kind comes to, before its figure. */
  private record Counted(
      long standing,
      long drafts,
      long due,
      long overdue,
      long missed,
      long year,
      long inTime,
      long late,
      LocalDate last) {

    static final Counted NONE = new Counted(0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  public KindSums(Handle handle, Place place, LocalDate today) {
    this.handle = handle;
    this.place = place;
    this.today = today;
  }

  /** One for each of these, in their order. */
  public List<KindSum> of(List<RegisterKind> kinds) {
    var counted = counted();
    return kinds.stream()
        .map(kind -> sum(kind, counted.getOrDefault(kind.id(), Counted.NONE)))
        .toList();
  }

  private KindSum sum(RegisterKind kind, Counted counted) {
    var figure = kind.figure();
    var value = figure == null ? null : value(kind, figure, counted);
    return new KindSum(
        kind.id(),
        counted.standing(),
        counted.drafts(),
        counted.due(),
        counted.overdue(),
        counted.missed(),
        counted.year(),
        counted.last(),
        value,
        figure == null ? null : figure.isMet(value));
  }

  private BigDecimal value(RegisterKind kind, Figure figure, Counted counted) {
    return switch (figure.of()) {
      case HAPPENED -> BigDecimal.valueOf(counted.year());
      case STANDING -> BigDecimal.valueOf(counted.standing());
      case IN_TIME -> share(counted.inTime(), counted.inTime() + counted.late());
      case COVERED ->
          share(
              covered(kind, figure.field()),
              kind.field(figure.field()).orElseThrow().choices().size());
      case RATE -> rate(counted.year(), pieces(figure));
    };
  }

  private static BigDecimal share(long some, long all) {
    return all == 0 ? null : rate(some, BigDecimal.valueOf(all));
  }

  private static BigDecimal rate(long some, BigDecimal all) {
    return all.signum() == 0
        ? null
        : BigDecimal.valueOf(some).divide(all, DIGITS, RoundingMode.HALF_UP);
  }

  private Map<String, Counted> counted() {
    return handle
        .createQuery(
            """
            select kind,
              coalesce(sum(case when state = 'IN_FORCE' then 1 else 0 end), 0) as standing,
              coalesce(sum(case when state = 'DRAFT' then 1 else 0 end), 0) as drafts,
              coalesce(sum(case when state = 'IN_FORCE' and due_on >= :today and due_on <= :soon then 1 else 0 end), 0) as due,
              coalesce(sum(case when state = 'IN_FORCE' and due_on < :today then 1 else 0 end), 0) as overdue,
              coalesce(sum(case when state = 'IN_FORCE' and short_of is not null then 1 else 0 end), 0) as missed,
              coalesce(sum(case when state <> 'DRAFT' and happened_on > :since then 1 else 0 end), 0) as in_year,
              coalesce(sum(case when state = 'CLOSED' and closed_on > :since
                and (due_on is null or closed_on <= due_on) then 1 else 0 end), 0) as in_time,
              coalesce(sum(case when state = 'CLOSED' and closed_on > :since and closed_on > due_on
                or state = 'IN_FORCE' and due_on < :today then 1 else 0 end), 0) as late,
              max(case when state <> 'DRAFT' then happened_on end) as last_on
            from security_record where keeper = :keeper group by kind\
            """)
        .bind("keeper", place.key())
        .bind("today", today)
        .bind("soon", today.plusDays(RecordState.SOON_DAYS))
        .bind("since", today.minusDays(YEAR_DAYS))
        .map((row, context) -> Map.entry(row.getString("kind"), read(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Counted read(ResultSet row) throws SQLException {
    return new Counted(
        row.getLong("standing"),
        row.getLong("drafts"),
        row.getLong("due"),
        row.getLong("overdue"),
        row.getLong("missed"),
        row.getLong("in_year"),
        row.getLong("in_time"),
        row.getLong("late"),
        row.getObject("last_on", LocalDate.class));
  }

  /** How many choices have an entry that stands, is not overdue and reaches its bars. */
  private long covered(RegisterKind kind, String field) {
    return standing(kind.id(), true).stream()
        .map(answers -> answers.get(field))
        .filter(choice -> choice != null)
        .distinct()
        .count();
  }

  private BigDecimal pieces(Figure figure) {
    return standing(figure.perKind(), false).stream()
        .map(answers -> answers.get(figure.field()))
        .filter(number -> number != null)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Map<String, String>> standing(String kind, boolean fit) {
    return handle
        .createQuery(
            """
            select answers from security_record
            where keeper = :keeper and kind = :kind and state = 'IN_FORCE'
              and (not :fit or short_of is null and (due_on is null or due_on >= :today))\
            """)
        .bind("keeper", place.key())
        .bind("kind", kind)
        .bind("fit", fit)
        .bind("today", today)
        .mapTo(String.class)
        .map(Answers::of)
        .list();
  }
}
