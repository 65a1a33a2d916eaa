package org.linli.sip;

import java.util.List;
import java.util.Map;
import org.linli.commands.entity.CommandOrder;

/**
 * What a command of a model is in the words of the standard: letters to the camera, one after the
 * other.
 *
 * @param steps none for a command that the standard has no words for
 */
record Steering(List<Step> steps) {

  private static final int USUAL_SPEED = 96;
  private static final int FIRST_PRESET = 1;
  private static final long SECOND = 1_000;

  static Steering of(CommandOrder order) {
    var told = order.parameters() == null ? Map.<String, Object>of() : order.parameters();
    return new Steering(
        switch (order.command()) {
          case "look" -> List.of(ptz(PtzCommand.preset(FIRST_PRESET), 0), RECORD);
          case "preset" -> List.of(ptz(PtzCommand.preset(number(told, "number", 1)), 0));
          case "ptz" -> moves(told);
          case "restart" -> List.of(new Step("<TeleBoot>Boot</TeleBoot>\r\n", 0));
          default -> List.of();
        });
  }

  private static final Step RECORD = new Step("<RecordCmd>Record</RecordCmd>\r\n", 0);

  /**
   * A camera that is told to move never stops by itself: the second letter is sent with the first.
   */
  private static List<Step> moves(Map<String, Object> told) {
    var direction = number(told, "direction", 0);
    var still = ptz(PtzCommand.move(0, 0), 0);
    if (direction == 0) {
      return List.of(still);
    }
    var seconds = told.get("seconds") instanceof Number number ? number.doubleValue() : 1;
    return List.of(
        ptz(PtzCommand.move(direction, number(told, "speed", USUAL_SPEED)), 0),
        new Step(still.words(), Math.round(seconds * SECOND)));
  }

  private static Step ptz(String bytes, long after) {
    return new Step(
        "<PTZCmd>%s</PTZCmd>\r\n<Info>\r\n<ControlPriority>5</ControlPriority>\r\n</Info>\r\n"
            .formatted(bytes),
        after);
  }

  private static int number(Map<String, Object> told, String name, int otherwise) {
    return told.get(name) instanceof Number number ? number.intValue() : otherwise;
  }
}
