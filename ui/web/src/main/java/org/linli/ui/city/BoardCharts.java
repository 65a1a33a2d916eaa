package org.linli.ui.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.alarms.entity.AlarmTypeRow;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.city.entity.FiguresHour;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.OperationMode;

/**
 * The charts of a board: the hours behind us, the operation modes, who leads in alarms, and what
 * kind of device they come from.
 */
final class BoardCharts {

  private static final int RANKED = 8;
  private static final int KINDS = 6;

  private final EChart trendChart = new EChart(Say.text("city.trend"));
  private final EChart modesChart = new EChart(Say.text("city.modes"));
  private final SourceNote trendSource = new SourceNote();
  private final SourceNote modesSource = new SourceNote();
  private final SourceNote typesSource = new SourceNote();
  private final SourceNote rankingSource = new SourceNote();
  private final UnorderedList modesLegend = new UnorderedList();

  final Panel trend = new Panel(Say.text("city.trend"), trendChart, trendSource).named("trend");
  final Panel modes;
  final Panel types = new Panel(Say.text("city.types")).named("types");
  final Panel ranking = new Panel(Say.text("city.ranking")).named("ranking");

  BoardCharts() {
    modesLegend.addClassName("linli-legend");
    var both = new Div(modesChart, modesLegend);
    both.addClassName("ring");
    modes = new Panel(Say.text("city.modes"), both, modesSource).named("modes");
  }

  void trend(List<FiguresHour> hours, Figures figures) {
    var raised = hours.stream().map(FiguresHour::alarmsRaised).toList();
    var cleared = hours.stream().map(FiguresHour::alarmsCleared).toList();
    var opened = hours.stream().map(FiguresHour::casesOpened).toList();
    trendChart.show(
        Charts.lines(
            hours.stream().map(hour -> Say.hour(hour.hour())).toList(),
            List.of(
                new Charts.Row(Say.text("city.trend.raised"), "--linli-warning", raised),
                new Charts.Row(Say.text("city.trend.cleared"), "--linli-good", cleared),
                new Charts.Row(Say.text("city.trend.cases"), "--linli-primary", opened))),
        Say.text("city.trend.words", hours.size(), sum(raised), sum(cleared), sum(opened)));
    trendSource.say(figures.source(), figures.at());
  }

  void modes(Figures figures) {
    var slices =
        Stream.of(OperationMode.values())
            .map(
                mode ->
                    new Charts.Slice(
                        Say.word(mode),
                        "--linli-mode-" + mode.name().toLowerCase(java.util.Locale.ROOT),
                        figures.modes().getOrDefault(mode, 0L)))
            .toList();
    modesChart.show(
        Charts.ring(slices),
        Say.text(
            "city.modes.words",
            slices.get(0).value(),
            slices.get(1).value(),
            slices.get(2).value()));
    modesLegend.removeAll();
    for (var slice : slices) {
      var square = new Span();
      square.getElement().setAttribute("style", "background: var(" + slice.colour() + ")");
      square.addClassName("square");
      var count = new Span(Say.number(slice.value()));
      count.addClassName("num");
      modesLegend.add(new ListItem(square, new Span(slice.name()), count));
    }
    modesSource.say(figures.source(), figures.at());
  }

  void ranking(List<DivisionFigures> divisions, Figures figures, Consumer<DivisionFigures> goTo) {
    var leading =
        divisions.stream()
            .filter(division -> division.alarmsOpen() > 0)
            .sorted(Comparator.comparingLong(DivisionFigures::alarmsOpen).reversed())
            .limit(RANKED)
            .toList();
    rankingSource.say(figures.source(), figures.at());
    if (leading.isEmpty()) {
      ranking.fill(
          new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Say.text("city.ranking.none")), rankingSource);
      return;
    }
    var most = leading.getFirst().alarmsOpen();
    var list = new OrderedList();
    list.addClassName("linli-ranking");
    for (var division : leading) {
      var count = new Span(Say.number(division.alarmsOpen()));
      count.addClassName("num");
      list.add(new ListItem(new Span(division.name()), bar(division.alarmsOpen(), most), count));
    }
    ranking.fill(list, rankingSource);
  }

  /** What alarms now, by the kind of device; the critical ones of each are told in words. */
  void types(List<AlarmTypeRow> kinds, Figures figures) {
    var standing = kinds.stream().filter(kind -> kind.open() > 0).limit(KINDS).toList();
    typesSource.say(figures.source(), figures.at());
    if (standing.isEmpty()) {
      types.fill(
          new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Say.text("city.types.none")), typesSource);
      return;
    }
    var most = standing.getFirst().open();
    var list = new UnorderedList();
    list.addClassNames("linli-ranking", "unnumbered");
    for (var kind : standing) {
      var name = new Span(Say.text(kind.name()));
      name.setTitle(Say.text(kind.scenario()));
      var critical = new Span(Say.text("city.types.critical", kind.critical()));
      critical.addClassName("critical");
      critical.setVisible(kind.critical() > 0);
      var count = new Span(Say.number(kind.open()));
      count.addClassName("num");
      list.add(new ListItem(name, bar(kind.open(), most), critical, count));
    }
    types.fill(list, typesSource);
  }

  private static Div bar(long part, long most) {
    var bar = new Div();
    bar.addClassName("bar");
    bar.getStyle().set("--share", String.valueOf(Math.round(100.0 * part / most)));
    return bar;
  }

  private static long sum(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).sum();
  }
}
