package org.linli.ui.provision;

import com.vaadin.flow.component.select.Select;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.entity.GapRow;
import org.linli.provision.entity.GapState;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Tools;

/** How far devices of the road stand from their nearest fellow. */
final class GapsPanel {

  private GapsPanel() {}

  static Panel of(Speech speech, Fitness fitness, DeviceModels models, Downloads downloads) {
    var state = new Select<GapState>();
    var list =
        new PagedGrid<GapRow>(
            speech.say("provision.gaps"),
            speech.say("provision.none"),
            page -> fitness.gaps(null, state.getValue(), page));
    list.setHeight("22rem");
    state.setLabel(speech.say("provision.state"));
    state.setItems(GapState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(speech.say("list.all"));
    state.setItemLabelGenerator(
        item -> item == null ? speech.say("list.all") : speech.word("GapState", item));
    state.addValueChangeListener(change -> list.refresh());
    list.text(speech.say("provision.device"), row -> row.name() + " · " + row.code());
    list.text(
        speech.say("provision.model"), row -> models.get(row.model()).name().in(speech.locale()));
    list.text(
        speech.say("provision.nearest"), row -> row.nearest() == null ? Say.none() : row.nearest());
    list.text(
        speech.say("provision.metres"),
        row -> row.metres() == null ? Say.none() : String.valueOf(row.metres()));
    list.text(
        speech.say("provision.asked"),
        row ->
            row.asked().least() == null
                ? speech.say("provision.most-metres", row.asked().most())
                : speech.say("provision.between-metres", row.asked().least(), row.asked().most()));
    list.parts(
        speech.say("provision.state"),
        row -> new StatusChip(speech.word("GapState", row.state()), tone(row.state())));
    var tools = new Tools(state, new SearchField(speech.say("list.search"), list));
    return new Panel(speech.say("provision.gaps"), tools, list)
        .actions(list.excel(downloads, ProvisionSheets.gaps(models)));
  }

  private static Tone tone(GapState state) {
    return switch (state) {
      case FITS -> Tone.GOOD;
      case ALONE, NO_POSITION -> Tone.NEUTRAL;
      case TOO_FAR, TOO_NEAR -> Tone.WARNING;
    };
  }
}
