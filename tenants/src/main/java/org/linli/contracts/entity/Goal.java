package org.linli.contracts.entity;

import org.linli.packs.Text;

/** A main goal of an operation mode 运营目标. */
public record Goal(String id, String zh, String en) {

  public Text name() {
    return new Text(zh, en);
  }
}
