package org.linli.devices.entity;

import java.time.LocalDate;
import org.linli.access.boundary.Invalid;

/**
 * What the plate and the papers of a device say 铭牌与采购信息. All of it may be left out.
 *
 * @param firmware the version that runs on it
 * @param serviceYears for how long it was designed
 * @param spot where exactly it hangs, in words
 * @param longitude where on the map, where that is not its place's; both or none
 * @param bootLevels in how many levels its start is verified, each by the one before: loader,
 *     system, application (001 §6.4.3 asks for two); 0 for not at all
 */
public record DevicePlate(
    String brand,
    String supplier,
    String serial,
    String firmware,
    LocalDate installedOn,
    LocalDate warrantyUntil,
    Integer serviceYears,
    String spot,
    Double longitude,
    Double latitude,
    Integer bootLevels) {

  /** So many levels are verified at least (001 §6.4.3). */
  public static final int LEAST_BOOT_LEVELS = 2;

  public static final DevicePlate EMPTY =
      new DevicePlate(null, null, null, null, null, null, null, null, null, null, null);

  private static final int MOST_BOOT_LEVELS = 9;
  private static final int SHORT = 120;
  private static final int SPOT = 200;
  private static final int MOST_YEARS = 100;

  public DevicePlate {
    brand = text("brand", brand, SHORT);
    supplier = text("supplier", supplier, SHORT);
    serial = text("serial", serial, SHORT);
    firmware = text("firmware", firmware, SHORT);
    spot = text("spot", spot, SPOT);
    if (installedOn != null && warrantyUntil != null && warrantyUntil.isBefore(installedOn)) {
      throw new Invalid("warrantyUntil", "after-installation");
    }
    if (serviceYears != null && (serviceYears < 1 || serviceYears > MOST_YEARS)) {
      throw new Invalid("serviceYears", "years");
    }
    if (bootLevels != null && (bootLevels < 0 || bootLevels > MOST_BOOT_LEVELS)) {
      throw new Invalid("bootLevels", "boot-levels");
    }
    if ((longitude == null) != (latitude == null)) {
      throw new Invalid("longitude", "both-or-none");
    }
    if (longitude != null && !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new Invalid("longitude", "no-position");
    }
  }

  /** Without a word of how its start is verified. */
  public DevicePlate(
      String brand,
      String supplier,
      String serial,
      String firmware,
      LocalDate installedOn,
      LocalDate warrantyUntil,
      Integer serviceYears,
      String spot,
      Double longitude,
      Double latitude) {
    this(
        brand,
        supplier,
        serial,
        firmware,
        installedOn,
        warrantyUntil,
        serviceYears,
        spot,
        longitude,
        latitude,
        null);
  }

  /** Whether it is written down that too little of its start is verified. */
  public boolean bootsUnverified() {
    return bootLevels != null && bootLevels < LEAST_BOOT_LEVELS;
  }

  /** Whether the supplier still answers for it. */
  public boolean isUnderWarranty(LocalDate day) {
    return warrantyUntil != null && !day.isAfter(warrantyUntil);
  }

  /** The day until which it was designed to serve; null where that is not known. */
  public LocalDate serviceEnds() {
    return installedOn == null || serviceYears == null ? null : installedOn.plusYears(serviceYears);
  }

  /** What stays true of the place when another device comes there. */
  public DevicePlate ofPlaceAlone() {
    return new DevicePlate(
        null, null, null, null, null, null, null, spot, longitude, latitude, null);
  }

  private static String text(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text.strip();
  }
}
