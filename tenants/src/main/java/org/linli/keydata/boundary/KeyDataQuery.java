package org.linli.keydata.boundary;

import org.linli.keydata.entity.Sensitivity;

/** Which key data are wanted; null for all. */
public record KeyDataQuery(String scenario, Sensitivity sensitivity, String asset) {

  public static final KeyDataQuery ALL = new KeyDataQuery(null, null, null);
}
