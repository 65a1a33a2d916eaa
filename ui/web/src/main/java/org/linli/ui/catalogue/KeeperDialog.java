package org.linli.ui.catalogue;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.organisations.boundary.UnitRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Names the organisation that answers for an asset. */
final class KeeperDialog {

  private KeeperDialog() {}

  /**
   * @param units those of the own place
   */
  static void open(
      Speech speech, AssetKeepers keepers, List<UnitRow> units, String asset, Runnable after) {
    var unit = new ComboBox<UnitRow>(speech.say("catalogue.ui.keeper.unit"), units);
    unit.setId("unit");
    unit.setItemLabelGenerator(row -> row.name() + " (" + row.number() + ")");
    unit.setWidthFull();
    var post = new TextField(speech.say("catalogue.ui.keeper.post"));
    post.setId("post");
    post.setWidthFull();
    new Ask(speech, speech.say("catalogue.ui.keeper.name"))
        .text(speech.say("catalogue.ui.keeper.lead"))
        .with(unit, post)
        .answer(
            speech.say("catalogue.ui.keeper.name"),
            () -> {
              var named =
                  Deed.attempt(
                      () ->
                          keepers.name(
                              asset,
                              unit.getValue() == null ? null : unit.getValue().id(),
                              post.getValue()));
              if (named) {
                after.run();
              }
              return named;
            })
        .open();
  }
}
