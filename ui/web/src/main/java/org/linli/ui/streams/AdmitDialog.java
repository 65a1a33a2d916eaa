package org.linli.ui.streams;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.devices.entity.DeviceModel;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.parts.Deed;

/** For which community a stream may speak, and for which kinds of its devices. */
final class AdmitDialog {

  private final StreamWork work;
  private final UUID stream;
  private final Runnable after;
  private final ComboBox<Community> community = new ComboBox<>();
  private final MultiSelectComboBox<DeviceModel> models = new MultiSelectComboBox<>();

  AdmitDialog(StreamWork work, UUID stream, Runnable after) {
    this.work = work;
    this.stream = stream;
    this.after = after;
    community.setLabel(work.say("streams.community"));
    community.setRequired(true);
    community.setWidthFull();
    work.communities().offer(community);
    models.setLabel(work.say("streams.models"));
    models.setHelperText(work.say("streams.models.hint"));
    models.setItems(work.models().all());
    models.setItemLabelGenerator(model -> model.name().in(work.speech().locale()));
    models.setWidthFull();
  }

  void open() {
    new Ask(work.speech(), work.say("streams.admit"))
        .with(community, models)
        .answer(
            work.say("streams.admit"), () -> Deed.attempt(work.say("streams.saved"), this::admit))
        .open();
  }

  private void admit() {
    if (community.getValue() == null) {
      throw new Invalid("tenant", "required");
    }
    work.streams()
        .admit(
            stream,
            community.getValue().tenant(),
            models.getValue().stream().map(DeviceModel::model).toList());
    after.run();
  }
}
