package org.linli.ui.provision;

import com.vaadin.flow.component.html.Div;
import org.linli.look.part.Panel;
import org.linli.provision.boundary.Provision;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** The five kinds of facility, each with how much of it is registered and connected. */
final class LayerPanel extends Div {

  private final Speech speech;
  private final transient Provision provision;

  LayerPanel(Speech speech, Provision provision) {
    this.speech = speech;
    this.provision = provision;
    refresh();
  }

  void refresh() {
    var table =
        new Table(
            speech.say("provision.layer"),
            speech.say("provision.kinds"),
            speech.say("provision.present"),
            speech.say("provision.devices"),
            speech.say("provision.serving"),
            speech.say("provision.heard"));
    for (var row : provision.layers()) {
      table.row(
          speech.word("FacilityLayer", row.layer()),
          row.kinds(),
          row.present(),
          row.devices(),
          row.inService(),
          row.heard());
    }
    removeAll();
    add(new Panel(speech.say("provision.layers"), table));
  }
}
