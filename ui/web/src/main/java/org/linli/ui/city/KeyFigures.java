package org.linli.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.city.entity.Figures;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.DivisionLevel;

/** The row of key figures of a division. */
final class KeyFigures extends Composite<FigureRow> {

  private static final long serialVersionUID = 1L;

  private final KeyFigure communities = figure("city.figure.communities", VaadinIcon.BUILDING);
  private final KeyFigure online = figure("city.figure.online", VaadinIcon.CONNECT_O);
  private final KeyFigure alarms = figure("city.figure.alarms", VaadinIcon.BELL);
  private final KeyFigure critical = figure("city.figure.critical", VaadinIcon.WARNING);
  private final KeyFigure cases = figure("city.figure.cases", VaadinIcon.CLIPBOARD_TEXT);
  private final KeyFigure overdue = figure("city.figure.overdue", VaadinIcon.CLOCK);

  @Override
  protected FigureRow initContent() {
    return new FigureRow(communities, online, alarms, critical, cases, overdue);
  }

  void show(Figures figures) {
    communities.setVisible(figures.level() != DivisionLevel.COMMUNITY);
    communities
        .show(figures.communities())
        .context(
            switch (figures.level()) {
              case CITY -> Say.text("city.figure.within", figures.districts(), figures.streets());
              case DISTRICT -> Say.text("city.figure.streets", figures.streets());
              default -> "";
            });
    online
        .show(figures.devicesOnline())
        .context(
            Say.text(
                "city.figure.of-devices",
                Say.number(figures.devices()),
                Say.percent(figures.devicesOnline(), figures.devices())));
    alarms
        .show(figures.alarmsOpen())
        .toned(figures.alarmsOpen() > 0 ? Tone.WARNING : Tone.GOOD)
        .context(Say.text("city.figure.points", Say.number(figures.pointsTotal())));
    critical
        .show(figures.alarmsCritical())
        .toned(figures.alarmsCritical() > 0 ? Tone.CRITICAL : Tone.GOOD)
        .context(
            Say.text(
                "city.figure.of-alarms",
                Say.percent(figures.alarmsCritical(), figures.alarmsOpen())));
    cases
        .show(figures.casesOpen())
        .toned(figures.casesOpen() > 0 ? Tone.NOTICE : Tone.GOOD)
        .context(Say.text("city.figure.closed", Say.number(figures.casesClosed())));
    overdue
        .show(figures.casesOverdue())
        .toned(figures.casesOverdue() > 0 ? Tone.CRITICAL : Tone.GOOD)
        .context(
            Say.text(
                "city.figure.of-cases", Say.percent(figures.casesOverdue(), figures.casesOpen())));
    for (var figure : new KeyFigure[] {communities, online, alarms, critical, cases, overdue}) {
      figure.from(figures.source(), figures.at());
    }
  }

  private static KeyFigure figure(String key, VaadinIcon icon) {
    return new KeyFigure(Say.text(key), icon);
  }
}
