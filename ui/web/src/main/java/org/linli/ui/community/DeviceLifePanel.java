package org.linli.ui.community;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceLink;
import org.linli.devices.entity.DeviceStep;
import org.linli.devices.entity.LifeStory;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Timeline;

/** What became of a device, step by step, and who stood there before and after. */
final class DeviceLifePanel extends Div {

  private final Speech speech;
  private final transient DeviceLife life;

  DeviceLifePanel(Speech speech, DeviceLife life) {
    this.speech = speech;
    this.life = life;
    addClassName("device-life");
  }

  LifeStory show(DeviceId id) {
    removeAll();
    var story = life.story(id);
    var facts = new Facts();
    for (var before : story.before()) {
      facts.fact(speech.say("device.life.before"), link(before));
    }
    if (story.after() != null) {
      facts.fact(speech.say("device.life.after"), link(story.after()));
    }
    if (story.formerSecretUntil() != null) {
      facts.fact(speech.say("device.life.overlap"), speech.moment(story.formerSecretUntil()));
    }
    if (facts.getChildren().findAny().isPresent()) {
      add(facts);
    }
    var timeline = new Timeline();
    for (var step : story.steps()) {
      timeline.then(
          what(step),
          speech.say("step.who", step.person(), speech.moment(step.at())),
          step.reason());
    }
    add(timeline);
    return story;
  }

  private String what(DeviceStep step) {
    var became = speech.word("DeviceState", step.became());
    return step.was() == null
        ? speech.say("device.life.entered", became)
        : speech.say("device.life.step", speech.word("DeviceState", step.was()), became);
  }

  private static RouterLink link(DeviceLink link) {
    return new RouterLink(link.code(), DeviceView.class, link.id().toString());
  }
}
