package org.linli.ui.provision;

import com.vaadin.flow.component.textfield.IntegerField;
import org.linli.devices.boundary.DeviceModels;
import org.linli.provision.boundary.Provision;
import org.linli.provision.entity.IdleDevice;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.PlanDraft;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** Plans what is missing, beside what is there already and could serve. */
final class PlanDialog {

  private static final int MOST = 200;
  private static final int SHOWN = 10;

  private PlanDialog() {}

  static void open(
      Speech speech, Provision provision, DeviceModels models, Need need, Runnable changed) {
    var there = provision.reuse(need.model());
    var table =
        new Table(
            speech.say("provision.device"),
            speech.say("provision.model"),
            speech.say("provision.use"));
    there.devices().stream()
        .limit(SHOWN)
        .forEach(
            device ->
                table.row(
                    device.name() + " · " + device.code(),
                    models.get(device.model()).name().in(speech.locale()),
                    use(speech, device)));
    var count = new IntegerField(speech.say("provision.count"));
    count.setMin(1);
    count.setMax(MOST);
    count.setStepButtonsVisible(true);
    count.setValue((int) Math.min(MOST, need.missing()));
    var reason = Ask.area(speech.say("provision.reason"));
    reason.setHelperText(speech.say("provision.reason-hint"));
    reason.setMaxLength(400);
    var ask =
        new Ask(speech, speech.say("provision.plan"))
            .text(speech.say("provision.reuse"))
            .with(table.orSay(speech.say("provision.nothing-idle")), count);
    if (there.isThere()) {
      ask.with(reason);
    }
    ask.answer(
            speech.say("provision.plan"),
            () ->
                Deed.attempt(
                    speech.say("provision.was-planned"),
                    () -> {
                      provision.plan(
                          new PlanDraft(
                              need.model(), need.place(), count.getValue(), reason.getValue()));
                      changed.run();
                    }))
        .open();
  }

  private static String use(Speech speech, IdleDevice device) {
    return device.carries()
        ? speech.say("provision.carries")
        : speech.word("DeviceState", device.state());
  }
}
