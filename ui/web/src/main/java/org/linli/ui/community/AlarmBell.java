package org.linli.ui.community;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.page.WebStorage;
import java.time.Instant;
import org.linli.ui.parts.Speech;

/**
 * Rings when a new alarm comes, for whoever switched it on; the browser remembers that. A browser
 * lets nothing be heard before somebody touched the page: the first ring is that of the switch.
 */
public final class AlarmBell extends Checkbox {

  private static final long serialVersionUID = 1L;

  private static final String KEPT = "linli.alarms.sound";

  private static final String RING =
      """
      try {
        const sound = new (window.AudioContext || window.webkitAudioContext)();
        for (const [at, tone] of [[0, 880], [0.25, 660], [0.5, 880]]) {
          const voice = sound.createOscillator(), loud = sound.createGain();
          voice.frequency.value = tone;
          loud.gain.setValueAtTime(0.2, sound.currentTime + at);
          loud.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + at + 0.22);
          voice.connect(loud).connect(sound.destination);
          voice.start(sound.currentTime + at);
          voice.stop(sound.currentTime + at + 0.22);
        }
      } catch (silent) { }
      """;

  private Instant newest;

  public AlarmBell(Speech speech) {
    super(speech.say("alarm.sound"));
    addClassName("alarm-bell");
    WebStorage.getItem(KEPT, kept -> setValue("on".equals(kept)));
    addValueChangeListener(
        change -> {
          WebStorage.setItem(KEPT, change.getValue() ? "on" : "off");
          if (change.isFromClient() && change.getValue()) {
            ring();
          }
        });
  }

  /**
   * Hears of the newest alarm that stands; returns whether it rang.
   *
   * @param raised null when none stands
   */
  public boolean hear(Instant raised) {
    var fresh = newest != null && raised != null && raised.isAfter(newest);
    if (newest == null || fresh) {
      newest = raised == null ? Instant.EPOCH : raised;
    }
    if (fresh && getValue()) {
      ring();
      return true;
    }
    return false;
  }

  private void ring() {
    getElement().executeJs(RING);
  }
}
