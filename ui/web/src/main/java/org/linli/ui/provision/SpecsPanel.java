package org.linli.ui.provision;

import com.vaadin.flow.component.select.Select;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Spec;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.entity.SpecRow;
import org.linli.provision.entity.SpecState;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Tools;

/** The figures asked of devices, and what their papers and their mounting say. */
final class SpecsPanel {

  private SpecsPanel() {}

  static Panel of(Speech speech, Fitness fitness, DeviceModels models, Downloads downloads) {
    var state = new Select<SpecState>();
    var list =
        new PagedGrid<SpecRow>(
            speech.say("provision.specs"),
            speech.say("provision.none"),
            page -> fitness.specs(null, state.getValue(), page));
    list.setHeight("22rem");
    state.setLabel(speech.say("provision.state"));
    state.setItems(SpecState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(speech.say("list.all"));
    state.setItemLabelGenerator(
        item -> item == null ? speech.say("list.all") : speech.word("SpecState", item));
    state.addValueChangeListener(change -> list.refresh());
    list.text(speech.say("provision.device"), row -> row.name() + " · " + row.code());
    list.text(
        speech.say("provision.model"), row -> models.get(row.model()).name().in(speech.locale()));
    list.text(speech.say("provision.spec"), row -> row.asked().name().in(speech.locale()));
    list.text(speech.say("provision.asked"), row -> asked(speech, row.asked()));
    list.text(speech.say("provision.stated"), row -> figure(row.amount()));
    list.parts(
        speech.say("provision.state"),
        row -> new StatusChip(speech.word("SpecState", row.state()), tone(row.state())));
    var tools = new Tools(state, new SearchField(speech.say("list.search"), list));
    return new Panel(speech.say("provision.specs"), tools, list)
        .actions(list.excel(downloads, ProvisionSheets.specs(models)));
  }

  static Tone tone(SpecState state) {
    return switch (state) {
      case MET -> Tone.GOOD;
      case UNKNOWN -> Tone.NEUTRAL;
      case BELOW, ABOVE -> Tone.WARNING;
    };
  }

  static String asked(Speech speech, Spec asked) {
    if (asked.most() == null) {
      return speech.say("provision.least", figure(asked.least()), asked.unit());
    }
    return asked.least() == null
        ? speech.say("provision.most", figure(asked.most()), asked.unit())
        : speech.say(
            "provision.between", figure(asked.least()), figure(asked.most()), asked.unit());
  }

  static String figure(Double amount) {
    return amount == null
        ? Say.none()
        : new java.math.BigDecimal(amount.toString()).stripTrailingZeros().toPlainString();
  }
}
