package org.linli.exchange.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.LayoutColumn;
import org.linli.exchange.entity.LayoutMeasure;

/**
 * Rows as a partner's system wants them. Works on what the gate has left of them: what is masked is
 * a text like any other here.
 */
final class LayoutRows {

  private final Layout layout;
  private final Rows rows;

  private LayoutRows(Layout layout, Rows rows) {
    this.layout = layout;
    this.rows = rows;
  }

  static Rows of(Layout layout, String asset, Rows rows) {
    return new LayoutRows(layout, rows).shaped(layout.assets().get(asset));
  }

  private Rows shaped(List<LayoutColumn> all) {
    // Totals keep their count, files their mark, and fields that were not asked for have no column.
    var columns = new ArrayList<LayoutColumn>();
    for (var column : all) {
      if (column.field() == null || rows.fields().contains(column.field())) {
        columns.add(column);
      }
    }
    for (var own : List.of("count", FileWriting.MARK)) {
      if (rows.fields().contains(own)) {
        columns.add(new LayoutColumn(own, own, null, null, null, null));
      }
    }
    var names = columns.stream().map(LayoutColumn::name).toList();
    var at = columns.stream().map(this::place).toList();
    var clocks = columns.stream().map(this::clock).toList();
    var values = new ArrayList<List<Object>>(rows.values().size());
    for (var row : rows.values()) {
      var shaped = new ArrayList<Object>(columns.size());
      for (int number = 0; number < columns.size(); number++) {
        var column = columns.get(number);
        shaped.add(
            column.field() == null
                ? column.constant()
                : value(column, clocks.get(number), row.get(at.get(number))));
      }
      values.add(shaped);
    }
    return new Rows(names, values, rows.more(), rows.position());
  }

  private int place(LayoutColumn column) {
    return column.field() == null ? -1 : rows.fields().indexOf(column.field());
  }

  private Object value(LayoutColumn column, Optional<DateTimeFormatter> clock, Object value) {
    return switch (value) {
      case null -> null;
      case Instant time -> clock.map(pattern -> pattern.format(time)).orElse(time.toString());
      case Boolean yes when layout.yes() != null -> yes ? layout.yes() : layout.no();
      case Number number -> number(column, number);
      case String day when column.time() != null -> day(column.time(), day);
      case String code -> column.codes().getOrDefault(code, code);
      default -> value;
    };
  }

  private Optional<DateTimeFormatter> clock(LayoutColumn column) {
    var times = layout.time();
    var pattern = column.time() != null ? column.time() : times == null ? null : times.pattern();
    return Optional.ofNullable(pattern)
        .map(PartnerTime::pattern)
        .map(form -> form.withZone(times == null ? ZoneOffset.UTC : ZoneId.of(times.zone())));
  }

  private Object number(LayoutColumn column, Number number) {
    var value = column.measure() == null ? number : measured(column.measure(), number);
    return layout.numbers() == null
        ? value
        : PartnerNumber.write(layout.numbers(), new BigDecimal(value.toString()));
  }

  /** What is masked is no day any more. */
  private static String day(String pattern, String text) {
    try {
      return PartnerTime.pattern(pattern).format(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static BigDecimal measured(LayoutMeasure measure, Number number) {
    var value =
        new BigDecimal(number.toString())
            .multiply(BigDecimal.valueOf(measure.factor()))
            .add(BigDecimal.valueOf(measure.offset()));
    return measure.digits() == null
        ? value.stripTrailingZeros()
        : value.setScale(measure.digits(), RoundingMode.HALF_EVEN);
  }
}
