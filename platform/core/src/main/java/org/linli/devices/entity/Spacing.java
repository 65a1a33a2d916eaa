package org.linli.devices.entity;

/**
 * How far one device may stand from its nearest fellow, in metres.
 *
 * @param least null for none
 */
public record Spacing(Integer least, int most) {

  public Spacing {
    if (most < 1 || (least != null && (least < 0 || least >= most))) {
      throw new IllegalArgumentException("spacing: least is below most");
    }
  }
}
