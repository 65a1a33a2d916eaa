package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.function.IntPredicate;
import org.linli.ui.parts.Speech;

/**
 * Buttons that are held: a camera moves as long as one is pressed, by finger, mouse, Space or
 * Enter; the arrows and plus and minus do the same wherever in it the keyboard stands. Whatever
 * takes the hand away stops it.
 */
final class SteerPad extends Div {

  static final int STILL = 0;

  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int LEFT = 3;
  private static final int RIGHT = 4;
  private static final int NEARER = 5;
  private static final int FARTHER = 6;
  private static final Map<String, Integer> KEYS =
      Map.of(
          "ArrowUp",
          UP,
          "ArrowDown",
          DOWN,
          "ArrowLeft",
          LEFT,
          "ArrowRight",
          RIGHT,
          "+",
          NEARER,
          "=",
          NEARER,
          "-",
          FARTHER);

  static final String PRESSED = "!event.repeat && [' ', 'Enter'].includes(event.key)";
  static final String LET_GO = "[' ', 'Enter'].includes(event.key)";
  static final String ARROWS =
      "['ArrowUp','ArrowDown','ArrowLeft','ArrowRight','+','=','-'].includes(event.key)";

  static final String ARROW_PRESSED = "!event.repeat && " + ARROWS;

  private final transient IntPredicate told;
  private int held;

  /**
   * @param told asks the camera to move so, 0 for stop; false when it was not asked
   */
  SteerPad(Speech speech, IntPredicate told) {
    this.told = told;
    addClassName("steer-pad");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", speech.say("device.steer.pad"));
    add(
        key(speech, NEARER, "nearer", VaadinIcon.PLUS),
        key(speech, UP, "up", VaadinIcon.ARROW_UP),
        key(speech, FARTHER, "farther", VaadinIcon.MINUS),
        key(speech, LEFT, "left", VaadinIcon.ARROW_LEFT),
        stop(speech),
        key(speech, RIGHT, "right", VaadinIcon.ARROW_RIGHT),
        new Div(),
        key(speech, DOWN, "down", VaadinIcon.ARROW_DOWN));
    getElement()
        .addEventListener(
            "keydown", event -> press(KEYS.get(event.getEventData().get("event.key").asString())))
        .setFilter(ARROW_PRESSED)
        .addEventData("event.key")
        .preventDefault();
    getElement().addEventListener("keyup", event -> release()).setFilter(ARROWS);
    addDetachListener(
        gone -> {
          // A session that ends has nobody left who could ask: the move ends by its own time.
          if (UI.getCurrent() != null) {
            release();
          }
        });
  }

  private Button key(Speech speech, int direction, String word, VaadinIcon icon) {
    var button = new Button(icon.create());
    var label = speech.say("device.steer." + word);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    listen(button, "pointerdown", null, () -> press(direction));
    listen(button, "keydown", PRESSED, () -> press(direction));
    listen(button, "keyup", LET_GO, this::release);
    for (var end : new String[] {"pointerup", "pointerleave", "pointercancel", "blur"}) {
      listen(button, end, null, this::release);
    }
    return button;
  }

  private Button stop(Speech speech) {
    var button =
        new Button(
            VaadinIcon.STOP.create(),
            click -> {
              held = STILL;
              told.test(STILL);
            });
    button.setAriaLabel(speech.say("device.steer.stop"));
    return button;
  }

  private static void listen(Component on, String event, String filter, Runnable deed) {
    var listening = on.getElement().addEventListener(event, happened -> deed.run());
    if (filter != null) {
      listening.setFilter(filter);
    }
  }

  private void press(int direction) {
    if (held != direction) {
      held = told.test(direction) ? direction : STILL;
    }
  }

  private void release() {
    if (held != STILL) {
      held = STILL;
      told.test(STILL);
    }
  }
}
