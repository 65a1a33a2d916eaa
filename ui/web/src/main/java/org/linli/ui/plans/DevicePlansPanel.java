package org.linli.ui.plans;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.linli.devices.entity.DeviceId;
import org.linli.look.part.Hint;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.SpotRow;
import org.linli.ui.parts.Speech;

/** On the device's page: on which floor plans it stands, and where. */
public final class DevicePlansPanel extends Div {

  private static final long serialVersionUID = 1L;
  private final Speech speech;
  private final transient Plans plans;

  public DevicePlansPanel(Speech speech, Plans plans) {
    this.speech = speech;
    this.plans = plans;
    addClassName("device-checks");
  }

  public void show(DeviceId device) {
    removeAll();
    var spots = plans.of(device);
    if (spots.isEmpty()) {
      add(
          new Hint(speech.say("plan.nowhere")),
          new RouterLink(speech.say("plan.to-plans"), PlansView.class));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("ways");
    spots.forEach(
        spot -> {
          var link = new Anchor("community/board?plan=" + spot.plan(), spot.planName());
          link.setRouterIgnore(false);
          list.add(new ListItem(link, new Hint(at(spot))));
        });
    add(list);
  }

  private String at(SpotRow spot) {
    return speech.say("plan.at", PlansView.percent(spot.x()), PlansView.percent(spot.y()));
  }
}
