package org.linli.ui.provision;

import org.linli.devices.boundary.DeviceModels;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.entity.StandardRow;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Tools;

/** The devices whose files have to name standards, and what they name. */
final class StandardsPanel {

  private StandardsPanel() {}

  static Panel of(Speech speech, Fitness fitness, DeviceModels models, Downloads downloads) {
    var list =
        new PagedGrid<StandardRow>(
            speech.say("provision.standards"),
            speech.say("provision.none"),
            page -> fitness.standards(null, page));
    list.setHeight("18rem");
    list.text(speech.say("provision.device"), row -> row.name() + " · " + row.code());
    list.text(
        speech.say("provision.model"), row -> models.get(row.model()).name().in(speech.locale()));
    list.text(speech.say("provision.asked"), row -> String.join("; ", row.asked()));
    list.text(
        speech.say("provision.stated-standards"),
        row -> row.stated() == null ? Say.none() : row.stated());
    list.parts(
        speech.say("provision.state"),
        row ->
            row.met()
                ? new StatusChip(speech.say("provision.named"), Tone.GOOD)
                : new StatusChip(speech.say("provision.not-named"), Tone.WARNING));
    var tools = new Tools(new SearchField(speech.say("list.search"), list));
    return new Panel(speech.say("provision.standards"), tools, list)
        .actions(list.excel(downloads, ProvisionSheets.standards(models)));
  }
}
