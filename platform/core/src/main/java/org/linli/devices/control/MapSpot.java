package org.linli.devices.control;

import org.linli.access.boundary.Invalid;
import org.linli.devices.entity.DevicePlate;
import org.linli.exports.entity.FilledRow;

/**
 * Where on the map a device of a file hangs, in degrees (WGS 84).
 *
 * @param longitude east
 * @param latitude north
 */
record MapSpot(double longitude, double latitude) {

  /**
   * Null where the row leaves it empty.
   *
   * @throws Invalid one of both is missing, or it is no place on earth
   */
  static MapSpot of(FilledRow line) {
    var longitude = number(line, "longitude");
    var latitude = number(line, "latitude");
    // The plate's own rules.
    new DevicePlate(null, null, null, null, null, null, null, null, longitude, latitude);
    return longitude == null ? null : new MapSpot(longitude, latitude);
  }

  private static Double number(FilledRow line, String column) {
    var text = line.orNull(column);
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Invalid(column, "no-position");
    }
  }
}
