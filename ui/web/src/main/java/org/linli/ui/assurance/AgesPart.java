package org.linli.ui.assurance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.linli.access.boundary.Page;
import org.linli.assurance.boundary.DeviceAges;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.entity.DeviceAge;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Table;

/** Devices that have an end: those to be replaced first, and a plan for those whose day is near. */
final class AgesPart extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient DeviceAges ages;
  private final Panel panel = new Panel(Say.text("ages.title"));

  AgesPart(DeviceAges ages, Downloads downloads, boolean writes, Runnable after) {
    this.ages = ages;
    var excel = downloads.excel(RegisterSheets.AGES, page -> Page.part(ages.list(), page));
    if (writes) {
      panel.actions(excel, new Button(Say.text("ages.plan"), click -> plan(after)));
    } else {
      panel.actions(excel);
    }
    add(panel);
    look();
  }

  private void plan(Runnable after) {
    var planned = Deed.asked(ages::plan);
    if (planned != null) {
      Notes.done(Say.text("ages.done", planned));
      look();
      after.run();
    }
  }

  private void look() {
    var table =
        new Table(
            Say.text("ages.code"),
            Say.text("ages.name"),
            Say.text("ages.installed"),
            Say.text("ages.hours"),
            Say.text("ages.heard"),
            Say.text("ages.replace"));
    ages.list().stream().limit(SHOWN).forEach(age -> row(table, age));
    panel.fill(
        table.reachable().orSay(Say.text("ages.none")), new SourceNote("ages", Instant.now()));
  }

  private static void row(Table table, DeviceAge age) {
    table.row(
        age.code(),
        age.name(),
        age.installedOn() == null ? Say.none() : age.installedOn().toString(),
        age.runningHours() == null ? Say.none() : Say.number(age.runningHours()),
        age.lastHeard() == null ? Say.none() : Say.time(age.lastHeard()),
        age.due() ? new StatusChip(day(age), tone(age)) : day(age));
  }

  private static Tone tone(DeviceAge age) {
    return age.planned() ? Tone.NOTICE : Tone.CRITICAL;
  }

  private static String day(DeviceAge age) {
    if (age.replaceBy() == null) {
      return Say.none();
    }
    return age.planned()
        ? Say.text("ages.planned", age.replaceBy().toString())
        : age.replaceBy().toString();
  }
}
