package org.linli.ui.linkage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.Act;
import org.linli.linkage.entity.RunDetail;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.StepRow;
import org.linli.look.part.Hint;
import org.linli.ui.parts.Speech;

/** On the community's board: what linkage answers right now, with the ways out. */
public final class EmergencyBoard extends Div {

  private static final int SHOWN = 4;

  private final transient Linkages linkages;
  private final transient ScenarioNames names;

  public EmergencyBoard(Linkages linkages, ScenarioNames names) {
    this.linkages = linkages;
    this.names = names;
    addClassName("emergencies");
  }

  public void show(Speech speech) {
    show(
        speech,
        linkages.runs(new RunQuery(null, true, null, null), PageRequest.first(SHOWN)).items());
  }

  /**
   * @param open what is under way, the newest first; no more than a few are shown
   */
  public void show(Speech speech, List<RunRow> open) {
    removeAll();
    setVisible(!open.isEmpty());
    open.stream().limit(SHOWN).forEach(row -> add(card(speech, linkages.get(row.id()))));
  }

  private Div card(Speech speech, RunDetail detail) {
    var row = detail.run();
    var card =
        new Div(new H3(names.of(row.scenario(), speech.locale())), RunWords.chip(speech, row));
    shown(detail.steps()).forEach(step -> card.add(new Paragraph(step.said().in(speech.locale()))));
    card.add(
        new Hint(
            speech.say(
                "linkage.board-line",
                speech.moment(row.begunAt()),
                row.steps(),
                row.failed(),
                row.told())),
        new RouterLink(speech.say("linkage.open"), RunView.class, row.id().toString()));
    card.addClassName("emergency");
    return card;
  }

  private static List<StepRow> shown(List<StepRow> steps) {
    return steps.stream()
        .filter(step -> step.plan().act() == Act.BOARD && step.said() != null)
        .toList();
  }
}
