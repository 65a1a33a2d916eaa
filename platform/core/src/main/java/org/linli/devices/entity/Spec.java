package org.linli.devices.entity;

import org.linli.packs.Text;

/**
 * A figure that a device's papers or its mounting must reach.
 *
 * @param least null for none
 * @param most null for none
 */
public record Spec(Text name, String unit, Double least, Double most) {

  public Spec {
    if (name == null || unit == null || (least == null && most == null)) {
      throw new IllegalArgumentException("a spec has name, unit, and least or most");
    }
    if (least != null && most != null && least > most) {
      throw new IllegalArgumentException("spec: least is above most");
    }
  }

  public boolean holds(double amount) {
    return (least == null || amount >= least) && (most == null || amount <= most);
  }
}
