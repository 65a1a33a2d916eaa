package org.linli.sip;

/**
 * The eight bytes that steer a camera (GB/T 28181 annex A.3), as hexadecimal digits: a mark,
 * version and check of the mark, address, instruction, three data, and the sum of all.
 */
final class PtzCommand {

  private static final int MARK = 0xA5;
  private static final int VERSION_AND_CHECK = 0x0F;
  private static final int ADDRESS = 0x01;
  private static final int CALL_PRESET = 0x82;
  private static final int BYTE = 0xFF;
  private static final int ZOOM_SHIFT = 4;

  /**
   * By the number that models give to a direction: still, up, down, left, right, nearer, farther.
   */
  private static final int[] DIRECTIONS = {0x00, 0x08, 0x04, 0x02, 0x01, 0x10, 0x20};

  private PtzCommand() {}

  /**
   * Moves until it is told otherwise.
   *
   * @param direction 0 stands still; 1 up, 2 down, 3 left, 4 right, 5 nearer, 6 farther
   * @param speed 1 to 255
   * @throws IllegalArgumentException there is no such direction or speed
   */
  static String move(int direction, int speed) {
    if (direction < 0 || direction >= DIRECTIONS.length) {
      throw new IllegalArgumentException("no direction " + direction);
    }
    if (direction > 0) {
      within("speed", speed);
    }
    var instruction = DIRECTIONS[direction];
    var still = instruction == 0;
    // Zooming knows sixteen speeds.
    return text(instruction, still ? 0 : speed, still ? 0 : speed, still ? 0 : speed >> ZOOM_SHIFT);
  }

  /**
   * @param number 1 to 255
   * @throws IllegalArgumentException no camera has such a preset
   */
  static String preset(int number) {
    within("preset", number);
    return text(CALL_PRESET, 0, number, 0);
  }

  // A number cut down to its byte would send the camera elsewhere.
  private static void within(String what, int number) {
    if (number < 1 || number > BYTE) {
      throw new IllegalArgumentException(what + " " + number);
    }
  }

  private static String text(int instruction, int first, int second, int zoom) {
    int[] bytes = {
      MARK, VERSION_AND_CHECK, ADDRESS, instruction, first & BYTE, second & BYTE, zoom << ZOOM_SHIFT
    };
    var text = new StringBuilder();
    int sum = 0;
    for (var one : bytes) {
      text.append("%02X".formatted(one));
      sum += one;
    }
    return text.append("%02X".formatted(sum & BYTE)).toString();
  }
}
